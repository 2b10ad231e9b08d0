import type { AssetDeclaration } from '../../project/project.js';
import type { PublishContext } from '../publish-context.js';
import type { AssetVersionState, TemplateState } from '../target.js';

/** Attaches a template version to an asset version: an asset needs at least one before it is submitted. */
export async function attachTemplate(
  { emit, keeper, session }: PublishContext,
  asset: AssetDeclaration,
  version: AssetVersionState,
  template: TemplateState,
): Promise<void> {
  const step = {
    id: `attach ${template.name} ${asset.key}`,
    title: `attach ${template.name} ${template.version} to ${asset.name}`,
    type: 'step',
  } as const;
  emit({ ...step, state: 'started' });
  if (
    version.templates.some(({ id, version: attached }) => id === template.id && attached === template.version)
  ) {
    emit({ ...step, state: 'unchanged' });
    return;
  }

  await keeper.around(
    step.id,
    () => session.attachTemplate(version, { id: template.id, version: template.version }),
    () => {},
  );
  emit({ ...step, state: 'done' });
}
