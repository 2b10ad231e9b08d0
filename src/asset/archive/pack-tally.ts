import type { ArchiveEntry, PackProgress, WrittenEntry } from '../model.js';

/** Counts what is read, and lists what is packed. */
export class PackTally {
  /** What is in the archive so far, in its order. */
  readonly packed: WrittenEntry[] = [];
  readonly #onProgress: ((progress: PackProgress) => void) | undefined;
  readonly #total: number;
  readonly #totalFiles: number;
  #done = 0;
  #files = 0;

  constructor(entries: readonly ArchiveEntry[], onProgress?: (progress: PackProgress) => void) {
    this.#onProgress = onProgress;
    this.#total = entries.reduce((sum, { size }) => sum + size, 0);
    this.#totalFiles = entries.length;
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

  add({ link, mode, path, size }: ArchiveEntry, sha256: string): void {
    this.packed.push({ path, size, mode, sha256, ...(link !== undefined && { link }) });
  }
}
