import { createHash } from 'node:crypto';
import type { ArchiveEntry } from '../model.js';
import { UnchangedReader } from './read-unchanged.js';
import { BLOCK_BYTES, WINDOW_BYTES } from './block-size.js';
import type { ByteRange } from './deflate-range.js';

/** A piece of a file of more than `BLOCK_BYTES`, in a buffer. */
export interface FileBlock {
  buffer: Buffer;
  /** What of the buffer is new; before it stands the end of the block before. */
  range: ByteRange;
  /** What of that is the file's. */
  content: ByteRange;
}

/** What goes before and after the file's bytes, in the same blocks. */
interface Around {
  lead?: Uint8Array;
  tail?: Uint8Array;
}

/** The bytes of one big file, once, from the first to the last, hashed as they pass by. */
export class BigFile {
  readonly #file: UnchangedReader | undefined;
  readonly #memory: Uint8Array;
  readonly #size: number;
  readonly #hash = createHash('sha256');
  readonly #onRead: (bytes: number, isLast: boolean) => void;

  /** @param onRead Told after each block; what it throws ends the reading. */
  constructor({ size, source }: ArchiveEntry, onRead: (bytes: number, isLast: boolean) => void) {
    this.#size = size;
    this.#onRead = onRead;
    this.#memory = typeof source === 'string' ? Buffer.alloc(0) : source;
    if (typeof source === 'string') this.#file = new UnchangedReader({ size, source });
  }

  /** Some of its bytes, from all over it, for a guess at what it is. */
  sample(): Uint8Array {
    return this.#file?.sample() ?? this.#memory;
  }

  /** @param nextBuffer Gives a buffer of `BUFFER_BYTES` for each block, which is the receiver's then. */
  *blocks(nextBuffer: () => Buffer, { lead, tail }: Around = {}): Generator<FileBlock, void, void> {
    let before: Uint8Array = Buffer.alloc(0);
    for (let at = 0; at < this.#size; at += BLOCK_BYTES) {
      const length = Math.min(BLOCK_BYTES, this.#size - at);
      const isLast = at + length === this.#size;
      const buffer = nextBuffer();
      buffer.set(before);
      const start = before.length;
      let end = start;
      if (at === 0 && lead) {
        buffer.set(lead, end);
        end += lead.length;
      }

      const content = { start: end, end: end + length };
      this.#fill(buffer.subarray(content.start, content.end), at);
      end = content.end;
      if (isLast && tail) {
        buffer.set(tail, end);
        end += tail.length;
      }

      before = Buffer.from(buffer.subarray(Math.max(0, end - WINDOW_BYTES), end));
      this.#onRead(length, isLast);
      yield { buffer, content, range: { start, end } };
    }
  }

  /** Hex, of what has been read. */
  sha256(): string {
    return this.#hash.digest('hex');
  }

  close(): void {
    this.#file?.close();
  }

  #fill(chunk: Buffer, at: number): void {
    if (this.#file) {
      this.#file.fill(chunk, at);
      if (at + chunk.length === this.#size) this.#file.checkUnchanged();
    } else chunk.set(this.#memory.subarray(at, at + chunk.length));
    this.#hash.update(chunk);
  }
}
