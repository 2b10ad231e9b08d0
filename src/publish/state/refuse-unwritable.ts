import { UsageError } from '../../errors/koo-error.js';
import { stateMessages } from './messages.js';
import { writeProblem } from './read-state.js';
import type { SharedState } from './shared-state.js';

/**
 * What could not be read again is not written: a value that a person entered has the wrong form.
 *
 * @throws UsageError `STATE_VALUE`
 */
export function refuseUnwritable(state: SharedState, place: string): void {
  const wrong = writeProblem(state);
  if (!wrong) return;
  throw new UsageError('STATE_VALUE', stateMessages.unwritable(wrong), {
    hints: [stateMessages.checkValue()],
    place,
  });
}
