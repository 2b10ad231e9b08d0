import { defineMessages } from '../i18n/message.js';
import { plural } from '../i18n/plural.js';

/** The steps before anything is changed, and what came of each in a few words. */
export const prepareMessages = defineMessages('publish/prepare', {
  lint: ({ template }: { template: string }) => `lint template ${template}`,
  check: ({ asset }: { asset: string }) => `check package ${asset}`,
  checkImage: ({ asset }: { asset: string }) => `check image ${asset}`,
  pack: ({ asset }: { asset: string }) => `pack asset ${asset}`,
  compare: ({ target }: { target: string }) => `compare with ${target}`,
  found: ({ files, findings }: { files: number; findings: number }) =>
    `${plural(files, 'file')}, ${plural(findings, 'finding')}`,
  packed: ({ bytes, files, name }: { bytes: number; files: number; name: string }) =>
    `${name}, ${plural(files, 'file')}, ${plural(bytes, 'byte')}`,
  conflicts: ({ count }: { count: number }) => plural(count, 'conflict'),
  changes: ({ count }: { count: number }) => (count === 0 ? 'no changes' : plural(count, 'change')),
});

/** What is open at a target, by its receipt. */
export const statusMessages = defineMessages('publish/status', {
  assetStatus: ({ asset, status, version }: { asset: string; status: string; version: string }) =>
    `asset ${asset} ${version} is ${status}`,
  assetNotPublished: ({ asset, version }: { asset: string; version: string }) =>
    `asset ${asset} ${version} is not published`,
  templateNotRegistered: ({ template }: { template: string }) => `template ${template} is not registered`,
  specNotLinked: ({ skuCode }: { skuCode: string }) => `spec ${skuCode} is not linked`,
  specLinkedOtherwise: ({ declared, link, skuCode }: { declared: string; link: string; skuCode: string }) =>
    `spec ${skuCode} is linked to ${link} instead of ${declared}`,
  specNotDeclared: ({ skuCode }: { skuCode: string }) =>
    `spec ${skuCode} is linked, and koo.yaml no longer declares it`,
  review: ({ name, version }: { name: string; version: string }) => `the review of asset ${name} ${version}`,
});

export const publishMessages = defineMessages('publish', {
  noSpecs: () => 'koo.yaml declares no specs: there is nothing to publish for.',
  addSpecs: () =>
    "Add the product's specs (规格) under `specs`, each with its skuCode and the template it deploys with.",

  running: ({ pid }: { pid?: number }) =>
    `Another publish of this product is running${pid === undefined ? '' : ` (process ${pid})`}.`,
  waitOrTimeout: () =>
    'Wait until it has ended, then run the same command again; or let koo wait: --lock-timeout SECONDS.',

  assetIdUnknown: ({ asset }: { asset: string }) => `The id of asset "${asset}" is not known here.`,
  giveIdAsArgument: () => 'Give the id that the seller console shows (资产中心 > 我的资产) as an argument.',
  writeId: ({ asset, target }: { asset: string; target: string }) =>
    `Or write it into koo.yaml: targets: {${target}: {assets: {${asset}: {id: …}}}}`,
  useTarget: ({ target }: { target: string }) =>
    `Use the one of target ${target}, which koo knows: --target ${target}`,
  giveId: ({ asset }: { asset: string }) =>
    `Give the id that the seller console shows: --asset-id ${asset}=<ASSET_ID>`,
  nameTarget: () => 'Or name the target of the ids: --target NAME.',
  withoutSet: () => 'Or pack the template with the defaults that it has: --no-set.',
  unknownAsset: ({ asset }: { asset: string }) => `There is no asset "${asset}".`,
  assets: ({ assets }: { assets: string[] }) => `The assets are ${assets.join(', ') || 'none'}.`,
  didYouMean: ({ meant }: { meant: string }) => `Did you mean "${meant}"?`,

  needsUri: ({ reason }: { reason: string }) =>
    `RFS accepts this template only as an address in OBS: ${reason}.`,
  tooLarge: () => 'it is too large',
  zipReady: ({ bytes, file, sha256 }: { bytes: number; file: string; sha256: string }) =>
    `Its zip is ready: ${file} (${bytes} bytes, SHA-256 ${sha256}).`,
  uploadZip: ({ name, region }: { name: string; region?: string }) =>
    `Upload it to a bucket${region === undefined ? '' : ` of ${region}`} that RFS can read, as ${name}.`,
  giveUriOf: ({ name }: { name: string }) =>
    `Then run the same command with --template-uri ${name}=URL, the address of that object.`,
  giveUri: () => 'Then run the same command with --template-uri and the address of that object.',

  notPublished: ({ asset, target }: { asset: string; target: string }) =>
    `Asset "${asset}" has not been published to ${target} from here.`,
  asPublished: ({ name, target }: { name: string; target: string }) => `${name} as published to ${target}`,
  nameTwo: () => 'Name two packages, or another target (--target).',
  packageMissing: () => 'The package that was published no longer exists here.',
  nameArchive: ({ sha256 }: { sha256: string }) =>
    `Its SHA-256 is ${sha256}: name that archive, or its koo-package.json, as the first package.`,
});
