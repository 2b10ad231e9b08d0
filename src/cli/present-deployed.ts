import type { DeployedAsset } from '../marketplace/assets/deployed-asset.js';
import { plainText } from '../marketplace/answers/plain-text.js';

/** What `koo asset deployed` prints; it shows what KooGallery sends, so nothing has to be there. */
export function deployedText(id: string, assets: readonly DeployedAsset[]): string {
  if (assets.length === 0)
    return `Nothing is deployed from asset ${id}: it is not known here, or not approved yet.`;
  return assets.map(assetText).join('\n');
}

function assetText(asset: DeployedAsset): string {
  const {
    asset_id,
    deployed_type,
    image_deployed_object: image,
    software_pkg_deployed_object: software,
    version,
  } = asset;
  const details: Array<[string, unknown]> = [
    ['package', software?.package_name],
    ['checksum', software?.checksum],
    ['path', software?.internal_path],
    ['image', image?.image_name],
    ['image id', image?.image_id],
    ['region', asset.region],
  ];
  return [
    `${plainText(String(asset_id))} ${plainText(String(version))} (${plainText(String(deployed_type))})`,
    ...details
      .filter(([, value]) => typeof value === 'string' && value !== '')
      .map(([name, value]) => `  ${name.padEnd(8)}  ${plainText(value as string)}`),
  ].join('\n');
}
