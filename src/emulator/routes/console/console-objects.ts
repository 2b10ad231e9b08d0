import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import type { StoredObject } from '../../console-wire.js';
import type { EmulatorContext } from '../../emulator-context.js';
import { checkBodySignature } from '../../gateway/gate.js';
import type { Interface } from '../../gateway/gateway.js';
import { gatewayRefusals } from '../../gateway/gateway-refusals.js';
import { putObject } from '../../state/objects.js';
import { Refusal } from '../../wire/refusal.js';
import { consoleErrors } from '../../wire/error-formats.js';
import { CONSOLE } from './console-interface.js';
import { objectAddress } from '../downloads.js';

const NAME = /^[\w().-]{1,255}$/;

/** Lays files where a `template_uri` can point: the stand-in for the seller's OBS bucket. */
export function consoleObjects(context: EmulatorContext): Interface {
  return {
    streams: true,
    errorFormat: consoleErrors,
    routes(scope: FastifyInstance) {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
      scope.put<{ Params: { name: string } }>(`${CONSOLE}/objects/:name`, async (request) =>
        storeObject(context, request, request.params.name),
      );
    },
  };
}

async function storeObject(
  context: EmulatorContext,
  request: FastifyRequest,
  name: string,
): Promise<StoredObject> {
  if (!NAME.test(name) || /^\.+$/.test(name)) {
    throw consoleErrors.invalid('an object has a name of letters, digits and _ ( ) . -, at most 255 of them');
  }

  const claimed = request.headers['x-koo-sha256'];
  if (typeof claimed !== 'string') throw consoleErrors.invalid('the header x-koo-sha256 is missing');
  const { gatewayBodyLimit: limit } = context;
  const received = await context.store.receive(
    (request.body as Readable | undefined) ?? request.raw,
    (bytes) => {
      request.gate.bytes = bytes;
      if (limit !== undefined && bytes > limit) throw gatewayRefusals.bodyTooLarge(limit);
    },
  );
  try {
    checkBodySignature(request, context, received.sha256);
    if (received.sha256 !== claimed.toLowerCase()) {
      throw new Refusal(
        400,
        'EMU.HASH_MISMATCH',
        `x-koo-sha256 is not the SHA-256 of the body, which is ${received.sha256}.`,
      );
    }

    received.keep();
    putObject(context.database, { bytes: received.bytes, name, sha256: received.sha256 });
    return { uri: objectAddress(context, name), sha256: received.sha256, bytes: received.bytes };
  } finally {
    await received.discard();
  }
}
