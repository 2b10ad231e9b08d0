import type { FileList } from '../contents.js';
import type { ArchiveEntry, PackProgress } from '../model.js';
import type { ScratchFile } from './scratch-file.js';
import { sizeOfAll } from '../size-of-all.js';
import { PackedFiles } from './packed-files.js';
import type { Workload } from './threads/open-runner.js';

/** Counts what is read, and lists what is packed. */
export class PackTally {
  /** What is in the archive so far, in its order. */
  readonly packed: PackedFiles;
  /** All that there is to pack. */
  readonly total: Workload;
  readonly #onProgress: ((progress: PackProgress) => void) | undefined;
  #done = 0;
  #files = 0;

  constructor(
    entries: FileList<ArchiveEntry>,
    hashes: ScratchFile,
    onProgress?: (progress: PackProgress) => void,
  ) {
    this.#onProgress = onProgress;
    this.total = { bytes: sizeOfAll(entries), files: entries.length };
    this.packed = new PackedFiles(entries, hashes);
  }

  /** So many more bytes of a file, which may be its last. */
  read(path: string, bytes: number, isLast: boolean): void {
    this.#done += bytes;
    if (isLast) this.#files += 1;
    this.#onProgress?.({
      done: this.#done,
      total: this.total.bytes,
      files: this.#files,
      totalFiles: this.total.files,
      path,
    });
  }
}
