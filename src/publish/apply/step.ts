import type { Change } from '../plan/change.js';
import type { ApplyContext } from './apply-context.js';

/** What came of a step. `waiting`: it is not done yet, and what needs it stays open. */
export interface StepOutcome {
  state: 'done' | 'unchanged' | 'waiting';
  /** A few words for who watches. */
  detail?: string;
  /** What was sent. */
  bytes?: number;
  /** Hex, of the same. */
  sha256?: string;
}

/**
 * How one kind of step is done. It looks at the target again before it writes, so that nothing is done twice, and
 * what somebody else has changed meanwhile is not overwritten.
 */
export interface Step {
  /** For who watches: `upload sample-shop V1.0`. */
  title(change: Change): string;
  run(change: Change, context: ApplyContext): Promise<StepOutcome>;
}
