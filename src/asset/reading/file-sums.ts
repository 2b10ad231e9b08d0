import { createHash } from 'node:crypto';
import { indexByPath } from '../index-by-path.js';
import type { ArchiveFile } from './archived-entry.js';

const HASH_BYTES = 32;
const NOTHING = createHash('sha256').digest();

/** How many bytes a file has, and their SHA-256 in hex. */
export interface FileSum {
  bytes: number;
  sha256: string;
}

/**
 * The sums of files whose bytes come one file after the other: a hash at work costs more than what it answers. Of hundreds
 * of thousands, 40 bytes each are kept.
 */
export class FileSums {
  readonly #known: readonly ArchiveFile[];
  readonly #hashes: Buffer;
  readonly #sizes: Float64Array;
  #files: readonly ArchiveFile[] = [];
  #hash = createHash('sha256');
  #bytes = 0;

  /** @param known All of them, sorted by path in byte order. */
  constructor(known: readonly ArchiveFile[]) {
    this.#known = known;
    this.#hashes = Buffer.alloc(known.length * HASH_BYTES, NOTHING);
    this.#sizes = new Float64Array(known.length);
  }

  add(files: readonly ArchiveFile[], piece: Uint8Array): void {
    if (files !== this.#files) this.#finish();
    this.#files = files;
    this.#hash.update(piece);
    this.#bytes += piece.length;
  }

  /** @param index In the list of all. */
  at(index: number): FileSum {
    this.#finish();
    return {
      bytes: this.#sizes[index]!,
      sha256: this.#hashes.toString('hex', index * HASH_BYTES, (index + 1) * HASH_BYTES),
    };
  }

  #finish(): void {
    if (this.#files.length === 0) return;
    const sha256 = this.#hash.digest();
    for (const { path } of this.#files) {
      const index = indexByPath(this.#known, path);
      this.#hashes.set(sha256, index * HASH_BYTES);
      this.#sizes[index] = this.#bytes;
    }

    this.#files = [];
    this.#hash = createHash('sha256');
    this.#bytes = 0;
  }
}
