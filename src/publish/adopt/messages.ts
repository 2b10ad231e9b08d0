import { defineMessages } from '../../i18n/message.js';

export const adoptMessages = defineMessages('publish/adopt', {
  notShown: ({ id }: { id: string }) => `The target shows no approved version of an asset with the id ${id}.`,
  checkId: () =>
    'Copy the id from the console: 资产中心 > 我的资产. The keys must be those of the same seller.',
  onlyApproved: ({ key }: { key: string }) =>
    `A draft, or a version in review, is shown by no interface: publish, and enter its id with koo handoff done asset-${key}`,
  versionNotShown: ({ id, version }: { id: string; version: string }) =>
    `The target shows no approved version ${version} of asset ${id}.`,
  shownVersions: ({ versions }: { versions: string[] }) => `It shows ${versions.join(', ')}.`,
  noChecksum: ({ version }: { version: string }) =>
    `The checksum that the target shows for version ${version} is not a SHA-256: koo cannot tell which package it is.`,
  givePackage: ({ key }: { key: string }) => `Name the package that was uploaded: --package ${key}=FILE`,
  packageDiffers: ({ version }: { version: string }) =>
    `This is not the package that the target has for version ${version}: the checksums differ.`,
  wrongId: ({ key, problem }: { key: string; problem: string }) =>
    `The id of asset ${key} is not an id. ${problem}`,
  copyId: ({ key, target }: { key: string; target: string }) =>
    `Copy it from the console: koo adopt --target ${target} --asset ${key}=<ASSET_ID>`,
  twice: ({ id, keys }: { id: string; keys: string[] }) =>
    `Asset ${id} is named more than once (${[...new Set(keys)].join(', ')}).`,
  eachOnce: () => 'Name each key and each id once.',
  declaredOtherwise: ({ declared, id, key }: { declared: string; id: string; key: string }) =>
    `koo.yaml declares id ${declared} for asset ${key}, not ${id}.`,
  removeDeclared: ({ key, target }: { key: string; target: string }) =>
    `Remove targets.${target}.assets.${key}.id from koo.yaml, or correct the id.`,
  otherKind: ({ key, kind }: { key: string; kind: string }) =>
    `Asset ${key} is of kind ${kind}, which no interface shows: koo cannot look it up.`,
  byHandOff: ({ key, target }: { key: string; target: string }) =>
    `Publish, and enter its id: koo publish --target ${target}, then koo handoff done asset-${key} --target ${target} --asset-id <ASSET_ID>`,
  otherStyle: () =>
    'koo cannot add lines to the assets in koo.yaml: they are not a list with a line for each entry.',
  addByHand: ({ key, name, version }: { key: string; name: string; version: string }) =>
    `Add: { key: ${key}, name: ${JSON.stringify(name)}, version: ${JSON.stringify(version)}, root: packages/${key} }`,
});
