import { type ContentReader, MAX_LOOK_BYTES } from '../contents.js';
import type { ArchiveFile } from './archived-entry.js';

/** Gathers the beginning of one file, as far as any reader wants it, and shows it to those that do. */
export class PrefixReader {
  readonly #files: readonly ArchiveFile[];
  readonly #readers: ReadonlyArray<ContentReader<ArchiveFile>>;
  readonly #pieces: Buffer[] = [];
  /** How many bytes somebody still wants. */
  missing: number;
  readonly isWanted: boolean;

  /** @param files What these bytes are: a file, and the hard links to it. */
  constructor(files: readonly ArchiveFile[], readers: ReadonlyArray<ContentReader<ArchiveFile>>) {
    this.#files = files;
    this.#readers = readers;
    const wanted = files.flatMap((file) => readers.map((reader) => reader.wants(file)));
    this.missing = Math.min(
      MAX_LOOK_BYTES,
      wanted.reduce((most, one) => Math.max(most, one), 0),
    );
    this.isWanted = this.missing > 0;
  }

  /** The next bytes; they are copied as far as they are needed. */
  add(chunk: Buffer): void {
    if (this.missing === 0) return;
    const some = Buffer.from(chunk.subarray(0, this.missing));
    this.#pieces.push(some);
    this.missing -= some.length;
  }

  async show(): Promise<void> {
    if (!this.isWanted) return;
    const head = this.#pieces.length === 1 ? this.#pieces[0]! : Buffer.concat(this.#pieces);
    for (const file of this.#files) {
      for (const reader of this.#readers) if (reader.wants(file) > 0) await reader.see(file, head);
    }
  }
}
