import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { failedWrite } from '../../platform/failed-write.js';
import { diskFull } from './disk-full.js';

/** Written and read in pieces of so many bytes. */
const CHUNK_BYTES = 64 * 1024;

/**
 * What is noted while an archive is written, and read again when it is whole. More than a piece of it goes to the disk, into
 * a file that has no name: whatever becomes of the process, nothing is left.
 */
export class ScratchFile {
  readonly #temporary: string;
  readonly #target: string;
  readonly #last = Buffer.allocUnsafe(CHUNK_BYTES);
  #descriptor: number | undefined;
  #written = 0;
  #filled = 0;

  /**
   * @param temporary Where the file is made, for the moment that it has a name.
   * @param target The archive that it is for, which errors name.
   */
  constructor(temporary: string, target: string) {
    this.#temporary = temporary;
    this.#target = target;
  }

  /** @throws EnvironmentError `DISK_FULL` */
  append(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      const taken = Math.min(bytes.length - at, CHUNK_BYTES - this.#filled);
      this.#last.set(bytes.subarray(at, at + taken), this.#filled);
      this.#filled += taken;
      at += taken;
      if (this.#filled === CHUNK_BYTES) this.#flush();
    }
  }

  /** A row of it. Rows are of one length, a power of two: none lies in two pieces. The bytes are only lent. */
  read(at: number, length: number): Buffer {
    if (at >= this.#written) return this.#last.subarray(at - this.#written, at - this.#written + length);
    const bytes = Buffer.allocUnsafe(length);
    for (let filled = 0; filled < length;) {
      const more = readSync(this.#descriptor!, bytes, filled, length - filled, at + filled);
      if (more === 0) throw new Error(`What was noted for ${this.#target} has become shorter.`);
      filled += more;
    }

    return bytes;
  }

  /** All of it, in its order. */
  *chunks(): Generator<Buffer, void, void> {
    for (let at = 0; at < this.#written; at += CHUNK_BYTES) yield this.read(at, CHUNK_BYTES);
    yield this.#last.subarray(0, this.#filled);
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  #flush(): void {
    try {
      this.#descriptor ??= openNameless(this.#temporary);
      for (let at = 0; at < CHUNK_BYTES;)
        at += writeSync(this.#descriptor, this.#last, at, CHUNK_BYTES - at, this.#written + at);
    } catch (error) {
      throw diskFull(failedWrite(error, this.#temporary, this.#target), this.#target);
    }

    this.#written += CHUNK_BYTES;
    this.#filled = 0;
  }
}

function openNameless(file: string): number {
  const descriptor = openSync(file, 'wx+', 0o600);
  rmSync(file);
  return descriptor;
}
