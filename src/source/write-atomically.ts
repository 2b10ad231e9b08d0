import { open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { failedWrite } from './failed-write.js';

let serial = 0;

/**
 * Writes a file so that a reader, a crash or a full disk sees either the old content or the new, whole.
 * The temporary file is beside it, since a rename must not cross disks. An error names `file`.
 *
 * @param content May come in pieces, where it would be long to hold.
 * @param mode Permissions of a new file, `0o644` unless told; `0o600` for what holds a secret.
 */
export async function writeAtomically(
  file: string,
  content: Iterable<string> | Uint8Array | string,
  mode = 0o644,
): Promise<void> {
  const temporary = path.join(
    path.dirname(file),
    `.${path.basename(file)}.${process.pid}.${(serial += 1)}.tmp`,
  );
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      await writeFile(handle, content);
      await handle.sync();
    } finally {
      await handle.close();
    }

    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw failedWrite(error, temporary, file);
  }
}

/**
 * Removes what killed processes left of {@link writeAtomically} for this file. Only for who knows that nobody is
 * writing it now.
 */
export async function clearUnfinished(file: string): Promise<void> {
  const folder = path.dirname(file);
  const names = await readdir(folder).catch(() => []);
  const unfinished = names.filter(
    (name) => name.startsWith(`.${path.basename(file)}.`) && name.endsWith('.tmp'),
  );
  await Promise.all(unfinished.map((name) => rm(path.join(folder, name), { force: true })));
}
