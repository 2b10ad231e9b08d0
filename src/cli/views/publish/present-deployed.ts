import type { DeployedCheck } from '../../../asset/verify/check-deployed.js';
import type { Language } from '../../../i18n/language.js';
import { textsIn, type TextsOf } from '../../../i18n/message.js';
import { plainText } from '../../../marketplace/answers/plain-text.js';
import type { DeployedAsset } from '../../../marketplace/assets/deployed-asset.js';
import { padded } from '../../terminal/columns.js';
import { onOneLine } from '../../terminal/on-one-line.js';
import { deployedMessages } from './messages.js';

type Words = TextsOf<typeof deployedMessages>;

/** What `koo asset deployed` prints. */
export function deployedText(
  givenAssets: readonly DeployedAsset[],
  language: Language,
  givenCheck?: { file: string; versions: readonly DeployedCheck[] },
): string {
  const assets = onOneLine(givenAssets);
  const check = onOneLine(givenCheck);
  const words = textsIn(deployedMessages, language);
  return assets
    .map((asset, at) => {
      const here = check && checkText(check.versions[at]!, check.file, words);
      return assetText(asset, here, words);
    })
    .join('\n');
}

function assetText(asset: DeployedAsset, here: string | undefined, words: Words): string {
  const {
    asset_id,
    deployed_type,
    image_deployed_object: image,
    software_pkg_deployed_object: software,
    version,
  } = asset;
  const details: Array<[string, string | undefined]> = [
    [words.package(), software?.package_name],
    [words.checksum(), software?.checksum],
    [words.path(), software?.internal_path],
    [words.image(), image?.image_name],
    [words.imageId(), image?.image_id],
    [words.region(), asset.region],
    [words.here(), here],
  ];
  return [
    plainText([asset_id, version, deployed_type && `(${deployed_type})`].filter(Boolean).join(' ')),
    ...details
      .filter((detail): detail is [string, string] => Boolean(detail[1]))
      .map(([name, value]) => `  ${padded(name, 8)}  ${plainText(value)}`),
  ].join('\n');
}

function checkText({ algorithm, deployed, local, state }: DeployedCheck, file: string, words: Words): string {
  if (state === 'same') return words.same({ file });
  if (state === 'differs') return words.differs({ file, hash: `${algorithm} ${local}` });
  return deployed === undefined ? words.noChecksum() : words.unknownChecksum();
}
