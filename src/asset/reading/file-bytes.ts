import { readSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';

/** What is read at once; headers that follow each other are then in memory already. */
const WINDOW = 256 * 1024;
const NOTHING = Buffer.alloc(0);

/**
 * A file that is read here and there. Headers by the hundred thousand: a call that waits for each would take several
 * times as long.
 */
export class FileBytes {
  #window = Buffer.allocUnsafeSlow(WINDOW);
  #start = 0;
  #filled = 0;

  constructor(
    readonly handle: FileHandle,
    /** Bytes of the file. */
    readonly size: number,
  ) {}

  /** The bytes at a position, fewer where the file ends; lent until the next call. */
  at(position: number, length: number): Buffer {
    const wanted = Math.min(length, this.size - position);
    if (position < 0 || wanted <= 0) return NOTHING;
    if (position < this.#start || position + wanted > this.#start + this.#filled)
      this.#fill(position, wanted);
    const from = position - this.#start;
    return this.#window.subarray(from, Math.min(from + wanted, this.#filled));
  }

  #fill(position: number, wanted: number): void {
    if (wanted > this.#window.length) this.#window = Buffer.allocUnsafeSlow(wanted);
    this.#start = position;
    this.#filled = 0;
    const most = Math.min(this.#window.length, this.size - position);
    while (this.#filled < wanted) {
      const from = position + this.#filled;
      const bytes = readSync(this.handle.fd, this.#window, this.#filled, most - this.#filled, from);
      if (bytes === 0) break;
      this.#filled += bytes;
    }
  }
}
