import type { Project } from '../../project/project.js';
import { withPublishLock } from '../publish-lock.js';
import type { StateAccess } from '../state/state-access.js';
import type { StateStore } from '../state/state-store.js';
import { whileLocked, withOpenState } from '../state/with-state-store.js';

export interface ShareOptions {
  /** Where the state is looked for. */
  state: StateAccess;
  /** How long a publish of the product is waited for, in milliseconds; not at all when absent. */
  lockTimeout?: number;
  signal?: AbortSignal;
}

/** Opens it to change what it has of one target, while nobody else publishes there. */
export async function withLockedState<T>(
  project: Project,
  target: string,
  options: ShareOptions,
  work: (store: StateStore) => Promise<T>,
): Promise<T> {
  const { lockTimeout, signal } = options;
  const subject = { product: project.product.id, target };
  return withPublishLock({ lockTimeout, project, signal, target }, () =>
    withOpenState(project, options, async (store) => whileLocked(store, subject, options, () => work(store))),
  );
}
