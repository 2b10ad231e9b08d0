import { EnvironmentError } from '../../errors/koo-error.js';
import type { Divergence } from './merge-entries.js';
import { stateMessages } from './messages.js';

/**
 * Two ids under one key are for a person to decide: one of both things may have been added twice in the console.
 *
 * @param place Of the state, as it is shown.
 * @throws EnvironmentError `STATE_DIVERGED`
 */
export function refuseDivergences(target: string, [first]: readonly Divergence[], place: string): void {
  if (!first) return;
  const { key, mine, theirs } = first;
  throw new EnvironmentError('STATE_DIVERGED', stateMessages.diverged({ key, mine, target, theirs }), {
    docs: 'docs/state.md',
    hints: [
      stateMessages.whichId(),
      stateMessages.takeState({ target }),
      stateMessages.takeMachine({ target }),
    ],
    place,
  });
}
