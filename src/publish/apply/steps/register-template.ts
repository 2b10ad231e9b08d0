import { identities } from '../../plan/desired-state-of.js';
import { templatePackage } from '../../template-package.js';
import type { TemplateState } from '../../target.js';
import { recordTemplate } from '../record.js';
import type { Step } from '../step.js';
import { declaredTemplate } from './declared.js';
import { stepMessages } from '../messages.js';
import { foreignText } from '../../../i18n/message.js';

/** Registers a template with the ids of its assets written into it, as a new version where its name is known. */
export const registerTemplate: Step = {
  title: ({ what }) => stepMessages.registerTemplate({ name: what.name }),
  async run(change, { keeper, known, prepared, project, prove, session, signal }) {
    const { key } = change.what;
    const declaration = declaredTemplate(project, key);
    const ids = project.assets.map((asset) => [asset.key, known.assetId(asset.key)] as const);
    const assets = identities(project, Object.fromEntries(ids));
    const template = prepared.templates.get(declaration)!;
    const packed = await templatePackage(project, declaration, template, assets, signal);
    const { name, sha256 } = packed;
    const adopt = (state: TemplateState) => ({ id: state.id, version: versionWith(state, sha256)! });
    const found = await session.readTemplate(name);
    if (found && versionWith(found, sha256)) {
      const reference = adopt(found);
      known.setTemplate(key, reference);
      await keeper.note(change.id, (receipt) => recordTemplate(receipt, key, { ...reference, name, sha256 }));
      return { detail: foreignText(reference.version), state: 'unchanged' };
    }

    await prove?.(declaration, assets);
    const registered = await keeper.around(
      change.id,
      () => session.registerTemplate(packed),
      (state, receipt) => recordTemplate(receipt, key, { ...adopt(state), name, sha256 }),
    );
    known.setTemplate(key, adopt(registered));
    const bytes = packed.zip.byteLength;
    return { bytes, detail: foreignText(adopt(registered).version), sha256, state: 'done' };
  },
};

/** The newest version with these bytes. */
function versionWith({ versions }: TemplateState, sha256: string): string | undefined {
  return versions.findLast((one) => one.sha256 === sha256)?.version;
}
