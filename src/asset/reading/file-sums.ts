import { createHash } from 'node:crypto';

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
  readonly #hashes: Buffer;
  readonly #sizes: Float64Array;
  #positions: readonly number[] = [];
  #hash = createHash('sha256');
  #bytes = 0;

  /** @param count How many there are. */
  constructor(count: number) {
    this.#hashes = Buffer.alloc(count * HASH_BYTES, NOTHING);
    this.#sizes = new Float64Array(count);
  }

  /** @param positions Of the files with these bytes; the same list for all pieces of one. */
  add(positions: readonly number[], chunk: Uint8Array): void {
    if (positions !== this.#positions) this.#finish();
    this.#positions = positions;
    this.#hash.update(chunk);
    this.#bytes += chunk.length;
  }

  at(position: number): FileSum {
    return {
      bytes: this.bytes(position),
      sha256: this.#hashes.toString('hex', position * HASH_BYTES, (position + 1) * HASH_BYTES),
    };
  }

  bytes(position: number): number {
    this.#finish();
    return this.#sizes[position]!;
  }

  #finish(): void {
    if (this.#positions.length === 0) return;
    const sha256 = this.#hash.digest();
    for (const position of this.#positions) {
      this.#hashes.set(sha256, position * HASH_BYTES);
      this.#sizes[position] = this.#bytes;
    }

    this.#positions = [];
    this.#hash = createHash('sha256');
    this.#bytes = 0;
  }
}
