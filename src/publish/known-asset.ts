import { findAssets } from '../asset/find-assets.js';
import { packageName } from '../asset/package-name.js';
import { UsageError } from '../errors/koo-error.js';
import type { Project } from '../project/project.js';
import { knownAssets } from './known-assets.js';
import { packagesFolder } from './packages/packages-folder.js';
import { publishMessages } from './messages.js';

/** An asset of koo.yaml as a target knows it, and its package here. */
export interface KnownAsset {
  id: string;
  version: string;
  /** In `.koo/packages`, whether or not it is there. */
  file: string;
}

/**
 * What koo.yaml and the receipt of a target say of a packed asset.
 *
 * @param target Its name; nothing where an address is called that has none.
 * @param id In place of the one that they say.
 * @throws UsageError `UNKNOWN_ASSET`, `IMAGE_NOT_PACKED`, `UNKNOWN_TARGET`; `ASSET_ID_UNKNOWN` where its id is not known
 */
export async function knownAsset(
  project: Project,
  key: string,
  target: string | undefined,
  id?: string,
): Promise<KnownAsset> {
  const [asset] = findAssets(project, [key]) as [Project['assets'][number]];
  const known = await knownAssets(project, [], { ids: {}, target });
  const found = id ?? known[key]?.id;
  if (found) {
    const file = packagesFolder(project.root).file(packageName(asset));
    return { file, id: found, version: asset.version };
  }

  throw new UsageError('ASSET_ID_UNKNOWN', publishMessages.assetIdUnknown({ asset: key }), {
    hints: [
      publishMessages.giveIdAsArgument(),
      publishMessages.writeId({ asset: key, target: target ?? 'NAME' }),
    ],
    place: project.manifest.file,
  });
}
