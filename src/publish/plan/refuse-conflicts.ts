import { UsageError } from '../../errors/koo-error.js';
import { placeOf } from '../../project/place-of.js';
import type { Project } from '../../project/project.js';
import { commandAt } from '../command-at.js';
import type { Conflict } from './conflict.js';
import type { Plan } from './plan.js';

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
      const diff = commandAt(target, `koo asset diff ${asset}`);
      return new UsageError(
        'VERSION_TAKEN',
        `Version ${conflict.version} of asset "${name}" is published with other contents: ` +
          `it has SHA-256 ${short(conflict.there)}…, this package ${short(conflict.here)}….`,
        {
          hints: [
            `What has changed since: ${diff}`,
            `If the change is meant, raise the version and publish again: koo release bump --asset ${asset}`,
            `If it is not, \`koo asset list ${asset}\` shows what goes in; exclude what should not with .kooignore.`,
          ],
          place: place('version'),
        },
      );
    }

    case 'VERSION_SEALED': {
      return new UsageError(
        'VERSION_SEALED',
        `Version ${conflict.version} of asset "${name}" is published and says otherwise there: ${conflict.differs.join(', ')}.`,
        {
          hints: [
            `If the change is meant, raise the version and publish again: koo release bump --asset ${asset}`,
            'If it is not, undo it in koo.yaml.',
          ],
          place: place('version'),
        },
      );
    }

    case 'VERSION_NOT_NEWER': {
      return new UsageError(
        'VERSION_NOT_NEWER',
        `Version ${conflict.version} of asset "${name}" is not newer than ${conflict.published}, which is published.`,
        {
          docs: 'docs/releases.md',
          hints: [
            `Raise it: koo release bump --asset ${asset}`,
            'Where older versions are kept up beside newer ones, take `release.versions` out of koo.yaml.',
          ],
          place: place('version'),
        },
      );
    }

    case 'ASSET_WITHOUT_TEMPLATE': {
      return new UsageError(
        'ASSET_WITHOUT_TEMPLATE',
        `No template deploys asset "${name}", and an asset needs at least one auto-deploy template.`,
        {
          hints: [
            `Name the asset at a spec (\`asset: ${asset}\`), or write its id into a template (\`set\`).`,
            'Or take the asset out of koo.yaml.',
          ],
          place: place('key'),
        },
      );
    }
  }
}

function short(sha256: string): string {
  return sha256.slice(0, 12);
}
