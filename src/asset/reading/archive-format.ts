import { EnvironmentError, type KooError, UsageError } from '../../errors/koo-error.js';
import type { ArchiveKind } from './archived-entry.js';
import type { FileBytes } from './file-bytes.js';
import { isTarHeader } from './tar/tar-header.js';
import { hasZipEnd } from './zip/zip-end.js';

/** How other files begin, and what they are. */
const OTHERS: ReadonlyArray<[start: string, name: string]> = [
  ['377abcaf271c', 'a 7z archive'],
  ['526172211a07', 'a RAR archive'],
  ['425a68', 'compressed with bzip2'],
  ['fd377a585a00', 'compressed with xz'],
  ['28b52ffd', 'compressed with Zstandard'],
  ['04224d18', 'compressed with LZ4'],
  ['4c5a4950', 'compressed with lzip'],
  ['1f9d', 'compressed with compress'],
  ['213c617263683e0a', 'an ar archive, as Debian packages are'],
  ['edabeedb', 'an RPM package'],
  ['4d534346', 'a CAB archive'],
  ['3037303730', 'a cpio archive'],
];

/**
 * What a file is, by its bytes: its name may lie.
 *
 * @throws UsageError `NOT_AN_ARCHIVE` when it is none that koo reads, `EMPTY_FILE` when there is nothing in it
 */
export function archiveFormat(file: FileBytes, shown: string): ArchiveKind {
  if (file.size === 0) {
    throw new UsageError('EMPTY_FILE', 'The file is empty.', {
      hints: ['Make the archive again: `koo asset pack`.'],
      place: shown,
    });
  }

  const start = Buffer.from(file.at(0, 512));
  if (start.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b]))) return 'tar.gz';
  if (isTarHeader(start) || isEmptyTar(start)) return 'tar';
  const hex = start.subarray(0, 8).toString('hex');
  const other = OTHERS.find(([bytes]) => hex.startsWith(bytes));
  if (other) throw notAnArchive(`This is ${other[1]}.`, shown);
  // A program may stand in front of a zip, which is read from its end.
  if (/^504b(?:0304|0506|0708|3030)/.test(hex) || hasZipEnd(file)) return 'zip';
  if (start.length === 512 && start.subarray(257, 262).toString('latin1') === 'ustar') return 'tar';
  throw notAnArchive('This is no zip, tar or tar.gz.', shown);
}

/** @returns the error for a path that holds no bytes, such as a folder */
export function notAFile(kind: string, shown: string): UsageError {
  return new UsageError('NOT_AN_ARCHIVE', `This is a ${kind}, not an archive.`, {
    hints: ['Name a .zip, .tar or .tar.gz file.'],
    place: shown,
  });
}

/** @returns the error for a file that cannot be opened */
export function cannotOpen(cause: NodeJS.ErrnoException, shown: string): KooError {
  if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') {
    return new UsageError('ARCHIVE_NOT_FOUND', `There is no ${shown}.`, {
      cause,
      hints: ['Check the spelling; paths are relative to the working directory.'],
      place: shown,
    });
  }

  return new EnvironmentError('ARCHIVE_UNREADABLE', `${shown} cannot be read (${cause.code}).`, {
    cause,
    hints: ['Check who owns it and its permissions.'],
    place: shown,
  });
}

function notAnArchive(message: string, shown: string): UsageError {
  return new UsageError('NOT_AN_ARCHIVE', message, {
    hints: ['koo reads zip, tar and tar.gz, which are what the asset scan takes.'],
    place: shown,
  });
}

/** A tar of nothing is zeros: two blocks of them, and mostly more. */
function isEmptyTar(start: Buffer): boolean {
  return start.length === 512 && start.every((byte) => byte === 0);
}
