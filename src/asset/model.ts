import type { ArchiveFormat } from '../project/project.js';

/** One file of a package, before it is packed. */
export interface PackageEntry {
  /** Path in the archive, `/` between folders, no leading `/`. */
  path: string;
  /** Absolute path it is read from. */
  source: string;
  /** Bytes. */
  size: number;
  /** `0o755` or `0o644`: what the archive says, whatever the umask was. */
  mode: number;
}

/** What goes into a package, sorted by path in byte order. */
export interface PackageInventory {
  /** Absolute folder. */
  root: string;
  entries: PackageEntry[];
  /** Bytes of all entries. */
  totalBytes: number;
}

/** A finished package on disk. */
export interface PackedAsset {
  /** Absolute path of the archive. */
  file: string;
  /** Its name as KooGallery gets it: `name-version.zip`. */
  packageName: string;
  format: ArchiveFormat;
  /** Bytes of the archive. */
  bytes: number;
  /** Hex, of the whole archive. */
  sha256: string;
  entries: number;
}
