import Libsql from 'libsql';
import { EnvironmentError } from '../../../errors/koo-error.js';

/**
 * Takes the right to push what is in an outbox. It is SQLite's lock on a file of its own: the system drops it with the
 * process, however that ends.
 *
 * @param outbox The outbox's file.
 * @returns What lets it go.
 * @throws EnvironmentError `OUTBOX_BUSY`
 */
export function takePushLock(outbox: string): () => void {
  const lock = new Libsql(`${outbox}.lock`, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error;
    throw new EnvironmentError('OUTBOX_BUSY', 'Another koo is pushing the records of this outbox.', {
      hints: ['Wait until it has ended, then see what is left: koo usage status'],
      place: outbox,
    });
  }

  return () => {
    lock.exec('ROLLBACK');
    lock.close();
  };
}
