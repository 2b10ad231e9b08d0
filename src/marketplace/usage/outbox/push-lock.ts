import { EnvironmentError } from '../../../errors/koo-error.js';
import { type ReleaseLock, takeFileLock } from '../../../source/file-lock.js';

/**
 * Takes the right to push what is in an outbox.
 *
 * @param outbox The outbox's file.
 * @throws EnvironmentError `OUTBOX_BUSY`
 */
export function takePushLock(outbox: string): ReleaseLock {
  const release = takeFileLock(`${outbox}.lock`);
  if (release) return release;
  throw new EnvironmentError('OUTBOX_BUSY', 'Another koo is pushing the records of this outbox.', {
    hints: ['Wait until it has ended, then see what is left: koo usage status'],
    place: outbox,
  });
}
