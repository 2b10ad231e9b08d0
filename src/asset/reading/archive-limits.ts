import { ArchiveDamage } from './archive-problems.js';
import { archiveMessages } from './messages.js';

/** What reading an archive may cost; each is far above what a package of KooGallery needs. */
export interface ArchiveLimits {
  /** Entries that are listed. */
  entries: number;
  /** Bytes of all names together, which stay in memory. */
  nameBytes: number;
  /** Bytes of one header that comes before an entry, such as a tar's long name. */
  headerBytes: number;
  /** Bytes of all files, unpacked. The store's scan takes packages of 20 GB. */
  unpackedBytes: number;
  /** How many times its own size an archive may unpack to. Deflate itself does up to 1,032 times. */
  ratio: number;
  /** Bytes that any archive may unpack to, whatever the ratio. */
  freeBytes: number;
}

export const ARCHIVE_LIMITS: Readonly<ArchiveLimits> = {
  entries: 200_000,
  nameBytes: 32 * 1024 * 1024,
  headerBytes: 1024 * 1024,
  unpackedBytes: 64 * 1024 ** 3,
  ratio: 200,
  freeBytes: 256 * 1024 * 1024,
};

/** For packages of one's own, which may be more than a stranger's. koo packs more files than it reads again. */
export const PACKAGE_LIMITS: Readonly<ArchiveLimits> = {
  ...ARCHIVE_LIMITS,
  entries: 500_000,
  nameBytes: 64 * 1024 * 1024,
  // A file of zeros is a package, too.
  ratio: 1100,
};

/** How much an archive of this many bytes may unpack to. */
export function maxUnpacked(bytes: number, { freeBytes, ratio, unpackedBytes }: ArchiveLimits): number {
  return Math.min(unpackedBytes, Math.max(freeBytes, bytes * ratio));
}

/** @returns the damage that ends the listing of an archive with too many entries */
export function tooManyEntries({ entries, nameBytes }: ArchiveLimits): ArchiveDamage {
  const megabytes = Math.round(nameBytes / 1024 / 1024);
  return new ArchiveDamage({
    rule: 'bomb',
    message: archiveMessages.tooManyEntries({ entries, megabytes }),
  });
}
