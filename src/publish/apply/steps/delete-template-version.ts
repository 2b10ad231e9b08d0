import type { Step } from '../step.js';

/** Deletes one version of a template, of several. */
export const deleteTemplateVersion: Step = {
  title: ({ what }) => `delete ${what.version} of template ${what.name}`,
  async run({ id: step, what }, { keeper, session }) {
    const template = await session.readTemplate(what.name);
    if (!template?.versions.some(({ version }) => version === what.version)) return { state: 'unchanged' };
    await keeper.around(
      step,
      () => session.deleteTemplateVersion({ id: template.id, version: what.version! }),
      (_, { templates }) => {
        for (const [key, { id, version }] of Object.entries(templates))
          if (id === template.id && version === what.version) delete templates[key];
      },
    );
    return { state: 'done' };
  },
};
