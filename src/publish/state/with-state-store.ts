import { KooError } from '../../errors/koo-error.js';
import type { Project } from '../../project/project.js';
import { openStateStore } from './open-state-store.js';
import { statePlace } from './state-place.js';
import type { StateAccess } from './state-access.js';
import type { StateStore } from './state-store.js';

export interface WithStateOptions {
  /** Where to look for it; only koo.yaml and koo.lock.yaml when absent. */
  access?: StateAccess;
  /** For who changes nothing: no lock is taken. */
  readOnly?: boolean;
  /** How long another publish is waited for, in milliseconds; not at all when absent. */
  lockTimeout?: number;
  signal?: AbortSignal;
}

/**
 * Opens the state of a product for work on one target, and holds its lock during the work. The target `local` has none:
 * what the emulator holds is in `.koo/local` of this machine.
 *
 * @throws EnvironmentError `STATE_LOCKED`, `STATE_UNREACHABLE`, `HOST_NOT_ALLOWED`, and what `work` throws
 */
export async function withStateStore<T>(
  project: Project,
  target: string,
  { access, lockTimeout, readOnly = false, signal }: WithStateOptions,
  work: (store: StateStore | undefined) => Promise<T>,
): Promise<T> {
  if (target === 'local') return work(undefined);
  // What this machine knew last is all that is known then.
  if (readOnly && access?.isOffline && (await statePlace(project, access)).kind !== 'file')
    return work(undefined);
  const store = await openStateStore(project, access, signal);
  try {
    if (readOnly) return await work(store);
    const subject = { product: project.product.id, target };
    const release = await store.lock(subject, { signal, timeout: lockTimeout });
    return await andRelease(() => work(store), release);
  } finally {
    await store.close();
  }
}

/** What the work threw is what is reported; that the lock stays as well is added to it. */
async function andRelease<T>(work: () => Promise<T>, release: () => Promise<void>): Promise<T> {
  let result: T;
  try {
    result = await work();
  } catch (error) {
    await release().catch((failure: unknown) => {
      if (error instanceof KooError && failure instanceof KooError) error.addHint(failure.texts.message);
    });
    throw error;
  }

  await release();
  return result;
}
