import { defineMessages } from '../../i18n/message.js';
import { plural } from '../../i18n/plural.js';
import type { ArchivedType, ArchiveKind } from './archived-entry.js';

/** What two headers of the same entry can disagree about. */
export type HeaderField = 'compressedSize' | 'crc' | 'encryption' | 'method' | 'name' | 'size';

const FIELDS: Readonly<Record<HeaderField, string>> = {
  compressedSize: 'size (compressed)',
  crc: 'CRC',
  encryption: 'encryption',
  method: 'method',
  name: 'name',
  size: 'size',
};

/** What is wrong with an archive; about an entry, which the place of the finding names, or about the whole. */
export const archiveMessages = defineMessages('asset/archive', {
  moreEntries: ({ count }: { count: number }) =>
    count === 1 ? '1 more entry is like that.' : `${count} more entries are like that.`,

  tooManyEntries: ({ entries, megabytes }: Record<'entries' | 'megabytes', number>) =>
    `It has more than ${entries} entries, or more than ${megabytes} MB of names; the rest is not read.`,
  tooManyGzips: ({ maximum }: { maximum: number }) =>
    `It is more than ${maximum} gzips, one after the other; the rest is not read.`,
  unpacksToMore: ({ bytes, times }: Record<'bytes' | 'times', number>) =>
    `It unpacks to more than ${bytes} bytes, ${times} times its own size; the rest is not read.`,
  sparseBomb: ({ bytes }: { bytes: number }) =>
    `Unpacked it has ${bytes} bytes, most of them holes of sparse files.`,
  unpackedSize: ({ bytes, times }: Record<'bytes' | 'times', number>) =>
    `Unpacked it has ${bytes} bytes, ${times} times its own size.`,
  longHeader: ({ maximum }: { maximum: number }) => `A header of the tar has more than ${maximum} bytes.`,

  gzipBroken: () => 'The gzip is damaged: it cannot be unpacked.',
  notGzip: () => 'This is not a gzip.',
  gzipMethod: () => 'The gzip uses an unknown compression method.',
  gzipName: () => 'The gzip has a name without an end.',
  gzipCrc: () => 'The gzip is damaged: the CRC of its contents is not the stated one.',
  gzipSize: () => 'The gzip is damaged: the size of its contents is not the stated one.',
  gzipCut: () => 'The gzip breaks off before its end.',
  tarCutInEntry: () => 'The tar breaks off in the middle of an entry.',
  tarCutInBlock: () => 'The tar breaks off in the middle of a block.',
  tarChecksum: ({ count }: { count: number }) =>
    `The tar is damaged after entry ${count}: a header has a wrong checksum.`,
  notTar: () => 'Its contents do not begin as a tar does.',
  tooManyHeaders: ({ maximum }: { maximum: number }) =>
    `An entry has more than ${maximum} headers in front of it.`,
  paxHeader: () => 'A pax header is damaged.',
  wrongSize: () => 'Its size is not a number, is negative, or is larger than any file.',
  noEndMark: () => 'The tar has no end mark: what came after may have been cut off.',
  broken: () => 'Its bytes are damaged: they cannot be unpacked.',
  wrongCrc: () => 'Its bytes are damaged: their CRC is not the one in its header.',
  brokenList: ({ count }: { count: number }) => `The list of entries is broken after ${count} of them.`,
  noZipEnd: () => 'The zip has no end: it was cut off, or is not a zip.',
  cutInComment: () => 'The zip ends in the middle of its comment.',
  noZip64End: () => 'The zip is a ZIP64, but has no ZIP64 end.',
  zip64EndElsewhere: () => 'The ZIP64 end is not where the zip says.',
  listElsewhere: () => 'The list of entries is not where the end of the zip says.',
  zip64Number: () => 'A number in the ZIP64 end is too large for any file.',
  severalVolumes: () => 'The zip is one of several volumes; the others are needed to unpack it.',

  repeated: () => 'It is in the archive more than once: programs keep the first or the last.',
  sameFolded: ({ other }: { other: string }) =>
    `It is the same path as ${JSON.stringify(other)} on Windows or macOS.`,

  encrypted: () => 'It is encrypted.',

  afterGzip: () => 'The gzip is followed by something else.',
  afterTar: ({ bytes }: { bytes: number }) => `Up to ${bytes} bytes follow the end of the tar.`,
  unownedBytes: ({ bytes }: { bytes: number }) =>
    `${plural(bytes, 'byte')} of the zip ${bytes === 1 ? 'belongs' : 'belong'} to no entry.`,
  afterZip: ({ bytes }: { bytes: number }) =>
    `${plural(bytes, 'byte')} ${bytes === 1 ? 'follows' : 'follow'} the end of the zip.`,
  beforeZipEnd: ({ bytes }: { bytes: number }) =>
    `${plural(bytes, 'byte')} ${bytes === 1 ? 'is' : 'are'} between the list of entries and the end.`,
  twoEnds: () =>
    'The zip has two ends, each with its own list of entries: programs unpack different files from it.',

  longLink: ({ maximum }: { maximum: number }) => `It is a link to a path of more than ${maximum} bytes.`,
  linkOut: ({ target }: { target: string }) =>
    `It is a link to ${JSON.stringify(target)}, outside the archive.`,
  hardLinkOut: ({ target }: { target: string }) =>
    `It is a hard link to ${JSON.stringify(target)}, outside the archive.`,
  hardLinkToNothing: ({ target }: { target: string }) =>
    `It is a hard link to ${JSON.stringify(target)}, which is not in the archive before it.`,
  throughLink: ({ link }: { link: string }) =>
    `Its path goes through the link ${JSON.stringify(link)}: it is unpacked where that points to.`,

  twoSizes: ({ other, size }: Record<'other' | 'size', number>) =>
    `It has ${size} bytes in one header and ${other} in another: programs unpack different files from it.`,
  bytesFollow: ({ bytes, type }: { bytes: number; type: ArchivedType }) =>
    `It is a ${type}, but its header says that ${bytes} bytes follow.`,
  entryElsewhere: () => 'It is not where the list of entries says.',
  beyondEnd: () => 'Its bytes go on beyond the place where they must end.',
  otherHeader: ({ fields, method }: { fields: readonly HeaderField[]; method: string }) =>
    `The header in front of its bytes has another ${fields.map((field) => (field === 'method' ? `${FIELDS[field]} (${method})` : FIELDS[field])).join(', ')} than the list of entries.`,
  storedSizes: () => 'It is stored as it is, but its two sizes differ.',
  sizesAfter: () => 'The sizes after its bytes are not those of the list of entries.',
  otherSize: () => 'It unpacks to another size than its header says.',
  endsEarly: () => 'Its bytes end before its header says; what follows them is hidden.',
  otherCount: ({ listed, stated }: Record<'listed' | 'stated', number>) =>
    `The end of the zip counts ${stated} entries, its list has ${listed}.`,
  secondName: ({ name }: { name: string }) =>
    `It has a second name, ${JSON.stringify(name)}: programs unpack it to different places.`,
  zip64Sizes: () =>
    'Its sizes should be in a ZIP64 field, which is missing, too short, or larger than any file.',
  twoZipEnds: () =>
    'The end of the zip and its ZIP64 end contradict each other: programs unpack different files from it.',

  method: ({ method }: { method: string }) => `It is compressed with ${method}.`,
  overlap: () => 'Its bytes are those of another entry as well.',

  specialFile: ({ type }: { type: ArchivedType }) => `It is a ${type}, not a file.`,
  unknownType: () => 'It is of a type that unpackers do not know.',
  sparse: () => 'It is a sparse file, in a form that not every unpacker supports.',

  suffix: ({ format, named }: Record<'format' | 'named', ArchiveKind>) =>
    `It is named ${named}, but it is a ${format}.`,
});

export type FileKind = 'device' | 'folder' | 'pipe' | 'socket';

/** Formats that koo does not read. */
const FORMATS = {
  '7z': 'a 7z archive',
  ar: 'an ar archive, as Debian packages are',
  bzip2: 'compressed with bzip2',
  cab: 'a CAB archive',
  compress: 'compressed with compress',
  cpio: 'a cpio archive',
  lzip: 'compressed with lzip',
  LZ4: 'compressed with LZ4',
  rar: 'a RAR archive',
  rpm: 'an RPM package',
  xz: 'compressed with xz',
  Zstandard: 'compressed with Zstandard',
} as const;

export type OtherFormat = keyof typeof FORMATS;

/** Errors about a file that should be an archive. */
export const formatMessages = defineMessages('asset/archive/format', {
  empty: () => 'The file is empty.',
  makeAgain: () => 'Make the archive again: `koo asset pack`.',
  notArchive: () => 'This is not a zip, tar or tar.gz.',
  otherFormat: ({ format }: { format: OtherFormat }) => `This is ${FORMATS[format]}.`,
  readable: () => 'koo reads zip, tar and tar.gz, the formats that the asset scan accepts.',
  notFile: ({ kind }: { kind: FileKind }) => `This is a ${kind}, not an archive.`,
  nameArchive: () => 'Name a .zip, .tar or .tar.gz file.',
  notFound: ({ file }: { file: string }) => `${file} does not exist.`,
  checkSpelling: () => 'Check the spelling; paths are relative to the working directory.',
  unreadable: ({ code, file }: { code: string; file: string }) => `${file} cannot be read (${code}).`,
  checkOwner: () => 'Check who owns it and its permissions.',
  notUnpackable: () => 'koo cannot unpack its bytes.',
  inspect: () => '`koo asset inspect` shows what can be found out about it.',
});
