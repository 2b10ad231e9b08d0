import type { Project } from '../project/project.js';
import { ReceiptKeeper } from './receipt/receipt-keeper.js';
import type { Target, TargetSession } from './target.js';

/** Connects a target, with the receipt that is kept of it; for who holds the publish lock. */
export async function withSession<T>(
  project: Project,
  target: Target,
  signal: AbortSignal | undefined,
  work: (session: TargetSession, keeper: ReceiptKeeper) => Promise<T>,
): Promise<T> {
  const keeper = await ReceiptKeeper.open(project.root, target.name, project.product.id);
  const session = await target.open({ signal });
  try {
    return await work(session, keeper);
  } finally {
    await session.close();
  }
}
