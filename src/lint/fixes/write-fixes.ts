import { chmod, readFile, realpath, stat } from 'node:fs/promises';
import { EnvironmentError } from '../../errors/koo-error.js';
import { writeAtomically } from '../../source/write-atomically.js';
import type { FixedFile, FixResult } from './fix-paths.js';

/**
 * Writes what fixes have made of files, each whole or not at all, with the permissions they had. A link stays one.
 *
 * @throws EnvironmentError `FILE_CHANGED` for a file that somebody else has changed meanwhile, and what writing throws
 */
export async function writeFixes({
  files,
  replacements,
}: Pick<FixResult, 'files' | 'replacements'>): Promise<void> {
  for (const fixed of files) {
    const target = await realpath(fixed.absolute);
    if (!isAsItWas(await readFile(target), fixed)) {
      throw new EnvironmentError(
        'FILE_CHANGED',
        `${fixed.file} has changed while it was being fixed; it is left alone.`,
        {
          hints: ['Run the same command again.'],
          place: fixed.file,
        },
      );
    }

    const mode = (await stat(target)).mode & 0o777;
    await writeAtomically(target, replacements.get(fixed.absolute)!, mode);
    // The process's own mask has been taken off the mode that a new file gets.
    await chmod(target, mode);
  }
}

function isAsItWas(bytes: Buffer, { before, marked }: FixedFile): boolean {
  return bytes.equals(Buffer.from((marked.before ? '\uFEFF' : '') + before));
}
