import type { ContentReader } from '../contents.js';
import type { ArchiveProblem } from './archive-problems.js';
import type { ArchiveFiles } from './archive-files.js';
import type { ArchiveFile } from './archived-entry.js';
import type { EntryColumns } from './entry-columns.js';

/**
 * Told the bytes of every file that can be unpacked, piece by piece and one file after the other; they are only lent until
 * it returns. `positions` are those of a file and the hard links to it, in the same list for all of its pieces.
 */
export type BytesListener = (positions: readonly number[], chunk: Uint8Array) => void;

export interface ReadOptions {
  /** Every file is unpacked to its end, whoever wants it, and compared with its headers. */
  everything: boolean;
  /** Told what is wrong with a file's bytes. */
  onProblem(problem: ArchiveProblem): void;
  onBytes?: BytesListener;
  /** Told how many bytes of the archive have been read. */
  onProgress?(done: number): void;
  signal?: AbortSignal;
}

/** What each format makes of an archive. */
export interface ArchiveBody {
  /** In the archive's own order. */
  entries: EntryColumns;
  /** Whether all of it could be listed. */
  isComplete: boolean;
  /** Shows readers the beginnings of files; those of `files` whose bytes cannot be told are not shown. */
  read(
    files: ArchiveFiles,
    readers: ReadonlyArray<ContentReader<ArchiveFile>>,
    options: ReadOptions,
  ): Promise<void>;
}
