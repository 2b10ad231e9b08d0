import type { EmulatorContext } from '../emulator-context.js';
import type { Interface } from '../gateway/gateway.js';
import { consoleErrors } from '../wire/error-formats.js';

/** Says what this is to whoever opens the address. */
export function health({ instanceId }: EmulatorContext): Interface {
  return {
    open: true,
    // Each koo that looks for the emulator asks this: it is no call of anybody's.
    quiet: true,
    errorFormat: consoleErrors,
    routes(scope) {
      scope.get('/', async (request, reply) => {
        // Who comes with a browser gets the page.
        if (request.headers.accept?.includes('text/html')) return reply.redirect('/page/');
        return {
          emulator: 'koo',
          notice:
            "This is koo's emulator of KooGallery and RFS on this machine. It is not KooGallery, and not Huawei's.",
          instance_id: instanceId,
        };
      });
    },
  };
}
