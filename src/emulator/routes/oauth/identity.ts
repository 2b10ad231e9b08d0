import type { EmulatorContext } from '../../emulator-context.js';
import type { Interface } from '../../gateway/gateway.js';
import { IDENTITY_PATH, identityProof, NONCE } from '../../identity-proof.js';
import { consoleErrors } from '../../wire/error-formats.js';

/** Proves to `findRunningEmulator` that this emulator has the keys of its folder, which are not sent. */
export function identity(context: EmulatorContext): Interface {
  return {
    open: true,
    // Each koo that looks for the emulator asks: it is not a call of KooGallery's interfaces.
    quiet: true,
    errorFormat: consoleErrors,
    routes(scope) {
      scope.get<{ Querystring: { nonce?: unknown } }>(IDENTITY_PATH, async ({ query }, reply) => {
        const { nonce } = query;
        if (typeof nonce !== 'string' || !NONCE.test(nonce))
          throw consoleErrors.invalid('nonce is not 64 hex digits in lower case');
        const { credentials, instanceId, origin, projectId } = context;
        reply.type('text/plain; charset=utf-8');
        return identityProof({ instanceId, nonce, origin, projectId }, credentials.secretKey);
      });
    },
  };
}
