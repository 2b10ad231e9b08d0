import type { TemplateDeclaration } from '../../project/project.js';
import type { PublishContext } from '../publish-context.js';
import type { TemplatePackage, TemplateState } from '../target.js';

/** Registers the template package, as a new version where other bytes stand under its name. */
export async function registerTemplate(
  { emit, keeper, session }: PublishContext,
  template: TemplateDeclaration,
  packed: TemplatePackage,
): Promise<TemplateState> {
  const step = {
    id: `template ${template.key}`,
    title: `register template ${packed.name}`,
    type: 'step',
  } as const;
  emit({ ...step, state: 'started' });
  const found = await session.readTemplate(packed.name);
  if (found?.sha256 === packed.sha256) {
    await keeper.note((receipt) => {
      receipt.templates[template.key] = found;
    });
    emit({ ...step, detail: found.version, state: 'unchanged' });
    return found;
  }

  const registered = await keeper.around(
    step.id,
    () => session.registerTemplate(packed),
    (state, receipt) => {
      receipt.templates[template.key] = state;
    },
  );
  emit({ ...step, detail: registered.version, state: 'done' });
  return registered;
}
