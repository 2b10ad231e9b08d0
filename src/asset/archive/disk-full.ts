import { EnvironmentError } from '../../errors/koo-error.js';

/** @returns The error to throw for `error`: where an archive had no room, one that says what to do; else the same. */
export function diskFull(error: unknown, target: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'ENOSPC' && code !== 'EDQUOT') return error;
  const what = code === 'EDQUOT' ? 'Your disk quota is used up' : 'The disk is full';
  return new EnvironmentError('DISK_FULL', `${what}: the archive could not be written.`, {
    cause: error,
    hints: [
      'Free some space there, then run the same command again.',
      'Or choose a folder on another disk (--out).',
    ],
    place: target,
  });
}
