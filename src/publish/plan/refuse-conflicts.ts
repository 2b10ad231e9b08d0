import { UsageError } from '../../errors/koo-error.js';
import { placeOf } from '../../project/place-of.js';
import type { Project } from '../../project/project.js';
import { commandAt } from '../command-at.js';
import type { Conflict } from './conflict.js';
import type { Plan } from './plan.js';
import { planMessages } from './messages.js';

/**
 * What the target cannot take stops everything, before anything is sent.
 *
 * @throws UsageError `VERSION_TAKEN`, `VERSION_SEALED`, `VERSION_NOT_NEWER`, `ASSET_WITHOUT_TEMPLATE`: the first of them
 */
export function refuseConflicts(
  project: Project,
  { conflicts, target }: Pick<Plan, 'conflicts' | 'target'>,
): void {
  const [conflict] = conflicts;
  if (conflict) throw conflictError(project, conflict, target);
}

function conflictError(project: Project, conflict: Conflict, target: string): UsageError {
  const { asset, code, name } = conflict;
  const index = project.assets.findIndex(({ key }) => key === asset);
  const place = (part: string) => placeOf(project, ['assets', index, part]);
  switch (code) {
    case 'VERSION_TAKEN': {
      const { here, there, version } = conflict;
      const command = commandAt(target, `koo asset diff ${asset}`);
      return new UsageError(
        'VERSION_TAKEN',
        planMessages.versionTaken({ here: short(here), name, there: short(there), version }),
        {
          hints: [
            planMessages.seeDifferences({ command }),
            planMessages.raiseVersion({ asset }),
            planMessages.excludeFiles({ asset }),
          ],
          place: place('version'),
        },
      );
    }

    case 'VERSION_SEALED': {
      const { differs: fields, version } = conflict;
      return new UsageError('VERSION_SEALED', planMessages.versionSealed({ fields, name, version }), {
        hints: [planMessages.raiseVersion({ asset }), planMessages.undoChange()],
        place: place('version'),
      });
    }

    case 'VERSION_NOT_NEWER': {
      const { published, version } = conflict;
      return new UsageError('VERSION_NOT_NEWER', planMessages.versionNotNewer({ name, published, version }), {
        docs: 'docs/releases.md',
        hints: [planMessages.raise({ asset }), planMessages.dropVersionOrder()],
        place: place('version'),
      });
    }

    case 'ASSET_WITHOUT_TEMPLATE': {
      return new UsageError('ASSET_WITHOUT_TEMPLATE', planMessages.assetWithoutTemplate({ name }), {
        hints: [planMessages.nameAssetAtSpec({ asset }), planMessages.removeAsset()],
        place: place('key'),
      });
    }
  }
}

function short(sha256: string): string {
  return sha256.slice(0, 12);
}
