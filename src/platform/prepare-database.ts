import { chmodSync, closeSync, openSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import type { DatabaseSubject } from './sqlite-failure.js';
import { StateFolder } from './state-folder.js';

const OTHERS = 0o077;
/** What SQLite keeps beside a database while it is open, or after a crash. */
const BESIDE = ['-wal', '-shm', '-journal'];

/**
 * Makes sure that a database's file and what SQLite opens beside it are regular files, or missing: SQLite itself would follow a
 * link, and wait for a pipe. Then creates the file where it is missing, readable for its owner only; SQLite gives its `-wal` and `-shm` the
 * same mode. Files that others can read are closed to them, where this user owns them.
 *
 * A file that exists is never opened: closing it again would drop the locks that SQLite holds on it in this process
 * (https://www.sqlite.org/howtocorrupt.html, 2.2).
 *
 * @throws EnvironmentError `OBSTACLE`; what opening throws
 */
export function prepareDatabase({ file }: Pick<DatabaseSubject, 'file'>): void {
  const absolute = path.resolve(file);
  const folder = StateFolder.at(path.dirname(absolute));
  for (const ending of ['', ...BESIDE]) folder.file(`${path.basename(absolute)}${ending}`);
  const stats = statSync(file, { throwIfNoEntry: false }) ?? create(file);
  if (!stats || (stats.mode & OTHERS) === 0) return;
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
