import { UsageError } from '../../errors/koo-error.js';
import type { Project } from '../../project/project.js';
import type { Target, TemplateState } from '../target.js';
import { changeDirectly, type ChangesResult, type DirectOptions } from './change-directly.js';
import { named, namedTemplate } from './named-objects.js';
import { directMessages } from './messages.js';
import { specUses } from './spec-uses.js';

/**
 * Deletes a template that no spec and no asset uses, or a version of it that is not its last.
 *
 * @param template `KEY`, or `KEY@VERSION` for one version
 * @throws UsageError before anything is changed: `TEMPLATE_NOT_THERE`, `TEMPLATE_IN_USE`, `LAST_VERSION`
 */
export function deleteTemplate(
  project: Project,
  target: Target,
  template: string,
  options: DirectOptions = {},
): Promise<ChangesResult> {
  const { key, version } = named(template);
  return changeDirectly(project, target, options, async (input) => {
    const found = await namedTemplate(input, key);
    if (version !== undefined) refuseLast(found, version);
    refuseUsed(found, version);
    const { id, name, versions } = found;
    const what = { id, key, name, type: 'template' } as const;
    return version === undefined
      ? [
          {
            from: versions.map((one) => one.version).join(', '),
            id: `delete template ${key}`,
            kind: 'delete',
            reason: directMessages.templateRequested(),
            step: 'delete-template',
            what,
          },
        ]
      : [
          {
            id: `delete template ${key} ${version}`,
            kind: 'delete',
            reason: directMessages.requested(),
            step: 'delete-template-version',
            what: { ...what, version },
          },
        ];
  });
}

function refuseUsed({ attachedTo, name, usedBy }: TemplateState, version: string | undefined): void {
  const isMeant = (one: { version: string }) => version === undefined || one.version === version;
  const specs = usedBy.filter((one) => isMeant(one));
  const assets = attachedTo.filter((one) => isMeant(one));
  if (specs.length === 0 && assets.length === 0) return;
  const users = [
    ...specUses(specs),
    ...assets.map(({ asset, assetVersion, version: attached }) =>
      directMessages.assetUses({ asset, assetVersion, version: attached }),
    ),
  ];
  throw new UsageError('TEMPLATE_IN_USE', directMessages.templateInUse({ name, users }), {
    hints: [directMessages.linkOthersFirst(), directMessages.prune()],
  });
}

function refuseLast({ name, versions }: TemplateState, version: string): void {
  if (!versions.some((one) => one.version === version)) {
    throw new UsageError('TEMPLATE_NOT_THERE', directMessages.templateVersionMissing({ name, version }), {
      hints: [directMessages.itsVersions({ versions: versions.map((one) => one.version) })],
    });
  }

  if (versions.length > 1) return;
  throw new UsageError('LAST_VERSION', directMessages.lastVersion({ name, version }), {
    hints: [directMessages.deleteTemplate()],
  });
}
