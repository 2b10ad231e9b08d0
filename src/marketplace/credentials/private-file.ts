import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { EnvironmentError } from '../../errors/koo-error.js';
import type { Message } from '../../i18n/message.js';
import { credentialMessages, type PrivateFile } from './messages.js';

/** Far more than any number of profiles needs, in bytes. */
const MAX_BYTES = 1 << 20;

/**
 * Reads a file that only its owner may be able to read.
 *
 * @returns Nothing when it is not there.
 * @throws EnvironmentError `CREDENTIALS_FILE`
 */
export async function readPrivateFile(
  file: string,
  what: PrivateFile = 'credentials',
): Promise<string | undefined> {
  let handle: FileHandle;
  try {
    // A pipe would block until another process writes into it.
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

/** The open file is asked, not its name, so that it cannot be swapped in between. */
async function refuseUnlessPrivate(file: string, handle: FileHandle, what: PrivateFile): Promise<void> {
  const stats = await handle.stat();
  const { mode, size, uid } = stats;
  if (!stats.isFile())
    throw unusable(file, credentialMessages.notRegular(), credentialMessages.putRegular(), what);
  if (size > MAX_BYTES)
    throw unusable(file, credentialMessages.tooLarge(), credentialMessages.checkFile(), what);
  const ownUid = process.getuid?.();
  if (ownUid === undefined) return;
  if (uid !== ownUid)
    throw unusable(file, credentialMessages.otherOwner(), credentialMessages.createOwn(), what);
  const permissions = mode & 0o777;
  if (permissions !== 0o600 && permissions !== 0o400) {
    const octal = permissions.toString(8).padStart(4, '0');
    throw unusable(
      file,
      credentialMessages.wrongMode({ mode: octal }),
      credentialMessages.changeMode({ file }),
      what,
    );
  }
}

export function unusable(
  place: string,
  why: Message,
  next: Message,
  what: PrivateFile = 'credentials',
): EnvironmentError {
  return new EnvironmentError('CREDENTIALS_FILE', credentialMessages.fileNotUsed({ file: what, why }), {
    hints: [next],
    place,
  });
}
