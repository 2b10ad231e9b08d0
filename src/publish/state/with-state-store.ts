import { KooError } from '../../errors/koo-error.js';
import type { Project } from '../../project/project.js';
import { openStateStore } from './open-state-store.js';
import { statePlace } from './state-place.js';
import type { StateAccess } from './state-access.js';
import type { StateStore, StateSubject } from './state-store.js';

export interface OpenStateOptions {
  /** Where to look for it; only koo.yaml and koo.lock.yaml when absent. */
  state?: StateAccess;
  signal?: AbortSignal;
}

export interface WithStateOptions extends OpenStateOptions, StateLockOptions {
  /** For who changes nothing: no lock is taken. */
  readOnly?: boolean;
}

export interface StateLockOptions {
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
  options: WithStateOptions,
  work: (store: StateStore | undefined) => Promise<T>,
): Promise<T> {
  const { readOnly = false, state } = options;
  if (target === 'local') return work(undefined);
  // What this machine knew last is all that is known then.
  if (readOnly && state?.isOffline && (await statePlace(project, state)).kind !== 'file')
    return work(undefined);
  return withOpenState(project, options, async (store) => {
    if (readOnly) return work(store);
    return whileLocked(store, { product: project.product.id, target }, options, () => work(store));
  });
}

/** Opens the state of a product; without its lock, to look at it. */
export async function withOpenState<T>(
  project: Project,
  { signal, state }: OpenStateOptions,
  work: (store: StateStore) => Promise<T>,
): Promise<T> {
  const store = await openStateStore(project, state, signal);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/**
 * Holds the lock of a state. What the work threw is what is reported; that the lock stays as well is added to it.
 *
 * @throws EnvironmentError `STATE_LOCKED`, and what `work` throws
 */
export async function whileLocked<T>(
  store: StateStore,
  subject: StateSubject,
  { lockTimeout, signal }: StateLockOptions,
  work: () => Promise<T>,
): Promise<T> {
  const release = await store.lock(subject, { signal, timeout: lockTimeout });
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
