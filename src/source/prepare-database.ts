import { chmodSync, closeSync, openSync, statSync, type Stats } from 'node:fs';
import { type DatabaseSubject, databaseMessages, unusable } from './sqlite-failure.js';

const OTHERS = 0o077;

/**
 * Creates a database's file where it is missing, readable for its owner only; SQLite gives its `-wal` and `-shm` the
 * same mode. Files that others can read are closed to them, where this user owns them.
 *
 * A file that exists is never opened: closing it again would drop the locks that SQLite holds on it in this process
 * (https://www.sqlite.org/howtocorrupt.html, 2.2).
 *
 * @throws EnvironmentError with the subject's code when a folder, a pipe or a device is in its place; what opening throws
 */
export function prepareDatabase(subject: DatabaseSubject): void {
  const { file } = subject;
  const stats = statSync(file, { throwIfNoEntry: false }) ?? create(file);
  if (!stats) return;
  if (!stats.isFile()) {
    const why = stats.isDirectory() ? databaseMessages.folder() : databaseMessages.device();
    throw unusable(subject, why, databaseMessages.moveAway());
  }

  if ((stats.mode & OTHERS) === 0) return;
  for (const ending of ['', '-wal', '-shm']) closeToOthers(`${file}${ending}`);
}

/** @returns Nothing where it was created now; what is there where someone else did it meanwhile. */
function create(file: string): Stats | undefined {
  try {
    closeSync(openSync(file, 'ax', 0o600));
    return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return statSync(file);
  }
}

function closeToOthers(file: string): void {
  try {
    chmodSync(file, 0o600);
  } catch {
    // It belongs to someone else, or is not there: the database works all the same.
  }
}
