import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { EnvironmentError } from '../../errors/koo-error.js';

/** What such a file holds, for messages. */
export type PrivateFile =
  'credentials file' | 'file of the confirmed hosts' | 'file of the private key' | 'file of the tokens';

/** Far more than any number of profiles needs, in bytes. */
const LARGEST = 1 << 20;

/**
 * Reads a file that only its owner may be able to read.
 *
 * @returns Nothing when it is not there.
 * @throws EnvironmentError `CREDENTIALS_FILE`
 */
export async function readPrivateFile(
  file: string,
  what: PrivateFile = 'credentials file',
): Promise<string | undefined> {
  let handle: FileHandle;
  try {
    // A pipe would not let go until somebody writes into it.
    handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }

  try {
    await refuseUnlessPrivate(file, handle, what);
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}

/** The open file is asked, not its name, so that nobody can swap it in between. */
async function refuseUnlessPrivate(file: string, handle: FileHandle, what: PrivateFile): Promise<void> {
  const stats = await handle.stat();
  const { mode, size, uid } = stats;
  if (!stats.isFile()) throw unusable(file, 'it is not a regular file', 'Put a regular file there.', what);
  if (size > LARGEST) throw unusable(file, 'it is over 1 MB', 'Check that it is the right file.', what);
  const ownUid = process.getuid?.();
  if (ownUid === undefined) return;
  if (uid !== ownUid) throw unusable(file, 'it belongs to another user', 'Make a file of your own.', what);
  const permissions = mode & 0o777;
  if (permissions !== 0o600 && permissions !== 0o400) {
    const octal = permissions.toString(8).padStart(4, '0');
    throw unusable(
      file,
      `its mode is ${octal}, so others may read or change it`,
      `Run: chmod 600 ${file}`,
      what,
    );
  }
}

export function unusable(
  place: string,
  why: string,
  next: string,
  what: PrivateFile = 'credentials file',
): EnvironmentError {
  return new EnvironmentError('CREDENTIALS_FILE', `The ${what} is not used: ${why}.`, {
    hints: [next],
    place,
  });
}
