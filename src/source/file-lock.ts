import Libsql from 'libsql';

/** Lets a lock go. */
export type ReleaseLock = () => void;

/**
 * Takes the lock that a file stands for, or answers nothing when somebody else has it, in this process or another one.
 * It is SQLite's lock: the system drops it with the process, however that ends. The file is made where it is missing,
 * and stays.
 */
export function takeFileLock(file: string): ReleaseLock | undefined {
  const connection = new Libsql(file, { timeout: 0 });
  try {
    connection.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    connection.close();
    if ((error as { code?: string }).code === 'SQLITE_BUSY') return undefined;
    throw error;
  }

  return () => {
    connection.exec('ROLLBACK');
    connection.close();
  };
}
