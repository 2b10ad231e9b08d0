import { createHash } from 'node:crypto';
import type { ArchiveFile } from './archived-entry.js';

/** How many bytes a file has, and their SHA-256 in hex. */
interface FileSum {
  bytes: number;
  sha256: string;
}

const NOTHING: FileSum = { bytes: 0, sha256: createHash('sha256').digest('hex') };

/** The sums of files whose bytes come one file after the other; a hash at work costs more than what it answers. */
export class FileSums {
  readonly #sums = new Map<ArchiveFile, FileSum>();
  #files: readonly ArchiveFile[] = [];
  #hash = createHash('sha256');
  #bytes = 0;

  add(files: readonly ArchiveFile[], piece: Uint8Array): void {
    if (files !== this.#files) this.#finish();
    this.#files = files;
    this.#hash.update(piece);
    this.#bytes += piece.length;
  }

  of(file: ArchiveFile): FileSum {
    this.#finish();
    return this.#sums.get(file) ?? NOTHING;
  }

  #finish(): void {
    if (this.#files.length === 0) return;
    const sum = { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
    for (const file of this.#files) this.#sums.set(file, sum);
    this.#files = [];
    this.#hash = createHash('sha256');
    this.#bytes = 0;
  }
}
