import { EnvironmentError } from '../../errors/koo-error.js';
import { stateMessages } from './messages.js';

interface Holder {
  id?: string;
  who?: string;
  /** As the server has it. */
  created?: string;
  /** Whether it stays where its holder died. */
  canUnlock: boolean;
  /** Of the state. */
  place: string;
}

/** That somebody else is publishing. */
export function stateLocked({ canUnlock, created, id, place, who }: Holder): EnvironmentError {
  return new EnvironmentError(
    'STATE_LOCKED',
    stateMessages.locked({ ...(created && { since: created }), ...(who && { who }) }),
    {
      docs: 'docs/state.md',
      hints: [stateMessages.waitForLock(), ...(canUnlock && id ? [stateMessages.unlockDead({ id })] : [])],
      place,
    },
  );
}
