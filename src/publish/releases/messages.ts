import { defineMessages } from '../../i18n/message.js';

/** Why a release cannot be linked again. */
export const releaseMessages = defineMessages('publish/releases', {
  noneEarlier: () => 'There is no earlier release to go back to.',
  unknown: ({ number }: { number: number }) => `There is no release ${number}.`,
  whereStored: () => 'Releases are stored in .koo/history of the folder from which they are published.',
  numbers: ({ numbers }: { numbers: number[] }) =>
    `The releases are ${numbers.join(', ')}: koo rollback --list`,
  currentUnknown: () =>
    'The current links are those of no release: links were changed otherwise, or a rollback was interrupted.',
  nameRelease: () => 'Name the release that you mean: koo rollback --to NUMBER',
  gone: ({ number, reasons }: { number: number; reasons: string[] }) =>
    `Release ${number} cannot be linked again: ${reasons.join('; ')}.`,
  seeOthers: () =>
    '`koo rollback --list` shows the others; or check out the files of that release and publish them.',
  specGone: ({ skuCode }: { skuCode: string }) => `spec ${skuCode} no longer exists`,
  templateVersionGone: ({ name, version }: { name: string; version: string }) =>
    `version ${version} of template ${name} no longer exists`,
  assetVersionGone: ({ asset, version }: { asset: string; version: string }) =>
    `version ${version} of asset ${asset} no longer exists`,
  assetVersionStatus: ({ asset, status, version }: { asset: string; status: string; version: string }) =>
    `version ${version} of asset ${asset} is ${status}`,
  noLongerAttached: ({ template, version }: { template: string; version: string }) =>
    `template ${template} is no longer attached to asset version ${version}`,
});
