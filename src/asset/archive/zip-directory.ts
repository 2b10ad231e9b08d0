import type { ScratchFile } from './scratch-file.js';
import { centralHeader, type ZipEntry } from './zip-records.js';

/** What stands at the end of a zip, until the end is reached. */
export class ZipDirectory {
  readonly #date: Date;
  readonly #headers: ScratchFile;
  #length = 0;

  constructor(date: Date, headers: ScratchFile) {
    this.#date = date;
    this.#headers = headers;
  }

  get length(): number {
    return this.#length;
  }

  /** The next one is in the archive. */
  add(entry: ZipEntry): void {
    this.#headers.append(centralHeader(entry, this.#date));
    this.#length += 1;
  }

  pieces(): Iterable<Buffer> {
    return this.#headers.pieces();
  }
}
