import type { EmulatorContext } from '../../emulator-context.js';
import type { Interface } from '../../gateway/gateway.js';
import { makeStatement, statementSource } from '../../statements/make-statement.js';
import { writtenMoney } from '../../statements/millionths.js';
import { requestedStatement } from '../../statements/requested-statement.js';
import { STATEMENT_KINDS } from '../../statements/statement-files.js';
import {
  STATEMENT_FORMATS,
  type StatementFormat,
  writeStatementFile,
} from '../../statements/write-statement-file.js';
import { statementPeriods } from '../../statements/statement-periods.js';
import { consoleErrors } from '../../wire/error-formats.js';
import { CONSOLE } from './console-interface.js';

type StatementCall = { Params: { period: string }; Querystring: { format?: string; plant?: string } };

/**
 * Statements of a month that the emulator makes up, in the form of the files that the seller's console exports: at KooGallery
 * they leave by that only.
 */
export function consoleStatements(context: EmulatorContext): Interface {
  return {
    errorFormat: consoleErrors,
    routes(scope) {
      scope.get(`${CONSOLE}/statements`, async () => {
        const source = statementSource(context.database, context.products, context.ownNow());
        return {
          statements: statementPeriods(context.database, context.ownNow()).map((period) => {
            const { bills, orders, transactions, usage } = makeStatement(source, period);
            return {
              period,
              invented: true,
              orders: orders.length,
              usage_records: usage.length,
              transactions: transactions.length,
              settlement_amount: bills[0] ? writtenMoney(bills[0].settlementAmount) : null,
            };
          }),
        };
      });
      scope.get<StatementCall>(`${CONSOLE}/statements/:period`, async ({ params, query }) => {
        // All files at once: usage that is pushed meanwhile would be in one and not in another.
        const statement = requestedStatement(context, params.period, query.plant);
        const files = [];
        for (const kind of STATEMENT_KINDS) {
          const { bytes, name, rows } = await writeStatementFile(statement, kind, readFormat(query.format));
          files.push({ kind, name, rows, content: bytes.toString('base64') });
        }

        return { period: statement.period, invented: true, files };
      });
    },
  };
}

/** @throws Refusal `EMU.INVALID` */
function readFormat(text = 'csv'): StatementFormat {
  const format = STATEMENT_FORMATS.find((one) => one === text);
  if (format) return format;
  throw consoleErrors.invalid(`format is none of ${STATEMENT_FORMATS.join(', ')}`);
}
