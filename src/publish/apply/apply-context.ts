import type { Pace } from '../../marketplace/sending/pace.js';
import type { Project } from '../../project/project.js';
import type { DesiredState } from '../plan/desired-state.js';
import type { Prepared } from '../prepared.js';
import type { PublishProving } from '../proving/prove-before-publish.js';
import type { PublishListener } from '../publish-event.js';
import type { ReceiptKeeper } from '../receipt/receipt-keeper.js';
import type { TargetSession } from '../target.js';
import type { ResolvedState } from './resolved-state.js';

/** What every step of a plan that is being applied works with. */
export interface ApplyContext {
  project: Project;
  prepared: Prepared;
  desired: DesiredState;
  session: TargetSession;
  keeper: ReceiptKeeper;
  known: ResolvedState;
  emit: PublishListener;
  /** Has a template proved whose asset got its id only now; throws to keep it from being registered. */
  prove?: PublishProving['late'];
  /** How long open reviews are waited for; not at all when absent. */
  wait?: ReviewWait;
  signal?: AbortSignal;
}

export interface ReviewWait {
  /** When it is given up, in milliseconds of `pace.elapsed()`. */
  until: number;
  /** Milliseconds between two questions. */
  every: number;
  pace: Pace;
}
