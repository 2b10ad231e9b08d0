import { defineMessages } from '../../i18n/message.js';

interface VersionStatus {
  version: string;
  status: string;
}

const versionList = (versions: readonly VersionStatus[]): string =>
  versions.map(({ status, version }) => `${version} (${status})`).join(', ');

/** Why a change is made that is not a comparison with koo.yaml, and why one cannot be made. */
export const directMessages = defineMessages('publish/direct', {
  requested: () => 'it was requested',
  assetRequested: () =>
    'it was requested; all its versions are deleted with it, and templates that read it fail',
  templateRequested: () => 'it was requested; all its versions are deleted with it',
  unlinkRequested: () =>
    'it was requested; buyers of the spec can deploy nothing with it until it is linked again',
  ofRelease: ({ number, time }: { number: number; time: string }) =>
    `release ${number} of ${time} had this link`,
  versions: ({ versions }: { versions: VersionStatus[] }) => versionList(versions),
  specUses: ({ product, skuCode, version }: { product: string; skuCode: string; version: string }) =>
    `spec ${skuCode} of product ${product} (${version})`,
  assetUses: ({ asset, assetVersion, version }: { asset: string; assetVersion: string; version: string }) =>
    `asset ${asset} ${assetVersion} (${version})`,
  didYouMean: ({ meant }: { meant: string }) => `Did you mean "${meant}"?`,

  assetMissing: ({ name, target }: { name: string; target: string }) =>
    `There is no asset "${name}" at ${target}.`,
  assetVersionMissing: ({ name, version }: { name: string; version: string }) =>
    `Asset "${name}" has no version ${version}.`,
  templateMissing: ({ name, target }: { name: string; target: string }) =>
    `There is no template "${name}" at ${target}.`,
  templateVersionMissing: ({ name, version }: { name: string; version?: string }) =>
    version === undefined
      ? `Template "${name}" has no version.`
      : `Template "${name}" has no version ${version}.`,
  itsVersions: ({ versions }: { versions: string[] }) => `Its versions are ${versions.join(', ') || 'none'}.`,
  listOrPublish: () =>
    '`koo product show` lists what exists; `koo publish` publishes what koo.yaml declares.',
  assetInUse: ({ name, users }: { name: string; users: string[] }) =>
    `Asset "${name}" is linked: ${users.join(', ')}.`,
  unlinkFirst: () =>
    'Only an asset that no product is linked to can be deleted: unlink the specs first (koo product unlink), or link them to another one.',
  notADraft: ({ name, status, version }: VersionStatus & { name: string }) =>
    `Version ${version} of asset "${name}" is ${status}: only a draft can be deleted.`,
  deleteWhole: () => 'The whole asset can be deleted when no product is linked to it: koo asset delete KEY',
  templateInUse: ({ name, users }: { name: string; users: string[] }) =>
    `Template "${name}" is in use: ${users.join(', ')}.`,
  linkOthersFirst: () =>
    'Link the specs to another one first (koo product link), and let another template deploy the assets: each needs at least one.',
  prune: () =>
    '`koo publish --prune` detaches and deletes what koo.yaml no longer declares, in the right order.',
  lastVersion: ({ name, version }: { name: string; version: string }) =>
    `Version ${version} is the last of template "${name}".`,
  deleteTemplate: () => 'It is deleted with its template: koo template delete KEY',

  notListed: ({ product, target }: { product: string; target: string }) =>
    `Product ${product} is not listed at ${target}.`,
  listFirst: () =>
    'A template is linked to a product that is listed (上架): `koo publish` lists it at the local target.',
  unknownSpec: ({ product, skuCode, target }: { product: string; skuCode: string; target: string }) =>
    `Product ${product} has no spec ${skuCode} at ${target}.`,
  itsSpecs: ({ skuCodes }: { skuCodes: string[] }) => `Its specs are ${skuCodes.join(', ') || 'none'}.`,
  assetNotNamed: () => 'A spec of a License product is linked to an asset, and none is named.',
  nameAsset: () => 'Name it: --asset KEY',
  noneApproved: ({ name }: { name: string }) => `No version of asset "${name}" is approved.`,
  notApproved: ({ name, status, version }: { name: string; status?: string; version: string }) =>
    `Version ${version} of asset "${name}" ${status === undefined ? 'does not exist' : `is ${status}`}: only an approved one can be linked.`,
  versionStatuses: ({ versions }: { versions: VersionStatus[] }) =>
    `Its versions: ${versionList(versions) || 'none'}.`,
  nameOther: () => 'Name another one: --asset KEY@VERSION; or wait for the review: koo publish --wait',
  notAttached: ({ asset, template, version }: { asset: string; template: string; version: string }) =>
    `Template "${template}" is not attached to version ${version} of asset "${asset}".`,
  declareAttachment: () =>
    'A spec deploys an asset with one of its own templates: declare that in koo.yaml, and `koo publish` attaches it.',
});
