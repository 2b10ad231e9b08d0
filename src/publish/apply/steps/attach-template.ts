import type { Step } from '../step.js';
import { lookAtVersion } from './look-at-version.js';
import { stepMessages } from '../messages.js';
import { foreignText } from '../../../i18n/message.js';

/** Attaches a version of a template to a version of an asset: an asset needs at least one before it is submitted. */
export const attachTemplate: Step = {
  title: ({ template, what }) =>
    stepMessages.attachTemplate({ name: what.name, template: template!.name, version: what.version! }),
  async run(change, context) {
    const { keeper, known, session } = context;
    const reference = known.template(change.template!.key);
    const version = (await lookAtVersion(context, change.what.key)) ?? known.version(change.what.key);
    const isThere = version.templates.some(
      ({ id, version: attached }) => id === reference.id && attached === reference.version,
    );
    if (isThere) {
      await keeper.note(change.id, () => {});
      return { detail: foreignText(reference.version), state: 'unchanged' };
    }

    await keeper.around(
      change.id,
      () => session.attachTemplate(version, reference),
      () => {},
    );
    return { detail: foreignText(reference.version), state: 'done' };
  },
};
