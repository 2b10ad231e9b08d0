import type { EmulatorContext } from '../../emulator-context.js';
import type { Interface } from '../../gateway/gateway.js';
import { listLicences, listLicenceUse } from '../../state/licences.js';
import { consoleErrors } from '../../wire/error-formats.js';
import { CONSOLE } from './console-interface.js';
import { aged, licenceTime } from '../market/licence-samples.js';

/** The licence codes that were activated, with their state now, and the days on which their software was used. */
export function consoleLicences({ database, now }: EmulatorContext): Interface {
  return {
    errorFormat: consoleErrors,
    routes(scope) {
      scope.get(`${CONSOLE}/licences`, async () => {
        const time = licenceTime(now());
        const uses = listLicenceUse(database);
        return {
          licences: listLicences(database).map((row) => ({
            ...aged(row, time),
            uses: uses
              .filter(({ license }) => license === row.license)
              .map(({ active_num, clients, day }) => ({ day, clients, active_num })),
          })),
        };
      });
    },
  };
}
