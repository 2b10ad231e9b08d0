import { stat } from 'node:fs/promises';
import { UsageError } from '../errors/koo-error.js';
import { posixRelative } from '../platform/posix-path.js';
import { projectMessages } from './messages.js';
import { placeOf } from './place-of.js';
import type { AssetDeclaration, Project } from './project.js';

/** Assets in one message. */
const MAX_NAMED = 20;

/**
 * Checks that the folders which koo.yaml declares for its assets exist, before they are packed. What is something else than a
 * folder is reported where it is read.
 *
 * @param assets Defaults to all of the project.
 * @throws UsageError `NO_PACKAGE_FOLDER` with the place in koo.yaml of the first, which names all
 */
export async function checkAssetRoots(
  project: Project,
  assets: readonly AssetDeclaration[] = project.assets,
): Promise<void> {
  const missing: AssetDeclaration[] = [];
  for (const asset of assets) {
    if (asset.kind === 'image' || asset.kind === 'saas') continue;
    try {
      await stat(asset.root);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') missing.push(asset);
    }
  }

  const [first] = missing;
  if (!first) return;
  const place = ({ key }: AssetDeclaration): string =>
    placeOf(project, ['assets', project.assets.findIndex((one) => one.key === key), 'root']);
  const named = missing.slice(0, MAX_NAMED).map((asset) => ({
    key: asset.key,
    path: posixRelative(project.root, asset.root),
    place: place(asset),
  }));
  throw new UsageError(
    'NO_PACKAGE_FOLDER',
    missing.length === 1
      ? projectMessages.rootMissing(named[0]!)
      : projectMessages.rootsMissing({ assets: named, more: missing.length - named.length }),
    { hints: [projectMessages.createRoot()], place: place(first) },
  );
}
