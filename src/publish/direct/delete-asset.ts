import { UsageError } from '../../errors/koo-error.js';
import type { Project } from '../../project/project.js';
import { isSealed } from '../plan/is-sealed.js';
import type { AssetState, Target } from '../target.js';
import { changeDirectly, type ChangesResult, type DirectOptions } from './change-directly.js';
import { named, namedAsset } from './named-objects.js';
import { directMessages } from './messages.js';
import { specUses } from './spec-uses.js';

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
          reason: directMessages.requested(),
          step: 'delete-asset-version',
          what: { id, key, name, type: 'asset', version },
        },
      ];
    }

    refuseUsed(found);
    return [
      {
        from: directMessages.versions({ versions: statusesOf(versions) }),
        id: `delete asset ${key}`,
        kind: 'delete',
        reason: directMessages.assetRequested(),
        step: 'delete-asset',
        what: { id, key, name, type: 'asset' },
      },
    ];
  });
}

function refuseUsed({ name, usedBy }: AssetState): void {
  if (usedBy.length === 0) return;
  throw new UsageError('ASSET_IN_USE', directMessages.assetInUse({ name, users: specUses(usedBy) }), {
    hints: [directMessages.unlinkFirst()],
  });
}

function refuseSealed({ name, versions }: AssetState, version: string): void {
  const found = versions.find((one) => one.version === version);
  if (!found) {
    throw new UsageError('ASSET_NOT_THERE', directMessages.assetVersionMissing({ name, version }), {
      hints: [directMessages.itsVersions({ versions: versions.map((one) => one.version) })],
    });
  }

  if (!isSealed(found)) return;
  throw new UsageError('NOT_A_DRAFT', directMessages.notADraft({ name, status: found.status, version }), {
    hints: [directMessages.deleteWhole()],
  });
}

/** The versions of an asset, each with the state of its review. */
export function statusesOf(
  versions: AssetState['versions'],
): Array<Pick<AssetState['versions'][number], 'status' | 'version'>> {
  return versions.map(({ status, version }) => ({ status, version }));
}
