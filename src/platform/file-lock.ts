import Libsql from 'libsql';
import { prepareDatabase } from './prepare-database.js';
import { type DatabaseSubject, databaseMessages, explainSqlite, rollBack } from './sqlite-failure.js';

/** Lets a lock go. */
export type ReleaseLock = () => void;

/**
 * Takes the lock that a file stands for, or returns nothing when it is taken, in this process or another one.
 * It is SQLite's lock: the system drops it with the process, however that ends. The file is made where it is missing,
 * and stays.
 *
 * @throws EnvironmentError `OBSTACLE`, `LOCK_UNUSABLE` when the file is something else than a lock
 */
export function takeFileLock(file: string): ReleaseLock | undefined {
  const subject: DatabaseSubject = {
    code: 'LOCK_UNUSABLE',
    file,
    name: databaseMessages.lockFile(),
    whenDamaged: databaseMessages.deleteLock(),
  };
  prepareDatabase(subject);
  let connection: InstanceType<typeof Libsql> | undefined;
  try {
    connection = new Libsql(file, { timeout: 0 });
    connection.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    connection?.close();
    if ((error as { code?: string }).code === 'SQLITE_BUSY') return undefined;
    throw explainSqlite(error, subject);
  }

  const held = connection;
  return () => {
    rollBack(held);
    held.close();
  };
}
