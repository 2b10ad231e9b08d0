import { forgetTemplateVersion } from '../record.js';
import type { Step } from '../step.js';

/** Deletes one version of a template, of several. */
export const deleteTemplateVersion: Step = {
  title: ({ what }) => `delete ${what.version} of template ${what.name}`,
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
