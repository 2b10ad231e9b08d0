import { KooError } from '../../../errors/koo-error.js';
import type { EmulatorContext } from '../../emulator-context.js';
import { readFault } from '../../faults/fault.js';
import { FAULTS_PATH } from '../../faults/inject-faults.js';
import type { Interface } from '../../gateway/gateway.js';
import { jsonOf } from '../../gateway/read-body.js';
import { consoleVoice } from '../../wire/voices.js';

/** What goes wrong: `GET` reads it, `PUT {faults: […]}` sets it. An empty list ends all faults. */
export function consoleFaults({ faults }: EmulatorContext): Interface {
  return {
    voice: consoleVoice,
    routes(scope) {
      scope.get(FAULTS_PATH, async () => ({ faults: faults.faults }));
      scope.put(FAULTS_PATH, async (request) => {
        const body = jsonOf(request, consoleVoice) as { faults?: unknown } | null | undefined;
        if (!Array.isArray(body?.faults)) throw consoleVoice.invalid('faults is not an array');
        try {
          faults.set(body.faults.map((fault) => readFault(fault)));
        } catch (error) {
          throw error instanceof KooError ? consoleVoice.invalid(error.message) : error;
        }

        return { faults: faults.faults };
      });
    },
  };
}
