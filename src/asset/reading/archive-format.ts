import { EnvironmentError, type KooError, UsageError } from '../../errors/koo-error.js';
import type { Message } from '../../i18n/message.js';
import type { ArchiveKind } from './archived-entry.js';
import { type FileKind, formatMessages, type OtherFormat } from './messages.js';
import type { FileBytes } from './file-bytes.js';
import { isTarHeader } from './tar/tar-header.js';
import { hasZipEnd } from './zip/zip-end.js';

/** How files of other formats begin. */
const OTHERS: ReadonlyArray<[start: string, format: OtherFormat]> = [
  ['377abcaf271c', '7z'],
  ['526172211a07', 'rar'],
  ['425a68', 'bzip2'],
  ['fd377a585a00', 'xz'],
  ['28b52ffd', 'Zstandard'],
  ['04224d18', 'LZ4'],
  ['4c5a4950', 'lzip'],
  ['1f9d', 'compress'],
  ['213c617263683e0a', 'ar'],
  ['edabeedb', 'rpm'],
  ['4d534346', 'cab'],
  ['3037303730', 'cpio'],
];

/**
 * What a file is, by its bytes: its name may be wrong.
 *
 * @throws UsageError `NOT_AN_ARCHIVE` when it is none that koo reads, `EMPTY_FILE` when there is nothing in it
 */
export function archiveFormat(file: FileBytes, shown: string): ArchiveKind {
  if (file.size === 0) {
    throw new UsageError('EMPTY_FILE', formatMessages.empty(), {
      hints: [formatMessages.makeAgain()],
      place: shown,
    });
  }

  const start = Buffer.from(file.at(0, 512));
  if (start.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b]))) return 'tar.gz';
  if (isTarHeader(start) || isEmptyTar(start)) return 'tar';
  const hex = start.subarray(0, 8).toString('hex');
  const other = OTHERS.find(([bytes]) => hex.startsWith(bytes));
  if (other) throw notAnArchive(formatMessages.otherFormat({ format: other[1] }), shown);
  // A program may precede a zip, which is read from its end.
  if (/^504b(?:0304|0506|0708|3030)/.test(hex) || hasZipEnd(file)) return 'zip';
  if (start.length === 512 && start.subarray(257, 262).toString('latin1') === 'ustar') return 'tar';
  throw notAnArchive(formatMessages.notArchive(), shown);
}

/** @returns the error for a path that holds no bytes, such as a folder */
export function notAFile(kind: FileKind, shown: string): UsageError {
  return new UsageError('NOT_AN_ARCHIVE', formatMessages.notFile({ kind }), {
    hints: [formatMessages.nameArchive()],
    place: shown,
  });
}

/** @returns the error for a file that cannot be opened */
export function cannotOpen(cause: NodeJS.ErrnoException, shown: string): KooError {
  if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') {
    return new UsageError('ARCHIVE_NOT_FOUND', formatMessages.notFound({ file: shown }), {
      cause,
      hints: [formatMessages.checkSpelling()],
      place: shown,
    });
  }

  return new EnvironmentError(
    'ARCHIVE_UNREADABLE',
    formatMessages.unreadable({ code: String(cause.code), file: shown }),
    {
      cause,
      hints: [formatMessages.checkOwner()],
      place: shown,
    },
  );
}

function notAnArchive(message: Message, shown: string): UsageError {
  return new UsageError('NOT_AN_ARCHIVE', message, {
    hints: [formatMessages.readable()],
    place: shown,
  });
}

/** A tar of nothing is zeros: two blocks of them, and mostly more. */
function isEmptyTar(start: Buffer): boolean {
  return start.length === 512 && start.every((byte) => byte === 0);
}
