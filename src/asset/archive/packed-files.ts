import type { ArchiveEntry, WrittenEntry, WrittenFiles } from '../model.js';
import { indexByPath } from '../find-by-path.js';

const HASH_BYTES = 32;

/**
 * What is in a finished archive, in its order. Of hundreds of thousands of files, it keeps no more than the entries that
 * they were, and their hashes.
 */
export class PackedFiles implements WrittenFiles {
  readonly #entries: readonly ArchiveEntry[];
  readonly #hashes: Buffer;
  #length = 0;

  /** @param entries All that will be in it, in the order of the archive. */
  constructor(entries: readonly ArchiveEntry[]) {
    this.#entries = entries;
    this.#hashes = Buffer.alloc(entries.length * HASH_BYTES);
  }

  get length(): number {
    return this.#length;
  }

  /** The next one is in the archive. @param sha256 Hex, of the unpacked bytes. */
  add(sha256: string): void {
    this.#hashes.write(sha256, this.#length * HASH_BYTES, 'hex');
    this.#length += 1;
  }

  *[Symbol.iterator](): Generator<WrittenEntry, void, void> {
    for (let index = 0; index < this.#length; index++) {
      const { link, mode, path, size } = this.#entries[index]!;
      yield { path, size, mode, sha256: this.#hashAt(index), ...(link !== undefined && { link }) };
    }
  }

  /** Hex, of the file of that path. */
  sha256Of(path: string): string | undefined {
    const index = indexByPath(this.#entries, path);
    return index === -1 || index >= this.#length ? undefined : this.#hashAt(index);
  }

  #hashAt(index: number): string {
    return this.#hashes.toString('hex', index * HASH_BYTES, (index + 1) * HASH_BYTES);
  }
}
