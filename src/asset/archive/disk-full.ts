import { EnvironmentError } from '../../errors/koo-error.js';
import { packMessages } from './messages.js';

/** @returns The error to throw for `error`: where an archive had no room, one that says what to do; else the same. */
export function diskFull(error: unknown, target: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'ENOSPC' && code !== 'EDQUOT') return error;
  const message = code === 'EDQUOT' ? packMessages.quotaUsed() : packMessages.diskFull();
  return new EnvironmentError('DISK_FULL', message, {
    cause: error,
    hints: [packMessages.freeSpace(), packMessages.otherDisk()],
    place: target,
  });
}
