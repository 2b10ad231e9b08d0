import { RefusedError } from '../../../errors/koo-error.js';
import type { ReviewStatus, VersionName } from '../../target.js';
import type { ApplyContext } from '../apply-context.js';
import { recordAsset } from '../record.js';
import type { Step } from '../step.js';
import { declaredAsset } from './declared.js';
import { applyMessages, stepMessages } from '../messages.js';
import { planMessages } from '../../plan/messages.js';

/**
 * Reads the result of a review, and waits for it where that is asked for. A review that stays open is no failure.
 *
 * @throws RefusedError `REVIEW_REJECTED` with the reviewer's reasons
 */
export const awaitReview: Step = {
  title: ({ what }) => stepMessages.awaitReview({ name: what.name, version: what.version! }),
  async run(change, context) {
    const { keeper, known } = context;
    const asset = declaredAsset(context, change.what.key);
    const version = known.version(asset.key);
    const { name } = asset;
    const { reasons, status } = await verdict(context, version, () =>
      context.emit({ asset: name, id: change.id, type: 'review-open', version: version.version }),
    );
    known.setVersion(asset.key, { ...version, status });
    await keeper.note(change.id, (receipt) => recordAsset(receipt, asset, { ...version, status }));
    if (status === 'rejected') throw rejected(asset, reasons);
    if (status === 'approved') return { detail: planMessages.status({ status }), state: 'done' };
    const isOffline = context.session.isOffline === true;
    return { detail: isOffline ? stepMessages.needsNetwork() : stepMessages.awaiting(), state: 'waiting' };
  },
};

async function verdict(
  { session, signal, wait }: ApplyContext,
  version: VersionName,
  onOpen: () => void,
): Promise<{ status: ReviewStatus; reasons: string[] }> {
  for (let isFirst = true; ; isFirst = false) {
    const review = await session.readReview(version);
    if (session.isOffline) return review;
    if (isFirst && review.status === 'in-review') onOpen();
    if (review.status !== 'in-review' || !wait || wait.pace.elapsed() + wait.every > wait.until)
      return review;
    await wait.pace.wait(wait.every, signal);
  }
}

function rejected({ name, version }: { name: string; version: string }, reasons: string[]): RefusedError {
  return new RefusedError('REVIEW_REJECTED', applyMessages.reviewRejected({ name, reasons, version }), {
    hints: [applyMessages.correctAndRepeat()],
  });
}
