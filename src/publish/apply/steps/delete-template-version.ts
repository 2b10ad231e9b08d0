import { forgetTemplateVersion } from '../record.js';
import type { Step } from '../step.js';
import { stepMessages } from '../messages.js';

/** Deletes one version of a template, of several. */
export const deleteTemplateVersion: Step = {
  title: ({ what }) => stepMessages.deleteTemplateVersion({ name: what.name, version: what.version! }),
  async run({ id: step, what }, { keeper, session }) {
    const template = await session.readTemplate(what.name);
    const isThere =
      template?.id === what.id && template?.versions.some(({ version }) => version === what.version);
    if (!isThere) {
      await keeper.note(step, (receipt) => forgetTemplateVersion(receipt, what));
      return { state: 'unchanged' };
    }

    await keeper.around(
      step,
      () => session.deleteTemplateVersion({ id: template!.id, version: what.version! }),
      (_, receipt) => forgetTemplateVersion(receipt, what),
    );
    return { state: 'done' };
  },
};
