import type { Project } from '../project/project.js';
import { withPublishLock } from './publish-lock.js';
import { ReceiptKeeper } from './receipt/receipt-keeper.js';
import type { StateAccess } from './state/state-access.js';
import { withStateStore } from './state/with-state-store.js';

export interface WithKeeperOptions {
  target: string;
  /** Where the state that a team shares is looked for; without it koo.yaml alone says it. */
  state?: StateAccess;
  /** How long another publish of the product is waited for, in milliseconds; not at all when absent. */
  lockTimeout?: number;
  signal?: AbortSignal;
}

/** Changes what is known of a target, while nobody else does; the target itself is not connected. */
export async function withKeeper<T>(
  project: Project,
  { lockTimeout, signal, state, target }: WithKeeperOptions,
  work: (keeper: ReceiptKeeper) => Promise<T>,
): Promise<T> {
  const { product, root } = project;
  return withPublishLock({ lockTimeout, project, signal, target }, () =>
    withStateStore(project, target, { lockTimeout, signal, state }, async (store) =>
      work(await ReceiptKeeper.open(root, target, product.id, { store })),
    ),
  );
}
