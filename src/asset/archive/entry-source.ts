import { createHash } from 'node:crypto';
import type { ArchiveEntry } from '../model.js';
import { UnchangedReader } from '../read-unchanged.js';
import { BLOCK_BYTES, type EntryBytes } from './archive-format.js';

/** The bytes of one entry, from a file or from memory, hashed as they pass by. */
export class EntrySource implements EntryBytes {
  readonly #file: UnchangedReader | undefined;
  readonly #memory: Uint8Array;
  readonly #size: number;
  readonly #hash = createHash('sha256');
  readonly #onRead: (bytes: number, isLast: boolean) => void;

  /** @param onRead Told after each block; what it throws ends the reading. */
  constructor({ link, size, source }: ArchiveEntry, onRead: (bytes: number, isLast: boolean) => void) {
    this.#size = size;
    this.#onRead = onRead;
    this.#memory = typeof source === 'string' ? Buffer.alloc(0) : source;
    if (typeof source === 'string' && link === undefined) this.#file = new UnchangedReader({ size, source });
  }

  sample(): Uint8Array {
    return this.#file?.sample() ?? this.#memory;
  }

  *blocks(): Generator<Uint8Array, void, void> {
    let left = this.#size;
    for (const block of this.#file?.pieces(BLOCK_BYTES) ?? this.#cutMemory()) {
      this.#hash.update(block);
      left -= block.length;
      this.#onRead(block.length, left === 0);
      yield block;
    }
  }

  /** Hex, of what has been read. */
  sha256(): string {
    return this.#hash.digest('hex');
  }

  close(): void {
    this.#file?.close();
  }

  *#cutMemory(): Generator<Uint8Array, void, void> {
    for (let at = 0; at < this.#memory.length; at += BLOCK_BYTES) {
      yield this.#memory.subarray(at, at + BLOCK_BYTES);
    }
  }
}
