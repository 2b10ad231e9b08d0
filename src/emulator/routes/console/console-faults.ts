import { KooError } from '../../../errors/koo-error.js';
import type { EmulatorContext } from '../../emulator-context.js';
import { readFault } from '../../faults/fault.js';
import { FAULTS_PATH } from '../../faults/inject-faults.js';
import type { Interface } from '../../gateway/gateway.js';
import { jsonOf } from '../../gateway/read-body.js';
import { consoleErrors } from '../../wire/error-formats.js';

/** What goes wrong: `GET` reads it, `PUT {faults: […]}` sets it. An empty list ends all faults. */
export function consoleFaults({ faults }: EmulatorContext): Interface {
  return {
    errorFormat: consoleErrors,
    routes(scope) {
      scope.get(FAULTS_PATH, async () => ({ faults: faults.faults }));
      scope.put(FAULTS_PATH, async (request) => {
        const body = jsonOf(request, consoleErrors) as { faults?: unknown } | null | undefined;
        if (!Array.isArray(body?.faults)) throw consoleErrors.invalid('faults is not an array');
        try {
          faults.set(body.faults.map((fault) => readFault(fault)));
        } catch (error) {
          throw error instanceof KooError ? consoleErrors.invalid(error.message) : error;
        }

        return { faults: faults.faults };
      });
    },
  };
}
