import Libsql from 'libsql';
import path from 'node:path';

/** Keeps a folder for one emulator: call it to let it go. */
export type ReleaseFolder = () => void;

/**
 * Takes the folder, or answers nothing when another emulator has it, in this process or another one. The lock is
 * SQLite's on a file of its own: the system drops it with the process, however that ends.
 */
export function takeFolder(folder: string): ReleaseFolder | undefined {
  const connection = new Libsql(path.join(folder, 'emulator.lock'), { timeout: 0 });
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
