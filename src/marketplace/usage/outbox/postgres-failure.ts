import { EnvironmentError } from '../../../errors/koo-error.js';
import { outboxMessages } from './messages.js';

/** Our own statements that are wrong, but for a right that this user lacks and a table that somebody has removed. */
const OUR_MISTAKE = /^42(?!501|P01)/;
/** The server shuts down, has crashed, or only starts. */
const GOING_DOWN = /^57P0/;

/**
 * What went wrong with a query, as an error with a next step; a mistake of ours comes back as it is.
 *
 * @param name The database, without its password.
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
export function explainPostgres(error: unknown, name: string): unknown {
  if (!(error instanceof Error)) return error;
  const { code, severity } = error as NodeJS.ErrnoException & { severity?: string };
  // Only the server's own errors have one; what else there is comes from the connection.
  const isLost = severity === undefined || GOING_DOWN.test(code ?? '');
  if (!isLost && OUR_MISTAKE.test(code ?? '')) return error;
  const why = error.message || String(code);
  return new EnvironmentError(
    'OUTBOX_UNUSABLE',
    isLost ? outboxMessages.connectionLost({ why }) : outboxMessages.unusable({ why }),
    {
      cause: error,
      hints: isLost ? [outboxMessages.runAgain()] : [outboxMessages.checkDatabase()],
      place: name,
    },
  );
}
