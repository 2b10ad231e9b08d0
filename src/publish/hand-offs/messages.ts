import { defineMessages } from '../../i18n/message.js';

interface Checksums {
  algorithm: string;
  name: string;
  version: string;
  here: string;
  there: string;
}

/** What a person does so that a claim holds, in a line. */
export const claimMessages = defineMessages('publish/hand-offs/claims', {
  addAsset: ({ name, version }: { name: string; version: string }) => `add asset ${name} ${version}`,
  addVersion: ({ name, version }: { name: string; version: string }) =>
    `add version ${version} to asset ${name}`,
  upload: ({ name }: { name: string }) => `upload ${name}`,
  register: ({ name }: { name: string }) => `register template ${name}`,
  attach: ({ asset, template, version }: { asset: string; template: string; version: string }) =>
    `associate template ${template} with ${asset} ${version}`,
  submit: ({ name, version }: { name: string; version: string }) => `submit ${name} ${version} for review`,
  link: ({ name, skuCode }: { name: string; skuCode: string }) => `link spec ${skuCode} (${name})`,
  unlink: ({ name, skuCode }: { name: string; skuCode: string }) => `unlink spec ${skuCode} (${name})`,
  detach: ({ asset, template, version }: { asset: string; template: string; version: string }) =>
    `detach template ${template} from ${asset} ${version}`,
  delete: ({ name, type }: { name: string; type: 'asset' | 'template' }) => `delete ${type} ${name}`,
  publish: ({ name }: { name: string }) => `publish product ${name}`,
});

/** What a look at the target, or a person, found of a hand-off. The receipt keeps them as data. */
export const checkMessages = defineMessages('publish/hand-offs/checks', {
  notMarkedDone: () => 'it is not marked as done',
  confirmedByPerson: () => 'compared in the console by a person',
  byWord: ({ at }: { at: string }) => `taken at your word of ${at}`,
  byWordOnly: ({ at }: { at: string }) => `no interface shows it; taken at your word of ${at}`,
  notShown: () => 'no interface shows it: compare it in the console, then confirm it with --confirm',
  approved: ({ name, version }: { name: string; version: string }) => `${name} ${version} is approved`,
  approvedSame: ({ name, version }: { name: string; version: string }) =>
    `${name} ${version} is approved, with the same checksum`,
  pending: ({ name, version }: { name: string; version: string }) =>
    `${name} ${version} is not shown yet: its review takes up to 3 working days (资产中心 > 申请列表)`,
  pendingBeside: (o: { approved: readonly string[]; id: string; name: string; version: string }) =>
    `${o.name} ${o.version} is not shown yet; the ID ${o.id} is right, since it has ${o.approved.join(', ')}: the review of ${o.version} takes up to 3 working days (资产中心 > 申请列表)`,
  nothingShown: ({ id, name, version }: { id: string; name: string; version: string }) =>
    `nothing is shown of the ID ${id}: ${name} ${version} is in review (up to 3 working days, 资产中心 > 申请列表), or the ID is wrong; compare it in the console (资产中心 > 我的资产)`,
  differs: ({ algorithm, here, name, there, version }: Checksums) =>
    `${name} ${version} has ${algorithm} ${there} there, and ${here} was handed off`,
  notComparable: ({ name, version }: { name: string; version: string }) =>
    `${name} ${version} is shown, but with no checksum that koo can compare: compare it in the console, then confirm it with --confirm`,
});

/** What a person reads of hand-offs, and why one cannot be answered. */
export const handOffMessages = defineMessages('publish/hand-offs', {
  supersededAsset: ({ command, name }: { command: string; name: string }) =>
    `koo.yaml no longer declares asset ${name}: \`${command}\` withdraws this`,
  supersededVersion: (o: { asset: string; command: string; declared: string; version: string }) =>
    `koo.yaml declares version ${o.declared} of asset ${o.asset} now, not ${o.version}: \`${o.command}\` prepares the page for it`,

  unknown: ({ id, target }: { id: string; target: string }) =>
    `There is no hand-off "${id}" for the target ${target}.`,
  didYouMean: ({ meant }: { meant: string }) => `Did you mean "${meant}"?`,
  existing: ({ ids }: { ids: string[] }) => `There are: ${ids.join(', ')}.`,
  prepare: ({ target }: { target: string }) => `\`koo publish --target ${target}\` prepares them.`,
  pageMissing: () => 'The page of this hand-off no longer exists.',
  prepareAgain: ({ target }: { target: string }) =>
    `While the hand-off is open, this prepares it again: koo publish --target ${target}`,
  verified: ({ id }: { id: string }) => `Hand-off ${id} is verified; there is nothing to add.`,
  seeOpen: ({ target }: { target: string }) => `See what is open: koo handoff list --target ${target}`,
  notDone: ({ id }: { id: string }) => `Hand-off ${id} is open: it is not marked as done.`,
  seePage: ({ id, target }: { id: string; target: string }) =>
    `See what to do: koo handoff show ${id} --target ${target}`,
  notReturnable: ({ id }: { id: string }) => `What hand-off ${id} removed is in no receipt.`,
  declareAgain: ({ target }: { target: string }) =>
    `Declare in koo.yaml what is to be there; then: koo publish --target ${target}`,
  tooEarly: ({ first, id }: { first: string; id: string }) =>
    `Hand-off ${first} comes before ${id}, and is open.`,
  markFirst: ({ first, target }: { first: string; target: string }) =>
    `When it is done, mark it first: koo handoff done ${first} --target ${target}`,
  idMissing: ({ id, name }: { id: string; name: string }) =>
    `Hand-off ${id} asks for the ID of asset ${name}.`,
  giveId: ({ command }: { command: string }) => `Give the ID that the console shows: ${command}`,
  wrongId: ({ flag, problem }: { flag: string; problem: string }) => `--${flag}: ${problem}`,
  giveIdOfConsole: ({ command }: { command: string }) =>
    `Give the ID that the console shows (资产中心 > 我的资产), in place of the placeholder: ${command}`,
  isProductId: ({ value }: { value: string }) => `${value} is the ID of the product, not of the asset.`,
  isVersion: ({ value }: { value: string }) => `${value} is the version of the asset, not its ID.`,
  isName: ({ value }: { value: string }) => `${value} is the name of the asset, not its ID.`,
  isPackageName: ({ value }: { value: string }) => `${value} is the package of the asset, not its ID.`,
  idOfAnother: ({ id, name }: { id: string; name: string }) =>
    `--asset-id: ${id} is already the ID of asset ${name}.`,
  eachHasItsOwn: ({ name }: { name: string }) =>
    `Each asset has an ID of its own: look up the one of ${name} in the console (资产中心 > 我的资产).`,
  notByWord: ({ id }: { id: string }) =>
    `Hand-off ${id} cannot be confirmed by word: koo reads the asset's version and checksum when it is approved.`,
  withoutConfirm: ({ id, target }: { id: string; target: string }) =>
    `Omit --confirm; then: koo handoff verify ${id} --target ${target}`,
  otherAsset: ({ id, name, version }: { id: string; name: string; version: string }) =>
    `Hand-off ${id} is about asset ${name} ${version}, and koo.yaml no longer declares an asset of that name.`,
  otherDeclared: (o: { asset: string; declared: string; id: string; version: string }) =>
    `Hand-off ${o.id} is about version ${o.version} of asset ${o.asset}, and koo.yaml declares ${o.declared} now.`,
  withdraw: ({ target }: { target: string }) =>
    `If it is not done, publish again, which withdraws it: koo publish --target ${target}`,
  prepareOther: ({ declared, target }: { declared: string; target: string }) =>
    `If it is not done, publish again, which prepares the page for ${declared}: koo publish --target ${target}`,
  addSuperseded: () => 'If it is done in the console already, add --superseded.',
  otherVersion: ({
    id,
    name,
    shown,
    version,
  }: {
    id: string;
    name: string;
    shown: string;
    version: string;
  }) => `Hand-off ${id} is about version ${version} of ${name}, and the console shows ${shown}.`,
  correctInConsole: () => 'Correct it in the console: the template asks for the version by this name.',
  writeVersion: ({ shown }: { shown: string }) => `Or write ${shown} into koo.yaml and publish again.`,
});
