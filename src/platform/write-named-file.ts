import { realpath, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeOutputFolder } from './make-output-folder.js';
import { refuseLinksOut } from './refuse-links-out.js';
import { writeAtomically } from './write-atomically.js';

/**
 * Writes a file that the user named: it is there whole or not at all, and its folder is made.
 *
 * @param file Absolute.
 * @throws EnvironmentError `LINK_LEADS_OUT`, `OBSTACLE`, and what the file system throws
 */
export async function writeNamedFile(file: string, text: string): Promise<void> {
  refuseLinksOut(file);
  const before = await stat(file).catch(() => undefined);
  // A device or a pipe is written to; putting a file in its place would break it for everybody.
  if (before && !before.isFile() && !before.isDirectory()) return writeFile(file, text);
  if (/^\/(?:dev|proc)\//.test(file)) return writeFile(file, text);
  if (!before) await makeOutputFolder(path.dirname(file));
  await writeAtomically(before ? await realpath(file) : file, text);
}
