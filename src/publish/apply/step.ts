import type { Change } from '../plan/change.js';
import type { ApplyContext } from './apply-context.js';
import type { StepOutcome } from './step-outcome.js';

/**
 * How one kind of step is done. It looks at the target again before it writes, so that nothing is done twice, and
 * what somebody else has changed meanwhile is not overwritten.
 */
export interface Step {
  /** For who watches: `upload sample-shop V1.0`. */
  title(change: Change): string;
  run(change: Change, context: ApplyContext): Promise<StepOutcome>;
}
