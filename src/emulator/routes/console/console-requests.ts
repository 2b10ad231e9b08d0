import type { EmulatorContext } from '../../emulator-context.js';
import type { Interface } from '../../gateway/gateway.js';
import { listRequests } from '../../state/requests.js';
import { consoleErrors } from '../../wire/error-formats.js';
import { CONSOLE } from './console-interface.js';
import { wholeNumber } from '../whole-number.js';

type LogCall = { Querystring: { after?: string; limit?: string } };

/** The log of all calls: `?after=ID&limit=N`, the oldest first. */
export function consoleRequests({ database }: EmulatorContext): Interface {
  return {
    errorFormat: consoleErrors,
    routes(scope) {
      scope.get<LogCall>(`${CONSOLE}/requests`, async ({ query }) => ({
        requests: listRequests(
          database,
          wholeNumber(query.after ?? '0', 'after'),
          wholeNumber(query.limit ?? '1000', 'limit'),
        ),
      }));
    },
  };
}
