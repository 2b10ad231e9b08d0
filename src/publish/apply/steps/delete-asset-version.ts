import { forgetVersion } from '../record.js';
import type { Step } from '../step.js';
import { stepMessages } from '../messages.js';

/** Deletes a draft of an asset. */
export const deleteAssetVersion: Step = {
  title: ({ what }) => stepMessages.deleteAssetVersion({ name: what.name, version: what.version! }),
  async run({ id: step, what }, { keeper, session }) {
    const asset = await session.readAsset(what.name);
    const found = asset?.versions.find(({ version }) => version === what.version);
    if (!found) {
      await keeper.note(step, (receipt) => forgetVersion(receipt, what));
      return { state: 'unchanged' };
    }

    await keeper.around(
      step,
      () => session.deleteAssetVersion(found),
      (_, receipt) => forgetVersion(receipt, what),
    );
    return { state: 'done' };
  },
};
