import { link, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentError } from '../errors/koo-error.js';
import { type Pace, realPace } from '../marketplace/sending/pace.js';
import type { Project } from '../project/project.js';
import { failedWrite } from '../platform/failed-write.js';
import { isRunning } from '../platform/is-running.js';
import { readBounded } from '../platform/read-bounded.js';
import { StateFolder } from '../platform/state-folder.js';
import { publishMessages } from './messages.js';

export interface PublishLock {
  project: Pick<Project, 'root'>;
  target: string;
  /** How long another publish is waited for, in milliseconds; not at all when absent. */
  lockTimeout?: number;
  signal?: AbortSignal;
  pace?: Pace;
}

/** How often a lock that another one holds is looked at, in milliseconds. */
const EVERY = 200;

/** Who takes a lock over looks again after so long, in milliseconds: another one may have had the same idea. */
const SETTLE = 100;

/** The locks that this process holds: its number in the file does not say by which of its publishes. */
const own = new Set<string>();

/**
 * Lets one publish at a time work on a project and target. A lock whose process is gone (killed, a power cut)
 * is taken over.
 *
 * @throws EnvironmentError `PUBLISH_RUNNING` naming the process that holds it.
 */
export async function withPublishLock<T>(
  { lockTimeout = 0, pace = realPace, project, signal, target }: PublishLock,
  work: () => Promise<T>,
): Promise<T> {
  const folder = StateFolder.of(project.root);
  folder.make();
  const file = folder.file(`publish.${target}.lock`);
  const until = pace.elapsed() + lockTimeout;
  for (;;) {
    const refusal = await take(file, pace);
    if (!refusal) break;
    if (pace.elapsed() + EVERY > until) throw refusal;
    await pace.wait(EVERY, signal);
  }

  try {
    await sweep(folder, path.basename(file));
    return await work();
  } finally {
    await rm(file, { force: true });
    own.delete(file);
  }
}

/** Nothing when it is taken, else why it is not. */
async function take(file: string, pace: Pace): Promise<EnvironmentError | undefined> {
  if (own.has(file)) return running(file, process.pid);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    own.add(file);
    if (await create(file)) {
      if (attempt > 0) await pace.wait(SETTLE);
      if (attempt === 0 || (await holderOf(file)) === process.pid) return undefined;
    }

    own.delete(file);
    const holder = await holderOf(file);
    if (isOfAnother(holder)) return running(file, holder);
    await rm(file, { force: true });
  }

  return new EnvironmentError('PUBLISH_RUNNING', publishMessages.justStarted(), {
    hints: [publishMessages.wait()],
    place: file,
  });
}

function running(file: string, holder: number): EnvironmentError {
  return new EnvironmentError('PUBLISH_RUNNING', publishMessages.running({ pid: holder }), {
    hints: [publishMessages.waitOrTimeout(), publishMessages.deleteLock({ file })],
    place: file,
  });
}

async function holderOf(file: string): Promise<number> {
  const bytes = await readBounded(file, { followLinks: false, maxBytes: 100 }).catch(() => '');
  return Number(bytes.toString('utf8'));
}

/** A link appears with its content in it: no one ever reads a lock without a process number. */
async function create(file: string): Promise<boolean> {
  const mine = `${file}.${process.pid}`;
  try {
    // What a process before us left; whatever it is, it is not written into.
    await rm(mine, { force: true, recursive: true });
    await writeFile(mine, String(process.pid), { flag: 'wx' });
    await link(mine, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw failedWrite(error, mine, file);
  } finally {
    await rm(mine, { force: true });
  }
}

/** Removes what {@link create} leaves when it is killed. */
async function sweep(folder: StateFolder, lock: string): Promise<void> {
  for (const name of await folder.list()) {
    const pid = name.startsWith(`${lock}.`) ? Number(name.slice(lock.length + 1)) : Number.NaN;
    if (Number.isInteger(pid) && !isOfAnother(pid)) await folder.remove(name);
  }
}

/** A number that is our own is that of a process before us. */
function isOfAnother(pid: number): boolean {
  return pid !== process.pid && isRunning(pid);
}
