import type { AssetDeclaration } from '../../project/project.js';
import type { PackedAsset } from '../../asset/model.js';
import { RefusedError } from '../../errors/koo-error.js';
import type { PublishContext } from '../publish-context.js';
import { assetReceipt } from '../receipt.js';
import type { AssetVersionState } from '../target.js';

/**
 * Submits the version for review and reads the result. Returns whether it is approved; a review that is still
 * open is no failure.
 *
 * @throws RefusedError `REVIEW_REJECTED` with the reviewer's reasons.
 */
export async function passReview(
  { emit, keeper, session }: PublishContext,
  asset: AssetDeclaration,
  packed: PackedAsset,
  version: AssetVersionState,
): Promise<boolean> {
  const step = {
    id: `review ${asset.key}`,
    title: `review of ${asset.name} ${asset.version}`,
    type: 'step',
  } as const;
  emit({ ...step, state: 'started' });
  const before = version.status;
  if (before === 'draft' || before === 'rejected') {
    await keeper.around(
      step.id,
      () => session.submitForReview(version),
      () => {},
    );
  }

  const review = before === 'approved' ? { reasons: [], status: before } : await session.readReview(version);
  version.status = review.status;
  await keeper.note((receipt) => {
    receipt.assets[asset.key] = assetReceipt(asset, packed, version);
  });
  if (review.status === 'rejected') throw rejected(asset, review.reasons);
  if (review.status === 'approved') {
    emit({ ...step, detail: 'approved', state: before === 'approved' ? 'unchanged' : 'done' });
    return true;
  }

  emit({ ...step, detail: 'waiting for the review', state: 'waiting' });
  return false;
}

function rejected(asset: AssetDeclaration, reasons: string[]): RefusedError {
  const said = reasons.length > 0 ? reasons.join('; ') : 'no reason was given';
  return new RefusedError(
    'REVIEW_REJECTED',
    `The review of ${asset.name} ${asset.version} was rejected: ${said}.`,
    {
      hints: ['Put that right, then run the same command again: a rejected version may be uploaded anew.'],
    },
  );
}
