import type { ContentReader } from '../contents.js';
import type { ArchiveProblem } from './archive-problems.js';
import type { ArchivedEntry, ArchiveFile } from './archived-entry.js';

export interface ReadOptions {
  /** Every file is unpacked to its end, whoever wants it, and compared with its headers. */
  everything: boolean;
  /** Told what is wrong with a file's bytes. */
  onProblem(problem: ArchiveProblem): void;
  /** Told how many bytes of the archive have been read. */
  onProgress?(done: number): void;
  signal?: AbortSignal;
}

/** What each format makes of an archive. */
export interface ArchiveBody {
  /** In the archive's own order. */
  entries: readonly ArchivedEntry[];
  /** Whether all of it could be listed. */
  isComplete: boolean;
  /** Shows readers the beginnings of files; those of `files` whose bytes cannot be told are not shown. */
  read(
    files: readonly ArchiveFile[],
    readers: ReadonlyArray<ContentReader<ArchiveFile>>,
    options: ReadOptions,
  ): Promise<void>;
}
