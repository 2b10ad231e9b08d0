import { UsageError } from '../../errors/koo-error.js';
import type { Project } from '../../project/project.js';
import type { StateAccess } from '../state/state-access.js';
import { withKeeper } from '../with-keeper.js';
import { findHandOff } from './find-hand-off.js';
import type { HandOffReceipt } from './hand-off-receipt.js';
import { areReturnable, takeBackClaims } from './take-back-claims.js';
import { handOffMessages } from './messages.js';

export interface ReopenOptions {
  target: string;
  id: string;
  /** Why, as the console says it: shown by the next plan. */
  reason?: string;
  /** Where the state that a team shares is looked for. */
  state?: StateAccess;
  lockTimeout?: number;
  signal?: AbortSignal;
}

/**
 * Records that what a person said of a hand-off does not hold: a review said no (审核不通过), a template was not saved.
 * No interface tells a rejected review from one that goes on.
 *
 * @throws UsageError `UNKNOWN_HAND_OFF`, `HAND_OFF_NOT_DONE`, `HAND_OFF_VERIFIED`, `HAND_OFF_NOT_RETURNABLE`
 */
export async function reopenHandOff(project: Project, options: ReopenOptions): Promise<HandOffReceipt> {
  const { id, reason, target } = options;
  return withKeeper(project, options, async (keeper) => {
    const { after, claims, content, opened, state } = findHandOff(keeper.receipt, id);
    if (state === 'open') {
      throw new UsageError('HAND_OFF_NOT_DONE', handOffMessages.notDone({ id }), {
        hints: [handOffMessages.seePage({ id, target })],
      });
    }

    if (state === 'verified') {
      throw new UsageError('HAND_OFF_VERIFIED', handOffMessages.verified({ id }), {
        hints: [handOffMessages.seeOpen({ target })],
      });
    }

    if (!areReturnable(claims)) {
      throw new UsageError('HAND_OFF_NOT_RETURNABLE', handOffMessages.notReturnable({ id }), {
        hints: [handOffMessages.declareAgain({ target })],
      });
    }

    await keeper.note(undefined, (receipt) => {
      takeBackClaims(receipt, claims, reason);
      receipt.handOffs![id] = { state: 'open', content, opened, after, claims };
    });
    return keeper.receipt.handOffs![id]!;
  });
}
