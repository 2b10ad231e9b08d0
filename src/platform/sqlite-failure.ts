import { EnvironmentError } from '../errors/koo-error.js';
import { defineMessages, type Message } from '../i18n/message.js';

export const databaseMessages = defineMessages('platform/databases', {
  unusable: ({ name, why }: { name: string; why: string }) => `${name} cannot be used: ${why}.`,
  full: () => 'the disk is full',
  freeSpace: () => 'Free some space on the disk, then run the same command again.',
  damaged: () => 'it is damaged, or not a SQLite database',
  readOnly: () => 'it or its folder is read-only',
  makeWritable: () => 'Make the file and its folder writable for this user.',
  inUse: () => 'another process is using it',
  waitForOther: () => 'Wait until that process has ended, then run the same command again.',
  cannotOpen: () => 'it cannot be opened',
  checkPath: () => 'Check the path, its permissions, and the space left on the disk.',
  diskError: () => 'the disk reported an error while reading or writing',
  checkDisk: () => 'Check the disk and the space left on it, then run the same command again.',
  lockFile: () => 'The lock file',
  deleteLock: () => 'Delete it: a lock file of koo contains no data.',
});

/** A database of koo's, for messages. */
export interface DatabaseSubject {
  /** Of the error: `OUTBOX_UNUSABLE`. */
  code: string;
  /** At the beginning of a sentence: `The usage outbox`. */
  name: Message;
  file: string;
  /** The next step when the file is damaged. */
  whenDamaged: Message;
}

interface Cause {
  pattern: RegExp;
  why: Message;
  next?: Message;
}

/** By SQLite's result code (https://www.sqlite.org/rescode.html), extended ones included. */
const CAUSES: readonly Cause[] = [
  {
    pattern: /^SQLITE_FULL/,
    why: databaseMessages.full(),
    next: databaseMessages.freeSpace(),
  },
  { pattern: /^SQLITE_(?:CORRUPT|NOTADB|FORMAT)/, why: databaseMessages.damaged() },
  {
    pattern: /^SQLITE_(?:READONLY|PERM|AUTH)/,
    why: databaseMessages.readOnly(),
    next: databaseMessages.makeWritable(),
  },
  {
    pattern: /^SQLITE_(?:BUSY|LOCKED|PROTOCOL)/,
    why: databaseMessages.inUse(),
    next: databaseMessages.waitForOther(),
  },
  {
    pattern: /^SQLITE_CANTOPEN/,
    why: databaseMessages.cannotOpen(),
    next: databaseMessages.checkPath(),
  },
  {
    pattern: /^SQLITE_(?:IOERR|NOLFS)/,
    why: databaseMessages.diskError(),
    next: databaseMessages.checkDisk(),
  },
];

/**
 * What SQLite reported of a database, as an error with a next step; another error comes back as it is. The first error
 * is the one to report: after a full disk SQLite has ended the transaction by itself, and ROLLBACK fails, too.
 */
export function explainSqlite(error: unknown, subject: DatabaseSubject): unknown {
  const code = sqliteCode(error);
  const cause = CAUSES.find(({ pattern }) => pattern.test(code));
  if (!cause) return error;
  return unusable(subject, cause.why, cause.next ?? subject.whenDamaged, error);
}

/** That a database cannot be used, and why. */
export function unusable(
  { code, file, name }: DatabaseSubject,
  why: Message,
  next: Message,
  cause?: unknown,
): EnvironmentError {
  const message = databaseMessages.unusable({ name, why });
  return new EnvironmentError(code, message, { cause, hints: [next], place: file });
}

/** Whether the transaction may still be open is SQLite's to know: a ROLLBACK that it has no use for is no failure. */
export function rollBack(connection: { exec(sql: string): unknown }): void {
  try {
    connection.exec('ROLLBACK');
  } catch {
    // See above: the caller has the first error.
  }
}

/** Whether another process has the lock that was asked for. */
export function isBusy(error: unknown): boolean {
  return sqliteCode(error).startsWith('SQLITE_BUSY');
}

/** The binding reports a file that cannot be opened with SQLite's number 14 at the end of its text only. */
function sqliteCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && code !== '') return code;
  return /^ConnectionFailed\(.*: 14"\)$/.test(error.message) ? 'SQLITE_CANTOPEN' : '';
}
