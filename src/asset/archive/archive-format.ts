import type { ArchiveEntry } from '../model.js';
import type { BigFile } from './big-file.js';

/** What an archive says of one entry, beside its bytes. */
export interface EntryHeader {
  /** `/` between folders, no leading `/`. */
  path: string;
  /** Bytes. */
  size: number;
  /** Permission bits. */
  mode: number;
}

/**
 * One archive in the making. Entries are added in their order; both return as soon as the next can come, which may be
 * long before these are in the archive. `onPacked` is called once they are.
 */
export interface ArchiveFormatWriter {
  /** Small files and links, one after the other, that fit into one piece of work. */
  addFiles(entries: readonly ArchiveEntry[], listener: FilesListener): Promise<void>;
  /** A file of more than `BLOCK_BYTES`. */
  addBigFile(header: EntryHeader, file: BigFile, onPacked: () => void): Promise<void>;
  finish(): Promise<void>;
}

/** What is heard of files that are packed together; `index` is their place among them. */
export interface FilesListener {
  onRead(index: number): void;
  /** In their order. @param sha256 Hex, of the unpacked bytes. */
  onPacked(sha256: string): void;
}
