import { chmod, readFile, realpath, stat } from 'node:fs/promises';
import { EnvironmentError } from '../errors/koo-error.js';
import { writeAtomically } from './write-atomically.js';
import { fileMessages } from './messages.js';

/**
 * Writes new content to a file of the user's, whole or not at all, with the permissions it had. A link stays one.
 *
 * @param shown Its name as the user sees it.
 * @throws EnvironmentError `FILE_CHANGED` where something else has changed it since `before` was read, and what reading
 *   and writing throw
 */
export async function replaceFile(
  file: string,
  { after, before, shown }: { before: Uint8Array; after: Uint8Array; shown: string },
): Promise<void> {
  const target = await realpath(file);
  if (!(await readFile(target)).equals(before)) {
    throw new EnvironmentError('FILE_CHANGED', fileMessages.changed({ file: shown }), {
      hints: [fileMessages.runAgain()],
      place: shown,
    });
  }

  const mode = (await stat(target)).mode & 0o777;
  await writeAtomically(target, after, mode);
  // The process's own mask has been taken off the mode that a new file gets.
  await chmod(target, mode);
}
