import type { DeployedCheck } from '../asset/verify/check-deployed.js';
import { plainText } from '../marketplace/answers/plain-text.js';
import type { DeployedAsset } from '../marketplace/assets/deployed-asset.js';

/** What `koo asset deployed` prints. */
export function deployedText(
  assets: readonly DeployedAsset[],
  check?: { file: string; versions: readonly DeployedCheck[] },
): string {
  return assets
    .map((asset, at) => assetText(asset, check && checkText(check.versions[at]!, check.file)))
    .join('\n');
}

function assetText(asset: DeployedAsset, here: string | undefined): string {
  const {
    asset_id,
    deployed_type,
    image_deployed_object: image,
    software_pkg_deployed_object: software,
    version,
  } = asset;
  const details: Array<[string, string | undefined]> = [
    ['package', software?.package_name],
    ['checksum', software?.checksum],
    ['path', software?.internal_path],
    ['image', image?.image_name],
    ['image id', image?.image_id],
    ['region', asset.region],
    ['here', here],
  ];
  return [
    plainText([asset_id, version, deployed_type && `(${deployed_type})`].filter(Boolean).join(' ')),
    ...details
      .filter((detail): detail is [string, string] => Boolean(detail[1]))
      .map(([name, value]) => `  ${name.padEnd(8)}  ${plainText(value)}`),
  ].join('\n');
}

function checkText({ algorithm, deployed, local, state }: DeployedCheck, file: string): string {
  if (state === 'same') return `the same: ${file}`;
  if (state === 'differs') return `another: ${file} has ${algorithm} ${local}`;
  return deployed === undefined
    ? `not compared: KooGallery has no checksum of it`
    : `not compared: koo does not know what kind of checksum that is`;
}
