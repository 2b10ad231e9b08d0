import type { EmulatorContext } from '../emulator-context.js';
import type { Interface } from '../gateway/gateway.js';
import { consoleVoice } from '../wire/voices.js';

/** Says what this is to whoever opens the address, and to `findRunningEmulator`. */
export function health({ instanceId }: EmulatorContext): Interface {
  return {
    open: true,
    voice: consoleVoice,
    routes(scope) {
      scope.get('/', async () => ({
        emulator: 'koo',
        notice:
          "This is koo's emulator of KooGallery and RFS on this machine. It is not KooGallery, and not Huawei's.",
        instance_id: instanceId,
      }));
    },
  };
}
