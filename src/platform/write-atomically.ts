import { randomInt } from 'node:crypto';
import { open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { failedWrite } from './failed-write.js';
import { isRunning } from './is-running.js';

/** Begins anywhere: in a container every koo may have the same process number. */
let serial = randomInt(2 ** 40);

/** The temporary files that this process is writing now. */
const unfinished = new Set<string>();

/**
 * Writes a file so that a reader, a crash or a full disk sees either the old content or the new, whole.
 * The temporary file is beside it, since a rename must not cross disks. An error names `file`.
 *
 * @param content May come in pieces, where it would be long to hold, or takes time to make.
 * @param mode Permissions of a new file, `0o644` by default; `0o600` for what holds a secret.
 */
export async function writeAtomically(
  file: string,
  content: AsyncIterable<Uint8Array | string> | Iterable<string> | Uint8Array | string,
  mode = 0o644,
): Promise<void> {
  const temporary = path.join(
    path.dirname(file),
    `.${path.basename(file)}.${process.pid}.${(serial += 1)}.tmp`,
  );
  unfinished.add(temporary);
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
  } finally {
    unfinished.delete(temporary);
  }
}

/** Removes what processes that are gone left of {@link writeAtomically} for this file. */
export async function clearAbandoned(file: string): Promise<void> {
  const folder = path.dirname(file);
  const start = `.${path.basename(file)}.`;
  for (const name of await readdir(folder).catch((): string[] => [])) {
    const pid = name.startsWith(start) && /^(\d+)\.\d+\.tmp$/.exec(name.slice(start.length))?.[1];
    if (!pid) continue;
    const temporary = path.join(folder, name);
    // A file of our own number that we do not write is of a process before us.
    const isInUse = Number(pid) === process.pid ? unfinished.has(temporary) : isRunning(Number(pid));
    if (!isInUse) await rm(temporary, { force: true, recursive: true });
  }
}
