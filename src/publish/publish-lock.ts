import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentError } from '../errors/koo-error.js';

/**
 * Lets one publish at a time work on a project and target. A lock whose process is gone (killed, a power cut)
 * is taken over.
 *
 * @throws EnvironmentError `PUBLISH_RUNNING` naming the process that holds it.
 */
export async function withPublishLock<T>(
  projectRoot: string,
  target: string,
  work: () => Promise<T>,
): Promise<T> {
  const folder = path.join(projectRoot, '.koo');
  const file = path.join(folder, `publish.${target}.lock`);
  await mkdir(folder, { recursive: true });
  await take(file);
  try {
    await sweep(folder, path.basename(file));
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (await create(file)) return;

    const holder = Number(await readFile(file, 'utf8').catch(() => ''));
    if (isRunning(holder)) {
      throw new EnvironmentError(
        'PUBLISH_RUNNING',
        `Another publish of this product is running (process ${holder}).`,
        {
          hints: [
            'Wait until it has ended, then run the same command again.',
            `If it is not a koo process, delete ${file}.`,
          ],
          place: file,
        },
      );
    }

    await rm(file, { force: true });
  }

  throw new EnvironmentError('PUBLISH_RUNNING', 'Another publish of this product has just started.', {
    hints: ['Wait until it has ended, then run the same command again.'],
    place: file,
  });
}

/** A link appears with its content in it: no one ever reads a lock without a process number. */
async function create(file: string): Promise<boolean> {
  const own = `${file}.${process.pid}`;
  await writeFile(own, String(process.pid));
  try {
    await link(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

/** Removes what {@link create} leaves when it is killed. */
async function sweep(folder: string, lock: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = name.startsWith(`${lock}.`) ? Number(name.slice(lock.length + 1)) : Number.NaN;
    if (Number.isInteger(pid) && !isRunning(pid)) await rm(path.join(folder, name), { force: true });
  }
}

/** Signal 0 asks whether a process is there without touching it. */
function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
