import { UsageError } from '../../errors/koo-error.js';
import type { Project } from '../../project/project.js';
import { isSealed } from '../plan/is-sealed.js';
import type { AssetState, Target } from '../target.js';
import { changeDirectly, type ChangesResult, type DirectOptions } from './change-directly.js';
import { named, namedAsset } from './named-thing.js';
import { userLines } from './user-lines.js';

/**
 * Deletes an asset that no product is linked to, or a draft of it: the console deletes nothing else.
 *
 * @param asset `KEY`, or `KEY@VERSION` for one draft
 * @throws UsageError before anything is changed: `ASSET_NOT_THERE`, `ASSET_IN_USE`, `NOT_A_DRAFT`
 */
export function deleteAsset(
  project: Project,
  target: Target,
  asset: string,
  options: DirectOptions = {},
): Promise<ChangesResult> {
  const { key, version } = named(asset);
  return changeDirectly(project, target, options, async (input) => {
    const found = await namedAsset(input, key);
    const { id, name, versions } = found;
    if (version !== undefined) {
      refuseSealed(found, version);
      return [
        {
          id: `delete asset ${key} ${version}`,
          kind: 'delete',
          reason: 'that was asked for',
          step: 'delete-asset-version',
          what: { id, key, name, type: 'asset', version },
        },
      ];
    }

    refuseUsed(found);
    const all = versions.map((one) => `${one.version} (${one.status})`).join(', ');
    return [
      {
        from: all,
        id: `delete asset ${key}`,
        kind: 'delete',
        reason: 'that was asked for; all its versions go with it, and templates that read it fail',
        step: 'delete-asset',
        what: { id, key, name, type: 'asset' },
      },
    ];
  });
}

function refuseUsed({ name, usedBy }: AssetState): void {
  if (usedBy.length === 0) return;
  throw new UsageError('ASSET_IN_USE', `Asset "${name}" is linked: ${userLines(usedBy)}.`, {
    hints: [
      'Only an asset that no product is linked to can be deleted: unlink the specs first (koo product unlink), or link them to another one.',
    ],
  });
}

function refuseSealed({ name, versions }: AssetState, version: string): void {
  const found = versions.find((one) => one.version === version);
  if (!found) {
    throw new UsageError('ASSET_NOT_THERE', `Asset "${name}" has no version ${version}.`, {
      hints: [`Its versions are ${versions.map((one) => one.version).join(', ')}.`],
    });
  }

  if (!isSealed(found)) return;
  throw new UsageError(
    'NOT_A_DRAFT',
    `Version ${version} of asset "${name}" is ${found.status}: only a draft can be deleted.`,
    {
      hints: ['The whole asset can be deleted when no product is linked to it: koo asset delete KEY'],
    },
  );
}
