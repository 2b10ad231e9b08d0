import { EnvironmentError } from '../../../errors/koo-error.js';
import { type ReleaseLock, takeFileLock } from '../../../platform/file-lock.js';
import { outboxMessages } from './messages.js';

/**
 * Takes the right to push what is in an outbox.
 *
 * @param outbox The outbox's file.
 * @throws EnvironmentError `OUTBOX_BUSY`
 */
export function takePushLock(outbox: string): ReleaseLock {
  const release = takeFileLock(`${outbox}.lock`);
  if (release) return release;
  throw new EnvironmentError('OUTBOX_BUSY', outboxMessages.busy(), {
    hints: [outboxMessages.waitForOther()],
    place: outbox,
  });
}
