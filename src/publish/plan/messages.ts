import { defineMessages } from '../../i18n/message.js';
import { plural } from '../../i18n/plural.js';

/** A link by the names of its things; a template without a version gets a new one. */
interface LinkNames {
  template?: string;
  version?: string;
  asset?: { name: string; version: string };
}

export interface UnknownAsset {
  name: string;
  /** The call that takes it over; none for a kind that no interface shows. */
  adoption: string | undefined;
}

/** Why a change is made, each as a sentence goes on after "because", and what it is made from and to. */
export const planMessages = defineMessages('publish/plan', {
  several: ({ reasons }: { reasons: string[] }) => reasons.join('; '),
  /** The state of a review, or that there is no published version. */
  status: ({ status }: { status: string }) => status,

  productMissing: ({ id }: { id: string }) => `the target has no product ${id}`,
  productListed: () => 'it is listed, with its specs',
  productNamed: ({ name }: { name: string }) => `it is called "${name}" there`,
  productAccess: ({ access }: { access: string }) => `its access type is ${access} there`,
  specMissing: ({ skuCode }: { skuCode: string }) => `it has no spec ${skuCode} there`,
  specNamed: ({ name, skuCode }: { name: string; skuCode: string }) =>
    `spec ${skuCode} is called "${name}" there`,
  product: ({ access, name, specs }: { access: string; name: string; specs: number }) =>
    `${name} (${access}), ${plural(specs, 'spec')}`,

  assetMissing: ({ name }: { name: string }) => `the target has no asset "${name}"`,
  /** No interface lists assets: what is not recorded may exist all the same. */
  assetUnknown: ({ adoption, name }: UnknownAsset) =>
    `koo does not know whether asset "${name}" exists (no state for this target here); ${ifItExists(adoption)}`,
  assetNotRecorded: ({ adoption, name }: UnknownAsset) =>
    `no asset "${name}" is recorded for this target; ${ifItExists(adoption)}`,
  assetVersionMissing: ({ name, version }: { name: string; version: string }) =>
    `asset "${name}" has no version ${version} there`,
  versionExists: ({ status, version }: { status: string; version: string }) =>
    `version ${version} exists (${status})`,
  draftDiffers: ({ fields }: { fields: string[] }) => `the draft differs in ${fields.join(', ')}`,

  uploadUnanswered: ({ at }: { at: string }) =>
    `its upload of ${at} got no response: only the console shows whether it arrived`,
  checksumNotComparable: ({ version }: { version: string }) =>
    `version ${version} is approved, and koo cannot compare its checksum`,
  sameBytes: () => 'the same bytes exist',
  packageMissing: () => 'there is no package yet',
  otherBytes: ({ status, version }: { status: 'draft' | 'rejected'; version: string }) =>
    `it has other bytes, and version ${version} ${status === 'draft' ? 'is still a draft' : 'was rejected'}`,
  package: ({ bytes, name, sha256 }: { bytes: number; name: string; sha256: string }) =>
    `${name}, ${bytes} bytes, SHA-256 ${sha256}…`,

  templateMissing: ({ name }: { name: string }) => `the target has no template "${name}"`,
  templateNotMarked: ({ name }: { name: string }) => `template "${name}" is not marked as registered`,
  templateUnchanged: ({ version }: { version: string }) => `${version} has the same bytes`,
  templateChanged: () => 'no version of it has these bytes',
  idPending: ({ assets }: { assets: string[] }) =>
    `the id of ${assets.length === 1 ? 'asset' : 'assets'} ${assets.join(', ')} is written into it, known after draft`,
  newVersion: () => 'a new version',

  attached: ({ isInReview, version }: { isInReview: boolean; version: string }) =>
    `it has ${version} of the template${isInReview ? ', which can be replaced after its review' : ''}`,
  notAttached: ({ isInReview }: { isInReview: boolean }) =>
    `it does not have the template${isInReview ? ', which can be added after its review' : ''}`,

  approved: ({ name, version }: { name: string; version: string }) => `${name} ${version} is approved`,
  rejected: ({ reasons }: { reasons: string[] }) =>
    `it was rejected: ${reasons.join('; ') || 'no reason was given'}`,
  notReviewed: () => 'an asset is linked only when it is reviewed',
  notApproved: () => 'only an approved asset can be linked',

  link: ({ asset, template, version = '(a new version)' }: LinkNames) =>
    [
      ...(template === undefined ? [] : [`template ${template} ${version}`]),
      ...(asset ? [`asset ${asset.name} ${asset.version}`] : []),
    ].join(', ') || 'published, with nothing linked to it',
  notLinked: () => 'no template is linked to it',
  notMarkedLinked: () => 'it is not marked as linked',
  linkedAsDeclared: () => 'it is linked as declared',
  markedLinked: () => 'it is marked as linked as declared',
  otherTemplate: () => 'it has another template',
  templateNotDeclared: () => 'it has a template, and koo.yaml names none',
  linkWithoutTemplate: () => 'it has no template',
  templateGetsVersion: ({ template }: { template: string }) => `template ${template} gets a new version`,
  templateVersion: ({ template, version }: { template: string; version: string }) =>
    `it has ${version} of template ${template}`,
  assetNotDeclared: () => 'it has an asset, and koo.yaml names none',
  linkWithoutAsset: () => 'it has no asset',
  otherAsset: () => 'it has another asset',
  assetVersion: ({ asset, version }: { asset: string; version: string }) =>
    `it has ${version} of asset ${asset}`,
  specNoLongerDeclared: ({ skuCode }: { skuCode: string }) =>
    `koo.yaml no longer declares spec ${skuCode}, and koo linked it`,
  linkNotByKoo: () => 'koo.yaml does not declare it, and koo did not make this link',

  noLongerDeclared: () => 'koo created it, and koo.yaml no longer declares it',
  prunable: () => 'koo created it, and koo.yaml no longer declares it: --prune deletes it',
  stillNeeded: ({ need }: { need: string }) => `koo.yaml no longer declares it, but ${need}`,
  assetNeeds: ({ asset, version }: { asset: string; version: string }) =>
    `asset ${asset} ${version} needs it`,
  specNeeds: ({ product, skuCode }: { product: string; skuCode: string }) =>
    `spec ${skuCode} of product ${product} deploys with it`,
  templateNoLongerDeclared: () => 'koo.yaml no longer declares the template',

  versionTaken: (o: { here: string; name: string; there: string; version: string }) =>
    `Version ${o.version} of asset "${o.name}" is published with other contents: it has SHA-256 ${o.there}…, this package ${o.here}….`,
  seeDifferences: ({ command }: { command: string }) => `What has changed since: ${command}`,
  raiseVersion: ({ asset }: { asset: string }) =>
    `If the change is intended, raise the version and publish again: koo release bump --asset ${asset}`,
  excludeFiles: ({ asset }: { asset: string }) =>
    `If it is not, \`koo asset list ${asset}\` shows what goes in; exclude what should not with .kooignore.`,
  versionSealed: ({ fields, name, version }: { fields: string[]; name: string; version: string }) =>
    `Version ${version} of asset "${name}" is published and differs there: ${fields.join(', ')}.`,
  undoChange: () => 'If it is not, undo it in koo.yaml.',
  versionNotNewer: ({ name, published, version }: { name: string; published: string; version: string }) =>
    `Version ${version} of asset "${name}" is not newer than ${published}, which is published.`,
  raise: ({ asset }: { asset: string }) => `Raise it: koo release bump --asset ${asset}`,
  dropVersionOrder: () =>
    'If older versions are maintained in parallel, remove `release.versions` from koo.yaml.',
  assetWithoutTemplate: ({ name }: { name: string }) =>
    `No template deploys asset "${name}", and an asset needs at least one auto-deploy template.`,
  nameAssetAtSpec: ({ asset }: { asset: string }) =>
    `Name the asset at a spec (\`asset: ${asset}\`), or write its id into a template (\`set\`).`,
  removeAsset: () => 'Or remove the asset from koo.yaml.',

  notAPlan: () => 'The file is not a plan of this version of koo.',
  makePlan: () => 'Make one with: koo plan --out FILE',
  severalPlans: ({ products }: { products: number }) =>
    `The file has the plans of ${plural(products, 'product')}.`,
  nameProducts: () => 'Name the products: --all FOLDER, or -p PATH -p PATH.',
  productGone: ({ folder, id }: { folder: string; id: string }) =>
    `The plan of ${folder} is for product ${id}, which none of the named folders declares.`,
  planStale: ({ what }: { what: string[] }) =>
    `The plan is out of date; changed since it was made: ${what.join(', ')}.`,
  theProduct: () => 'the product',
  theChanges: () => 'what koo would change',
  makeNewPlan: () => 'Nothing was changed. Make a new plan, review it, and apply it: koo plan --out FILE',
});

function ifItExists(adoption: string | undefined): string {
  return adoption === undefined
    ? 'if it exists, enter its ID for the manual step that koo publish prepares'
    : `if it exists: ${adoption}`;
}
