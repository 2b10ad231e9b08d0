import { forget } from '../record.js';
import type { Step } from '../step.js';
import { stepMessages } from '../messages.js';

/** Deletes a template that koo made, with all its versions. */
export const deleteTemplate: Step = {
  title: ({ what }) => stepMessages.deleteTemplate({ name: what.name }),
  async run({ id: step, what }, { keeper, session }) {
    const found = await session.readTemplate(what.name);
    if (found?.id !== what.id) {
      await keeper.note(step, (receipt) => forget(receipt, 'templates', what.id!));
      return { state: 'unchanged' };
    }

    await keeper.around(
      step,
      () => session.deleteTemplate(found!.id),
      (_, receipt) => forget(receipt, 'templates', what.id!),
    );
    return { state: 'done' };
  },
};
