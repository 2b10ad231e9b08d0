import type { Project } from '../project/project.js';
import { ReceiptKeeper } from './receipt/receipt-keeper.js';
import { withStateStore } from './state/with-state-store.js';
import type { Target, TargetSession } from './target.js';

export interface SessionOptions {
  /** For who changes nothing. */
  readOnly?: boolean;
  /** How long another publish of the product is waited for, in milliseconds; not at all when absent. */
  lockTimeout?: number;
  signal?: AbortSignal;
}

/** Connects a target, with the receipt and the state that are kept of it; for who holds the publish lock. */
export async function withSession<T>(
  project: Project,
  target: Target,
  { lockTimeout, readOnly = false, signal }: SessionOptions,
  work: (session: TargetSession, keeper: ReceiptKeeper) => Promise<T>,
): Promise<T> {
  const options = { lockTimeout, readOnly, signal, state: target.state };
  return withStateStore(project, target.name, options, async (store) => {
    const { product, root } = project;
    const keeper = await ReceiptKeeper.open(root, target.name, product.id, { readOnly, store });
    const session = await target.open({ signal });
    try {
      return await work(session, keeper);
    } finally {
      await session.close();
    }
  });
}
