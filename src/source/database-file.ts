import path from 'node:path';
import { StateFolder } from './state-folder.js';

/** What SQLite keeps beside a database while it is open, or after a crash. */
const BESIDE = ['-wal', '-shm', '-journal'];

/**
 * The file of an SQLite database, after a look at it and at what SQLite opens beside it: each is a regular file, or
 * missing. SQLite itself would follow a link, and wait for a pipe.
 *
 * @throws EnvironmentError `OBSTACLE`
 */
export function databaseFile(file: string): string {
  const absolute = path.resolve(file);
  const folder = StateFolder.at(path.dirname(absolute));
  const name = path.basename(absolute);
  for (const suffix of BESIDE) folder.file(`${name}${suffix}`);
  return folder.file(name);
}
