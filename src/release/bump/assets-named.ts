import { UsageError } from '../../errors/koo-error.js';
import { didYouMean } from '../../findings/did-you-mean.js';
import type { AssetDeclaration, Project } from '../../project/project.js';
import { bumpMessages } from '../messages.js';

/**
 * The assets of those keys, or names; all of them without.
 *
 * @throws UsageError `UNKNOWN_ASSET`, or `NO_ASSETS` where koo.yaml declares none
 */
export function assetsNamed({ assets, manifest }: Project, names: readonly string[]): AssetDeclaration[] {
  if (assets.length === 0) {
    throw new UsageError('NO_ASSETS', bumpMessages.noAssets(), {
      hints: [bumpMessages.whereVersions()],
      place: manifest.file,
    });
  }

  if (names.length === 0) return assets;
  const found = names.map((name) => {
    const asset = assets.find(({ key }) => key === name) ?? assets.find((one) => one.name === name);
    if (asset) return asset;
    const keys = assets.map(({ key }) => key);
    const meant = didYouMean(name, keys);
    throw new UsageError('UNKNOWN_ASSET', bumpMessages.unknownAsset({ asset: name }), {
      hints: [meant ? bumpMessages.didYouMean({ meant }) : bumpMessages.assets({ assets: keys })],
      place: manifest.file,
    });
  });
  return assets.filter((asset) => found.includes(asset));
}
