import type { Project } from '../../project/project.js';
import { withPublishLock } from '../publish-lock.js';
import { openStateStore } from '../state/open-state-store.js';
import type { StateAccess } from '../state/state-access.js';
import type { StateStore } from '../state/state-store.js';

export interface ShareOptions {
  /** Where the state is looked for. */
  state: StateAccess;
  /** How long a publish of the product is waited for, in milliseconds; not at all when absent. */
  lockTimeout?: number;
  signal?: AbortSignal;
}

/** Opens the state of a product to look at it. */
export async function withOpenState<T>(
  project: Project,
  { signal, state }: ShareOptions,
  work: (store: StateStore) => Promise<T>,
): Promise<T> {
  const store = await openStateStore(project, state, signal);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Opens it to change what it has of one target, while nobody else publishes there. */
export async function withLockedState<T>(
  project: Project,
  target: string,
  options: ShareOptions,
  work: (store: StateStore) => Promise<T>,
): Promise<T> {
  const { lockTimeout, signal } = options;
  return withPublishLock({ lockTimeout, project, signal, target }, () =>
    withOpenState(project, options, async (store) => {
      const subject = { product: project.product.id, target };
      const release = await store.lock(subject, { signal, timeout: lockTimeout });
      try {
        return await work(store);
      } finally {
        await release();
      }
    }),
  );
}
