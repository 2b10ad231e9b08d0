import { forget } from '../record.js';
import type { Step } from '../step.js';
import { stepMessages } from '../messages.js';

/** Deletes an asset that koo made, with all its versions. */
export const deleteAsset: Step = {
  title: ({ what }) => stepMessages.deleteAsset({ name: what.name }),
  async run({ id: step, what }, { keeper, session }) {
    const found = await session.readAsset(what.name);
    if (found?.id !== what.id) {
      await keeper.note(step, (receipt) => forget(receipt, 'assets', what.id!));
      return { state: 'unchanged' };
    }

    await keeper.around(
      step,
      () => session.deleteAsset(found!.id),
      (_, receipt) => forget(receipt, 'assets', what.id!),
    );
    return { state: 'done' };
  },
};
