import type { EntryHeader } from '../archive-format.js';
import type { ByteRange } from '../deflate-range.js';

/** A file that is read, hashed and packed in one go. It can be sent to another thread. */
export interface SmallFile extends EntryHeader {
  /** Absolute path it is read from, or the bytes themselves. */
  source: Uint8Array | string;
  /** What it points to, when it is a symbolic link. */
  link?: string;
}

/** What a job works with. */
export interface JobBench {
  /** Of `BUFFER_BYTES`. Of a block it holds the bytes, of files it is room to read them into. */
  input: Buffer;
  /** Of `BUFFER_BYTES`, for what goes into the archive. */
  output: Buffer;
  /** Told after each file. */
  onRead?(index: number): void;
}

export interface ZipFilesJob {
  files: readonly SmallFile[];
  /** Of every entry, in milliseconds since 1970. */
  date: number;
}

export interface TarFilesJob extends ZipFilesJob {
  deflate: boolean;
}

export interface BlockJob {
  range: ByteRange;
  content: ByteRange;
}

/** How much of the output is filled. */
interface Filled {
  bytes: number;
}

/** Of the bytes that were deflated: gzip has both at its end, zip in the entry. */
export interface Deflated extends Filled {
  crc: number;
  size: number;
}

export interface PackedZipFile {
  /** Of its local header in the output. */
  offset: number;
  method: 0 | 8;
  crc: number;
  compressed: number;
  /** Hex. */
  sha256: string;
}

export interface PackedZipFiles extends Filled {
  files: PackedZipFile[];
}

export interface PackedTarFiles extends Deflated {
  /** Hex, of each file. */
  sha256: string[];
}
