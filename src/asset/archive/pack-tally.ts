import type { FileList } from '../contents.js';
import type { ArchiveEntry, PackProgress } from '../model.js';
import type { ScratchFile } from './scratch-file.js';
import { sizeOfAll } from '../size-of-all.js';
import { PackedFiles } from './packed-files.js';

/** Counts what is read, and lists what is packed. */
export class PackTally {
  /** What is in the archive so far, in its order. */
  readonly packed: PackedFiles;
  readonly #onProgress: ((progress: PackProgress) => void) | undefined;
  readonly #total: number;
  readonly #totalFiles: number;
  #done = 0;
  #files = 0;

  constructor(
    entries: FileList<ArchiveEntry>,
    hashes: ScratchFile,
    onProgress?: (progress: PackProgress) => void,
  ) {
    this.#onProgress = onProgress;
    this.#total = sizeOfAll(entries);
    this.#totalFiles = entries.length;
    this.packed = new PackedFiles(entries, hashes);
  }

  /** So many more bytes of a file, which may be its last. */
  read(path: string, bytes: number, isLast: boolean): void {
    this.#done += bytes;
    if (isLast) this.#files += 1;
    this.#onProgress?.({
      done: this.#done,
      total: this.#total,
      files: this.#files,
      totalFiles: this.#totalFiles,
      path,
    });
  }
}
