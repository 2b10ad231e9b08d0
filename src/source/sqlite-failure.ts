import { EnvironmentError } from '../errors/koo-error.js';

/** A database of koo's, for messages. */
export interface DatabaseSubject {
  /** Of the error: `OUTBOX_UNUSABLE`. */
  code: string;
  /** At the beginning of a sentence: `The usage outbox`. */
  name: string;
  file: string;
  /** The next step when the file is damaged. */
  whenDamaged: string;
}

interface Cause {
  pattern: RegExp;
  why: string;
  next?: string;
}

/** By SQLite's result code (https://www.sqlite.org/rescode.html), extended ones included. */
const CAUSES: readonly Cause[] = [
  {
    pattern: /^SQLITE_FULL/,
    why: 'the disk is full',
    next: 'Free some space on the disk, then run the same command again.',
  },
  { pattern: /^SQLITE_(?:CORRUPT|NOTADB|FORMAT)/, why: 'it is damaged, or not a SQLite database' },
  {
    pattern: /^SQLITE_(?:READONLY|PERM|AUTH)/,
    why: 'it or its folder is read-only',
    next: 'Make the file and its folder writable for this user.',
  },
  {
    pattern: /^SQLITE_(?:BUSY|LOCKED|PROTOCOL)/,
    why: 'another process is using it',
    next: 'Wait until that process has ended, then run the same command again.',
  },
  {
    pattern: /^SQLITE_CANTOPEN/,
    why: 'it cannot be opened',
    next: 'Check the path, its permissions, and the space left on the disk.',
  },
  {
    pattern: /^SQLITE_(?:IOERR|NOLFS)/,
    why: 'the disk reported an error while reading or writing',
    next: 'Check the disk and the space left on it, then run the same command again.',
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
  why: string,
  next: string,
  cause?: unknown,
): EnvironmentError {
  return new EnvironmentError(code, `${name} cannot be used: ${why}.`, { cause, hints: [next], place: file });
}

/** Whether the transaction may still be open is SQLite's to know: a ROLLBACK that it has no use for is no failure. */
export function rollBack(connection: { exec(sql: string): unknown }): void {
  try {
    connection.exec('ROLLBACK');
  } catch {
    // See above: the caller has the first error.
  }
}

/** The binding reports a file that cannot be opened with SQLite's number 14 at the end of its text only. */
function sqliteCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && code !== '') return code;
  return /^ConnectionFailed\(.*: 14"\)$/.test(error.message) ? 'SQLITE_CANTOPEN' : '';
}
