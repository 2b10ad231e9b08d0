import type { Step } from '../step.js';
import { declaredAsset } from './declared.js';
import { lookAtVersion } from './look-at-version.js';
import { recordAsset } from '../record.js';
import { stepMessages } from '../messages.js';

/** Drafts a version of an asset, or changes what its draft says. */
export const draftAsset: Step = {
  title: ({ what }) => stepMessages.draftAsset({ name: what.name, version: what.version! }),
  async run(change, context) {
    const { keeper, known, session } = context;
    const asset = declaredAsset(context, change.what.key);
    const found = await lookAtVersion(context, asset.key);
    if (found && change.kind !== 'update') {
      await keeper.note(change.id, (receipt) => recordAsset(receipt, asset, found));
      return { detail: stepMessages.asset({ id: found.assetId }), state: 'unchanged' };
    }

    const { description, kind, name, version } = asset;
    const drafted = await keeper.around(
      change.id,
      () => session.draftAsset({ ...description, kind, name, version }),
      (state, receipt) => recordAsset(receipt, asset, state),
    );
    known.setVersion(asset.key, drafted);
    return { detail: stepMessages.asset({ id: drafted.assetId }), state: 'done' };
  },
};
