import { defineMessages } from '../i18n/message.js';

/** Errors about the catalogue of a provider's types, and about the file that it is imported from. */
export const catalogMessages = defineMessages('catalog', {
  none: ({ folder }: { folder: string }) => `There is no catalogue of a provider in ${folder}.`,
  importOne: () => 'Import one: koo catalog import FILE',
  broken: () => 'A file of the catalogue was not written by koo.',
  importAgain: () => 'Import the catalogue again: koo catalog import FILE',
  unknownType: ({ type, version }: { type: string; version: string }) =>
    `Release ${version} of the provider has no type ${type}.`,
  removed: ({ last }: { last: string }) => `It was removed; ${last} is the last release with it.`,
  didYouMean: ({ meant }: { meant: string }) => `Did you mean ${meant}?`,
  typesBegin: () => 'Types begin with huaweicloud_, for example huaweicloud_vpc.',

  otherFiles: ({ folder }: { folder: string }) => `${folder} contains files that are not a catalogue's.`,
  newFolder: () => 'Name a new folder.',
  ambiguousProvider: ({ file }: { file: string }) =>
    `${file} describes several providers, or not the one that is named.`,
  nameProvider: ({ providers }: { providers: readonly string[] }) =>
    `Name one with --provider: ${providers.join(', ')}.`,
  schemaTooLarge: ({ file, mebibytes }: { file: string; mebibytes: number }) =>
    `${file} is larger than ${mebibytes} MiB.`,
  schemaUnreadable: ({ file }: { file: string }) => `${file} cannot be read.`,
  notASchema: ({ file }: { file: string }) =>
    `${file} is not the output of \`terraform providers schema -json\`.`,
  writeSchema: () => 'Write it with: terraform providers schema -json > schema.json',
});
