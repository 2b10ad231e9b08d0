import { EnvironmentError } from '../../errors/koo-error.js';
import type { Message } from '../../i18n/message.js';

/** What a database is for, for messages. */
export interface PostgresSubject {
  /** Of the error: `OUTBOX_UNUSABLE`. */
  code: string;
  messages: {
    connectionLost(data: { why: string }): Message;
    unusable(data: { why: string }): Message;
    /** What to do then. */
    runAgain(): Message;
    checkDatabase(): Message;
  };
}

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
export function explainPostgres(error: unknown, name: string, { code, messages }: PostgresSubject): unknown {
  if (!(error instanceof Error)) return error;
  const { code: state, severity } = error as NodeJS.ErrnoException & { severity?: string };
  // Only the server's own errors have one; what else there is comes from the connection.
  const isLost = severity === undefined || GOING_DOWN.test(state ?? '');
  if (!isLost && OUR_MISTAKE.test(state ?? '')) return error;
  const why = error.message || String(state);
  return new EnvironmentError(code, isLost ? messages.connectionLost({ why }) : messages.unusable({ why }), {
    cause: error,
    hints: isLost ? [messages.runAgain()] : [messages.checkDatabase()],
    place: name,
  });
}
