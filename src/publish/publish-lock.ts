import { truncate } from 'node:fs/promises';
import { EnvironmentError } from '../errors/koo-error.js';
import { type Pace, realPace } from '../marketplace/sending/pace.js';
import type { Project } from '../project/project.js';
import type { ReleaseLock } from '../platform/file-lock.js';
import { isRunning } from '../platform/is-running.js';
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

/** Bytes. A process number has at most ten. */
const MAX_HOLDER_BYTES = 100;

/**
 * Lets one publish at a time work on a project and target. The lock is the system's, on a file that stays: it ends with the process
 * that holds it (killed, a power cut), and no content of a file, such as one that came with a repository, can pass for it.
 *
 * @throws EnvironmentError `PUBLISH_RUNNING` naming the process that holds it, `LOCK_UNUSABLE`, `OBSTACLE`
 */
export async function withPublishLock<T>(
  { lockTimeout = 0, pace = realPace, project, signal, target }: PublishLock,
  work: () => Promise<T>,
): Promise<T> {
  const folder = StateFolder.of(project.root);
  folder.make();
  const name = `publish.${target}.lock`;
  const until = pace.elapsed() + lockTimeout;
  let release = await take(folder, name);
  while (!release) {
    if (pace.elapsed() + EVERY > until) throw await running(folder, name, target);
    await pace.wait(EVERY, signal);
    release = await take(folder, name);
  }

  try {
    await folder.write(holderName(target), String(process.pid));
    return await work();
  } finally {
    await folder.remove(holderName(target)).finally(release);
  }
}

async function take(folder: StateFolder, name: string): Promise<ReleaseLock | undefined> {
  // koo's locks are empty. What came with a repository is emptied, never replaced: a process may hold a lock on the file.
  if (folder.stat(name)?.size) await truncate(folder.file(name));
  const { takeFileLock } = await import('../platform/file-lock.js');
  return takeFileLock(folder.file(name));
}

/** Where the holder of a lock writes its process number, for the messages of others; nothing is decided by it. */
function holderName(target: string): string {
  return `publish.${target}.holder`;
}

async function running(folder: StateFolder, name: string, target: string): Promise<EnvironmentError> {
  const holder = Number((await folder.read(holderName(target), MAX_HOLDER_BYTES))?.toString('utf8'));
  return new EnvironmentError(
    'PUBLISH_RUNNING',
    publishMessages.running({ pid: isRunning(holder) ? holder : undefined }),
    { hints: [publishMessages.waitOrTimeout()], place: folder.file(name) },
  );
}
