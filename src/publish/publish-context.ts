import type { Project } from '../project/project.js';
import type { PublishListener } from './publish-event.js';
import type { ReceiptKeeper } from './receipt.js';
import type { TargetSession } from './target.js';

/** What every step of a running publish works with. */
export interface PublishContext {
  project: Project;
  session: TargetSession;
  keeper: ReceiptKeeper;
  emit: PublishListener;
  signal?: AbortSignal;
}
