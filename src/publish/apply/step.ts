import type { Message } from '../../i18n/message.js';
import type { Change } from '../plan/change.js';
import type { ApplyContext } from './apply-context.js';
import type { StepOutcome } from './step-outcome.js';

/**
 * How one kind of step is done. It looks at the target again before it writes, so that nothing is done twice, and
 * what was changed meanwhile is not overwritten.
 */
export interface Step {
  /** For who watches: `upload sample-shop V1.0`. */
  title(change: Change): Message;
  run(change: Change, context: ApplyContext): Promise<StepOutcome>;
}
