import type { FileList } from '../contents.js';
import { indexByPath } from '../index-by-path.js';
import type { ArchiveEntry, WrittenEntry, WrittenFiles } from '../model.js';
import type { ScratchFile } from './scratch-file.js';

const HASH_BYTES = 32;

/** What is in a finished archive, in its order: the entries that it was made from, and their hashes. */
export class PackedFiles implements WrittenFiles {
  readonly #entries: FileList<ArchiveEntry>;
  readonly #hashes: ScratchFile;
  #length = 0;

  /**
   * @param entries All that will be in it, in the order of the archive.
   * @param hashes Empty, and this one's from now on.
   */
  constructor(entries: FileList<ArchiveEntry>, hashes: ScratchFile) {
    this.#entries = entries;
    this.#hashes = hashes;
  }

  get length(): number {
    return this.#length;
  }

  /** The next one is in the archive. @param sha256 Hex, of the unpacked bytes. */
  add(sha256: string): void {
    this.#hashes.append(Buffer.from(sha256, 'hex'));
    this.#length += 1;
  }

  *[Symbol.iterator](): Generator<WrittenEntry, void, void> {
    const entries = this.#entries[Symbol.iterator]();
    for (const hashes of this.#hashes.chunks()) {
      for (let at = 0; at < hashes.length; at += HASH_BYTES) {
        const { link, mode, path, size } = entries.next().value as ArchiveEntry;
        const sha256 = hashes.toString('hex', at, at + HASH_BYTES);
        yield { path, size, mode, sha256, ...(link !== undefined && { link }) };
      }
    }
  }

  sha256Of(path: string): string | undefined {
    const index = indexByPath(this.#entries, path);
    return index === -1 || index >= this.#length
      ? undefined
      : this.#hashes.read(index * HASH_BYTES, HASH_BYTES).toString('hex');
  }

  close(): void {
    this.#hashes.close();
  }
}
