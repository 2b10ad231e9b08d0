import { UsageError } from '../errors/koo-error.js';
import { didYouMean } from '../findings/did-you-mean.js';
import type { AssetDeclaration, Project } from '../project/project.js';

/**
 * The software packages of a project that the keys name; without keys, all of them.
 * @throws UsageError `UNKNOWN_ASSET`, `NOT_A_SOFTWARE_PACKAGE`, `NO_SOFTWARE_PACKAGE`
 */
export function findAssets({ assets, manifest }: Project, keys: readonly string[]): AssetDeclaration[] {
  if (keys.length > 0) return [...new Set(keys)].map((key) => findAsset(assets, key, manifest.file));
  const packages = assets.filter(({ kind }) => kind === 'software_package');
  if (packages.length > 0) return packages;
  throw new UsageError('NO_SOFTWARE_PACKAGE', 'No asset here is a software package.', {
    hints: ['Declare one under `assets` in koo.yaml: its key, name, version, and the folder as root.'],
    place: manifest.file,
  });
}

function findAsset(assets: readonly AssetDeclaration[], key: string, place: string): AssetDeclaration {
  const asset = assets.find((candidate) => candidate.key === key);
  if (!asset) {
    const keys = assets.map((candidate) => candidate.key);
    const closest = didYouMean(key, keys);
    const known =
      keys.length > 0 ? `The assets are ${keys.join(', ')}.` : 'Declare it under `assets` in koo.yaml.';
    throw new UsageError('UNKNOWN_ASSET', `There is no asset "${key}".`, {
      hints: [closest ? `Did you mean "${closest}"?` : known],
      place,
    });
  }

  if (asset.kind === 'software_package') return asset;
  throw new UsageError(
    'NOT_A_SOFTWARE_PACKAGE',
    `Asset "${key}" is of kind ${asset.kind}: koo packs software packages.`,
    {
      hints: ['Name an asset of kind software_package, or none to take all of them.'],
      place,
    },
  );
}
