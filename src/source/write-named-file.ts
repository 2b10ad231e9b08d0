import { mkdir, realpath, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeAtomically } from './write-atomically.js';

/**
 * Writes a file that the user named: it is there whole or not at all, and its folder is made.
 *
 * @param file Absolute.
 */
export async function writeNamedFile(file: string, text: string): Promise<void> {
  const before = await stat(file).catch(() => undefined);
  // A device or a pipe is written to; putting a file in its place would break it for everybody.
  if (before && !before.isFile() && !before.isDirectory()) return writeFile(file, text);
  if (/^\/(?:dev|proc)\//.test(file)) return writeFile(file, text);
  if (!before) await mkdir(path.dirname(file), { recursive: true });
  await writeAtomically(before ? await realpath(file) : file, text);
}
