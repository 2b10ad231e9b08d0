import type { PackageFile } from '../contents.js';

export type ArchiveKind = 'tar' | 'tar.gz' | 'zip';

export type ArchivedType =
  'block device' | 'character device' | 'file' | 'folder' | 'hard link' | 'link' | 'pipe' | 'unknown';

/** One entry of an archive as its headers describe it. Nothing of it can be trusted. */
export interface ArchivedEntry {
  /** As written, decoded. */
  name: string;
  /**
   * Where it would be unpacked, relative and without `.` folders; absent where that is outside the folder, or means
   * another place on another system.
   */
  path?: string;
  type: ArchivedType;
  /** Bytes, unpacked, as stated; of a sparse file with its holes. */
  size: number;
  /** Bytes in the archive, where each entry is compressed by itself. */
  compressedSize?: number;
  /** How it is compressed, where each entry is by itself: `deflate`. */
  method?: string;
  /** CRC-32 of the unpacked bytes, as stated, where the format has one. */
  crc32?: number;
  /** Permission bits. */
  mode: number;
  /** When it was changed, in milliseconds since 1970; a zip's own dates have no time zone, and are taken for UTC. */
  modified?: number;
  /** What a link points to, as written. */
  link?: string;
}

/** A file of an archive that a reader can look into. */
export type ArchiveFile = PackageFile;
