import { UsageError } from '../errors/koo-error.js';
import { projectMessages } from './messages.js';
import { missingPaths } from './missing-paths.js';
import type { AssetDeclaration, Project } from './project.js';

/**
 * Checks that the folders which koo.yaml declares for its assets exist, before they are packed.
 *
 * @param assets Defaults to all of the project.
 * @throws UsageError `NO_PACKAGE_FOLDER` with the place in koo.yaml of the first, which names all
 */
export async function checkAssetRoots(
  project: Project,
  assets: readonly AssetDeclaration[] = project.assets,
): Promise<void> {
  const missing = await missingPaths(
    project,
    assets
      .filter(({ kind }) => kind !== 'image' && kind !== 'saas')
      .map(({ key, root }) => ({
        at: ['assets', project.assets.findIndex((one) => one.key === key), 'root'],
        key,
        path: root,
      })),
  );
  if (!missing) return;
  const { first, more } = missing;
  throw new UsageError(
    'NO_PACKAGE_FOLDER',
    first.length === 1
      ? projectMessages.rootMissing(first[0])
      : projectMessages.rootsMissing({ assets: first, more }),
    { hints: [projectMessages.createRoot()], place: first[0].place },
  );
}
