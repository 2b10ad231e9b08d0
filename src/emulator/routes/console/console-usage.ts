import type { EmulatorContext } from '../../emulator-context.js';
import type { Interface } from '../../gateway/gateway.js';
import { countUsage, listUsage } from '../../state/usage-ledger.js';
import { consoleErrors } from '../../wire/error-formats.js';
import { CONSOLE } from './console-interface.js';
import { wholeNumber } from '../whole-number.js';

type LedgerCall = { Querystring: { after?: string; limit?: string } };

/** The ledger of usage: `?after=N&limit=N`, in the order in which records were booked, and how many there are. */
export function consoleUsage({ database }: EmulatorContext): Interface {
  return {
    errorFormat: consoleErrors,
    routes(scope) {
      scope.get<LedgerCall>(`${CONSOLE}/usage`, async ({ query }) => ({
        ...countUsage(database),
        ledger: listUsage(
          database,
          wholeNumber(query.after ?? '0', 'after'),
          wholeNumber(query.limit ?? '1000', 'limit'),
        ),
      }));
    },
  };
}
