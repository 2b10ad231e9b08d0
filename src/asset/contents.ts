/** One file of a package as it lies there, in a folder or in an archive. */
export interface PackageFile {
  /** Path in the package, `/` between folders, no leading `/`. */
  path: string;
  /** Bytes, unpacked. */
  size: number;
  /** Permission bits. */
  mode: number;
  /** What it points to, as written, when it is a symbolic link; it has no bytes then. */
  link?: string;
}

/** Files in their order. An array is such a list; of hundreds of thousands, `EntryTable` takes less memory. */
export type FileList<File> = Iterable<File> & Pick<readonly File[], 'at' | 'length'>;

/**
 * What is in a package, wherever it lies: in the folder that will be packed, or in an archive of anybody. Checks and
 * inventories are written against this, so that they work on both.
 */
export interface PackageContents<File extends PackageFile = PackageFile> {
  /** The folder or the archive, as findings name it. */
  name: string;
  /** It is an archive: findings then call a file of it `app.zip!/bin/server`. */
  isArchive?: boolean;
  /** Sorted by path in byte order. */
  files: FileList<File>;
  /**
   * Goes through the files once, in whatever order is cheapest, and shows each reader the beginning of those it wants.
   * Bytes that no reader wants are not read where that can be avoided.
   *
   * @throws EnvironmentError when a file cannot be read, UsageError when an archive turns out to be damaged
   */
  read(readers: ReadonlyArray<ContentReader<File>>, options?: { signal?: AbortSignal }): Promise<void>;
}

/** Something that looks into files: one that finds secrets, one that lists components, one that tells programs apart. */
export interface ContentReader<File extends PackageFile = PackageFile> {
  /** How many bytes of this file it wants, from its start; 0 for none. Not more than `MAX_LOOK_BYTES`. */
  wants(file: File): number;
  /** Gets at least what it wanted, or the whole file if that is shorter; the bytes are only lent until it returns. */
  see(file: File, head: Uint8Array): Promise<void> | void;
}

/** The most bytes of one file that are held in memory for readers. */
export const MAX_LOOK_BYTES = 32 * 1024 * 1024;
