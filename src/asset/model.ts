import type { ArchiveFormat } from '../project/project.js';
import type { ChartImage } from './container/chart-image.js';
import type { FileList } from './contents.js';

/** One file of a package, before it is packed. */
export interface PackageEntry {
  /** Path in the archive, `/` between folders, no leading `/`. */
  path: string;
  /** Absolute path it is read from. */
  source: string;
  /** Bytes. */
  size: number;
  /** `0o755` or `0o644`, of a link `0o777`: what the archive says, whatever the umask was. */
  mode: number;
  /** What it points to, relative to its folder, when it is packed as a symbolic link; it has no bytes then. */
  link?: string;
}

/** What goes into a package, sorted by path in byte order. */
export interface PackageInventory {
  /** Absolute folder. */
  root: string;
  entries: FileList<PackageEntry>;
  /** Bytes of all entries. */
  totalBytes: number;
  /** How many files and folders the patterns left out; a folder counts once, whatever is in it. */
  leftOut: number;
  /** Folders with nothing in them: an archive of files cannot hold them. Sorted as the entries are. */
  emptyFolders: string[];
}

/** What an archive is made of: a {@link PackageEntry}, or bytes that are in memory. */
export interface ArchiveEntry {
  /** Path in the archive, `/` between folders, no leading `/`. */
  path: string;
  /** Absolute path it is read from, or the bytes themselves. */
  source: Uint8Array | string;
  /** Bytes. */
  size: number;
  /** Permission bits. */
  mode: number;
  /** What it points to, relative to its folder, when it is a symbolic link; `source` is not read then. */
  link?: string;
}

/** A file as it is in a finished archive. */
export interface WrittenEntry {
  path: string;
  /** Bytes, unpacked. */
  size: number;
  mode: number;
  /** Hex, of the unpacked bytes; of a link, of nothing. */
  sha256: string;
  /** What it points to, when it is a symbolic link. */
  link?: string;
}

/** An archive that is whole and on the disk, before it takes the place of what lies there. */
export interface PlacedArchive {
  /** Absolute path of where it will be. */
  file: string;
  /** Where it is now. */
  temporary: string;
  /** Hex, of the whole archive. */
  sha256: string;
}

/** A finished archive on disk. */
export interface WrittenArchive {
  /** Absolute path. */
  file: string;
  format: ArchiveFormat;
  /** Bytes of the archive. */
  bytes: number;
  /** Hex, of the whole archive. */
  sha256: string;
  /** In the order of the archive: by path in byte order. */
  files: WrittenFiles;
}

/** The files of a finished archive. */
export interface WrittenFiles extends Iterable<WrittenEntry> {
  readonly length: number;
  /** Hex, of the unpacked bytes of the file of that path. */
  sha256Of(path: string): string | undefined;
  /** When nobody asks for them any more: those of a big archive are on the disk. */
  close(): void;
}

/** How far a pack is, in what is read; told after every file, and inside big ones. */
export interface PackProgress {
  /** Unpacked bytes that were read so far. */
  done: number;
  /** Unpacked bytes in all. */
  total: number;
  files: number;
  totalFiles: number;
  /** The file that is being packed. */
  path: string;
}

/** A finished package on disk. */
export interface PackedAsset {
  /** The asset's key in `koo.yaml`. */
  key: string;
  /** The asset's version as declared: a package name holds no dot, so it may look different there. */
  version: string;
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
  /** Absolute path of the package manifest: every file with its size, mode and hash. */
  manifest: string;
  /** Absolute path of the file that `sha256sum -c` reads. */
  checksum: string;
  /** Absolute path of the bill of materials, unless it was not wanted. */
  sbom?: string;
  /** Absolute path of the provenance statement, unless it was not wanted. */
  statement?: string;
  /** Whether the statement is signed. */
  signed: boolean;
  /** Absolute path of the folder's SHA256SUMS. */
  sums: string;
  /** Of a chart: the images that its values.yaml refers to. */
  images?: ChartImage[];
  /** Of a container package, when its declaration asks for it: the zip for the marketplace. */
  delivery?: PackedDelivery;
}

/** The zip that a container package is delivered to the marketplace in. */
export interface PackedDelivery {
  /** Absolute path. */
  file: string;
  /** Bytes of the zip. */
  bytes: number;
  /** Hex, of the zip. */
  sha256: string;
  /** Paths in it, in the order of the zip. */
  files: string[];
}
