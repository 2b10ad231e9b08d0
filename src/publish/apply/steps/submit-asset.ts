import { isSealed } from '../../plan/is-sealed.js';
import { recordAsset } from '../record.js';
import type { Step } from '../step.js';
import { declaredAsset } from './declared.js';
import { lookAtVersion } from './look-at-version.js';
import { stepMessages } from '../messages.js';
import { planMessages } from '../../plan/messages.js';

/** Submits a version for review, unless somebody has. */
export const submitAsset: Step = {
  title: ({ what }) => stepMessages.submitAsset({ name: what.name, version: what.version! }),
  async run(change, context) {
    const { keeper, known, session } = context;
    const asset = declaredAsset(context, change.what.key);
    const version = (await lookAtVersion(context, asset.key)) ?? known.version(asset.key);
    if (isSealed(version)) {
      await keeper.note(change.id, (receipt) => recordAsset(receipt, asset, version));
      return { detail: planMessages.status({ status: version.status }), state: 'unchanged' };
    }

    const submitted = { ...version, status: 'in-review' } as const;
    await keeper.around(
      change.id,
      () => session.submitForReview(version),
      (_, receipt) => recordAsset(receipt, asset, submitted),
    );
    known.setVersion(asset.key, submitted);
    return { state: 'done' };
  },
};
