import { defineMessages } from '../../i18n/message.js';
import { listText } from '../../i18n/list-text.js';
import { plural } from '../../i18n/plural.js';

/** One of a package's files, by its name. */
interface Named {
  file: string;
}

/** What the checks of a package report. */
export const checkMessages = defineMessages('asset/verify', {
  noReference: () => 'No checksum, manifest or statement was found next to it.',
  noStatement: () => 'It has no provenance statement.',
  notFound: ({ file }: Named) => `${file} does not exist.`,

  checksumFits: ({ file }: Named) => `The SHA-256 of the archive matches ${file}.`,
  checksumDiffers: ({ file }: Named) => `The SHA-256 of the archive differs from ${file}.`,
  sumsFit: ({ file }: Named) => `All files match ${file}.`,
  sumDiffers: ({ file, list }: Named & { list: string }) => `The SHA-256 of ${file} differs from ${list}.`,
  notListed: ({ file, list }: Named & { list: string }) => `${list} does not list ${file}.`,
  listedButMissing: ({ file, list }: Named & { list: string }) =>
    `${list} lists ${file}, which does not exist.`,
  listedButUnknown: ({ file, list }: Named & { list: string }) =>
    `${list} lists ${file}, which koo does not know.`,

  notManifest: ({ file }: Named) => `${file} is not a package manifest.`,
  manifestFits: ({ count, file }: Named & { count: number }) =>
    `The archive and its ${plural(count, 'entry', 'entries')} match ${file}.`,
  ofOtherFile: ({ file, other }: Named & { other: string }) => `${file} belongs to ${other}.`,
  ofOtherBytes: ({ bytes, file, sha256 }: Named & { bytes: number; sha256: string }) =>
    `${file} belongs to an archive with ${bytes} bytes and SHA-256 ${sha256}.`,
  ofOtherFormat: ({ actual, file, stated }: Named & Record<'actual' | 'stated', string>) =>
    `${file} belongs to a ${stated}, but this is a ${actual}.`,
  entriesDiffer: ({ differences, file, more }: Named & { differences: readonly string[]; more: number }) =>
    `${file} and the archive differ: ${[...differences, ...(more > 0 ? [`and ${more} more`] : [])].join('; ')}.`,
  damaged: ({ place, reason }: { place: string; reason: string }) => `${place}: ${reason}`,

  notJson: ({ file }: Named) => `${file} is not JSON.`,
  notCycloneDx: ({ file }: Named) => `${file} is not a CycloneDX bill of materials.`,
  ofOtherArchive: ({ file }: Named) => `${file} belongs to another archive.`,
  sbomFits: ({ count, file }: Named & { count: number }) =>
    `${file} belongs to this archive, and lists ${plural(count, 'component')}.`,

  nothingSigned: ({ file }: Named) => `There is no ${file} that could be signed.`,
  unusableStatement: ({ defect, file }: Named & { defect: string }) => `${file} cannot be used. ${defect}`,
  noSignature: ({ file }: Named) => `${file} has no signature that can be checked.`,
  statementFits: ({ file, files }: Named & { files: readonly string[] }) =>
    `${listText(files, 'en')} ${files.length === 1 ? 'matches' : 'match'} ${file}.`,
  notSigned: ({ file }: Named) => `${file} is not signed.`,
  anyOrigin: ({ file }: Named) => `${file} is not signed: anyone could have written it.`,
  keyNeeded: ({ file, key }: Named & { key: string }) =>
    `${file} is signed with key ${key}; pass the public key to verify the signature (--key).`,
  signed: ({ file, key }: Named & { key: string }) => `${file} is signed with key ${key}.`,
  otherKey: ({ file }: Named) => `${file} is not signed with this key, or was changed since.`,
});

/** How an entry differs from the manifest. */
export const entryMessages = defineMessages('asset/verify/entry', {
  missing: ({ path }: { path: string }) => `${path} is not in the archive`,
  contents: ({ path }: { path: string }) => `${path} has other contents`,
  fileForLink: ({ path, stated }: { path: string; stated: string }) =>
    `${path} is a file, not a link to ${stated}`,
  linkForFile: ({ actual, path }: { actual: string; path: string }) =>
    `${path} is a link to ${actual}, not a file`,
  otherLink: ({ actual, path, stated }: Record<'actual' | 'path' | 'stated', string>) =>
    `${path} is a link to ${actual}, not a link to ${stated}`,
  mode: ({ actual, path, stated }: Record<'actual' | 'path' | 'stated', string>) =>
    `${path} has mode ${actual}, not ${stated}`,
  unlisted: ({ path }: { path: string }) => `${path} is not in the manifest`,
});

/** Why a provenance statement cannot be used. */
export const statementMessages = defineMessages('asset/verify/statement', {
  notObject: () => 'It is not a JSON object.',
  envelope: () => 'Its envelope is not a DSSE envelope with an in-toto statement.',
  notProvenance: () => 'It is not an in-toto statement of provenance.',
  subject: () => 'One of its subjects has no name, or no SHA-256.',
});

/** Errors about a package and the files next to it. */
export const packageMessages = defineMessages('asset/verify/package', {
  nothing: () => 'There is no file or asset of that name.',
  emptyFolder: () => 'There is no package in this folder.',
  nameOne: () => 'Name an archive, a folder of packages, or the key of an asset in koo.yaml.',
  packFirst: () => 'Pack first: koo asset pack',
  changed: () => 'A file next to the package changed while it was read.',
  stopWriting: () => 'Stop what writes to it, then run the same command again.',
  tooLong: () => 'A file next to the package is longer than koo reads (128 MB).',
  lookAtIt: () => 'Check what it is; move it away, or pack again.',
});
