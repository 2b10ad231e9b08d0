/** What an archive says of one entry, beside its bytes. */
export interface EntryHeader {
  /** `/` between folders, no leading `/`. */
  path: string;
  /** Bytes. */
  size: number;
  /** Permission bits. */
  mode: number;
}

/** The bytes of a file, once, from the first to the last. */
export interface EntryBytes {
  /** Some of them, from all over the file, for a guess at what it is. */
  sample(): Uint8Array;
  /** In pieces of `BLOCK_BYTES`, but for the last. Each piece is the receiver's own. */
  blocks(): Iterable<Uint8Array>;
}

/**
 * One archive in the making. Entries are added one after the other; `add` returns as soon as the next can come,
 * which may be long before this one is in the archive.
 */
export interface ArchiveFormatWriter {
  addFile(header: EntryHeader, content: EntryBytes): Promise<void>;
  /** @param target Relative to the folder of the link. */
  addLink(header: EntryHeader, target: string): Promise<void>;
  finish(): Promise<void>;
}

/**
 * How files are cut. A block is deflated by one thread; the cut depends on nothing but the files, so that the
 * archive is the same on any number of threads.
 */
export const BLOCK_BYTES = 256 * 1024;
