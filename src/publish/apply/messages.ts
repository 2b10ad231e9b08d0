import { defineMessages } from '../../i18n/message.js';
import { plural } from '../../i18n/plural.js';

interface NamedVersion {
  name: string;
  version: string;
}

/** The titles of the steps that make changes, and what came of each in a few words. */
export const stepMessages = defineMessages('publish/apply/steps', {
  listProduct: ({ id }: { id: string }) => `product ${id}`,
  draftAsset: ({ name, version }: NamedVersion) => `draft ${name} ${version}`,
  uploadPackage: ({ name, version }: NamedVersion) => `upload ${name} ${version}`,
  registerTemplate: ({ name }: { name: string }) => `register template ${name}`,
  attachTemplate: ({ name, template, version }: NamedVersion & { template: string }) =>
    `attach ${template} to ${name} ${version}`,
  detachTemplate: ({ name, template, version }: NamedVersion & { template: string }) =>
    `detach ${template} from ${name} ${version}`,
  submitAsset: ({ name, version }: NamedVersion) => `submit ${name} ${version}`,
  awaitReview: ({ name, version }: NamedVersion) => `review of ${name} ${version}`,
  linkSpec: ({ skuCode }: { skuCode: string }) => `link spec ${skuCode}`,
  unlinkSpec: ({ skuCode }: { skuCode: string }) => `unlink spec ${skuCode}`,
  deleteAsset: ({ name }: { name: string }) => `delete asset ${name}`,
  deleteAssetVersion: ({ name, version }: NamedVersion) => `delete ${name} ${version}`,
  deleteTemplate: ({ name }: { name: string }) => `delete template ${name}`,
  deleteTemplateVersion: ({ name, version }: NamedVersion) => `delete ${version} of template ${name}`,

  asset: ({ id }: { id: string }) => `asset ${id}`,
  specs: ({ count }: { count: number }) => plural(count, 'spec'),
  link: ({ asset, template }: { asset?: string; template?: string }) =>
    [
      ...(template === undefined ? [] : [`template ${template}`]),
      ...(asset === undefined ? [] : [`asset ${asset}`]),
    ].join(', '),
  sent: ({ bytes, sha256 }: { bytes: number; sha256: string }) =>
    `${plural(bytes, 'byte')}, SHA-256 ${sha256}`,
  needsNetwork: () => 'needs the network: run again without --offline',
  awaiting: () => 'waiting for the review',
});

export const applyMessages = defineMessages('publish/apply', {
  reviewRejected: ({ name, reasons, version }: NamedVersion & { reasons: string[] }) =>
    `The review of ${name} ${version} was rejected: ${reasons.join('; ') || 'no reason was given'}.`,
  correctAndRepeat: () =>
    'Correct that, then run the same command again: a rejected version may be uploaded again.',
  linkChanged: ({ skuCode }: { skuCode: string }) =>
    `The link of spec ${skuCode} is not the one that the change was planned for: it was changed meanwhile.`,
  planAgain: () =>
    'Run `koo plan` to see what there is now, then publish again if that is still what you want.',
  alsoFailed: ({ code, message }: { code?: string; message: string }) =>
    `This also failed: ${message}${code === undefined ? '' : ` [${code}]`}`,
});
