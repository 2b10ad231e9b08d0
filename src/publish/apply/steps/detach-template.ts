import type { Step } from '../step.js';
import { stepMessages } from '../messages.js';

/** Detaches a template that koo.yaml declares no more from a version of an asset. */
export const detachTemplate: Step = {
  title: ({ template, what }) =>
    stepMessages.detachTemplate({ name: what.name, template: template!.name, version: what.version! }),
  async run(change, { keeper, session }) {
    const { name, version } = change.what;
    const id = change.template!.id!;
    const found = (await session.readAsset(name))?.versions.find((one) => one.version === version);
    if (!found?.templates.some((one) => one.id === id)) {
      await keeper.note(change.id, () => {});
      return { state: 'unchanged' };
    }

    await keeper.around(
      change.id,
      () => session.detachTemplate(found, id),
      () => {},
    );
    return { state: 'done' };
  },
};
