import { type FileHandle, open } from 'node:fs/promises';
import { EnvironmentError } from '../../errors/koo-error.js';

/** Far more than any number of profiles needs, in bytes. */
const LARGEST = 1 << 20;

/**
 * Reads a file that only its owner may be able to read.
 *
 * @returns Nothing when it is not there.
 * @throws EnvironmentError `CREDENTIALS_FILE`
 */
export async function readPrivateFile(file: string): Promise<string | undefined> {
  let handle: FileHandle;
  try {
    handle = await open(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }

  try {
    await refuseUnlessPrivate(file, handle);
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}

/** The open file is asked, not its name, so that nobody can swap it in between. */
async function refuseUnlessPrivate(file: string, handle: FileHandle): Promise<void> {
  const stats = await handle.stat();
  const { mode, size, uid } = stats;
  if (!stats.isFile()) throw unusable(file, 'it is not a regular file', 'Put a regular file there.');
  if (size > LARGEST) throw unusable(file, 'it is over 1 MB', 'Check that it is the right file.');
  const ownUid = process.getuid?.();
  if (ownUid === undefined) return;
  if (uid !== ownUid) throw unusable(file, 'it belongs to another user', 'Make a file of your own.');
  const permissions = mode & 0o777;
  if (permissions !== 0o600 && permissions !== 0o400) {
    const octal = permissions.toString(8).padStart(4, '0');
    throw unusable(file, `its mode is ${octal}, so others may read or change it`, `Run: chmod 600 ${file}`);
  }
}

export function unusable(place: string, why: string, next: string): EnvironmentError {
  return new EnvironmentError('CREDENTIALS_FILE', `The credentials file is not used: ${why}.`, {
    hints: [next],
    place,
  });
}
