import { crc32 } from 'node:zlib';
import type { PartialFile } from '../partial-file.js';
import { BLOCK_BYTES } from './archive-format.js';
import { deflatePart, LAST_BLOCK, storedPart, WINDOW_BYTES } from './deflate.js';
import type { OrderedWork } from './ordered-work.js';
import type { TarSink } from './tar-writer.js';

/** RFC 1952: deflate, no time, and 255 for the system that made it: unknown. */
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

/**
 * One gzip member, deflated in blocks side by side. Each block may point into the 32 KB before it, so that cutting
 * costs next to nothing; what does not compress is cut off and stored.
 */
export class GzipSink implements TarSink {
  readonly #output: PartialFile;
  readonly #work: OrderedWork;
  #block = Buffer.allocUnsafeSlow(BLOCK_BYTES);
  #filled = 0;
  #isNoise = false;
  #before: Uint8Array = Buffer.alloc(0);
  #crc = 0;
  #size = 0;

  constructor(output: PartialFile, work: OrderedWork) {
    this.#output = output;
    this.#work = work;
    output.write(HEADER);
  }

  async write(bytes: Uint8Array, isNoise = false): Promise<void> {
    this.#crc = crc32(bytes, this.#crc);
    this.#size += bytes.length;
    if (isNoise !== this.#isNoise) await this.#cut();
    this.#isNoise = isNoise;
    for (let at = 0; at < bytes.length;) {
      const taken = Math.min(bytes.length - at, BLOCK_BYTES - this.#filled);
      this.#block.set(bytes.subarray(at, at + taken), this.#filled);
      this.#filled += taken;
      at += taken;
      if (this.#filled === BLOCK_BYTES) await this.#cut();
    }
  }

  async finish(): Promise<void> {
    await this.#cut();
    const trailer = Buffer.alloc(8);
    trailer.writeUInt32LE(this.#crc, 0);
    trailer.writeUInt32LE(this.#size % 0x1_00_00_00_00, 4);
    await this.#work.inTurn(0, () => {
      this.#output.write(LAST_BLOCK);
      this.#output.write(trailer);
    });
  }

  async #cut(): Promise<void> {
    if (this.#filled === 0) return;
    const block = this.#take();
    const before = this.#before;
    this.#before =
      block.length < WINDOW_BYTES
        ? Buffer.concat([before, block]).subarray(-WINDOW_BYTES)
        : block.subarray(-WINDOW_BYTES);
    await (this.#isNoise
      ? this.#work.inTurn(block.length, () => {
          for (const piece of storedPart(block)) this.#output.write(piece);
        })
      : this.#work.add(block.length, deflatePart(block, before), (part) => this.#output.write(part)));
  }

  /** What was gathered. A short block is copied, so that what is left of a long one is not held for it. */
  #take(): Buffer {
    const block = this.#block.subarray(0, this.#filled);
    this.#filled = 0;
    if (block.length <= BLOCK_BYTES / 2) return Buffer.from(block);
    this.#block = Buffer.allocUnsafeSlow(BLOCK_BYTES);
    return block;
  }
}
