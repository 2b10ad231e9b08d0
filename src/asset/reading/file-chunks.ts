import type { FileHandle } from 'node:fs/promises';
import type { ByteSource } from './byte-stream.js';

const CHUNK_BYTES = 256 * 1024;

/** A file from its beginning, piece by piece. Each piece is a buffer of its own: whoever gets it may still be at work. */
export class FileChunks implements ByteSource {
  #at = 0;

  constructor(
    readonly handle: FileHandle,
    /** Bytes of the file. */
    readonly size: number,
    readonly signal?: AbortSignal,
    /** Told how many bytes have been read or passed over. */
    readonly onProgress?: (done: number) => void,
  ) {}

  async next(): Promise<IteratorResult<Buffer, undefined>> {
    this.signal?.throwIfAborted();
    const length = Math.min(CHUNK_BYTES, this.size - this.#at);
    if (length <= 0) return { done: true, value: undefined };
    const buffer = Buffer.allocUnsafe(length);
    const { bytesRead } = await this.handle.read(buffer, 0, length, this.#at);
    this.#at += bytesRead;
    this.onProgress?.(this.#at);
    return bytesRead === 0 ? { done: true, value: undefined } : { value: buffer.subarray(0, bytesRead) };
  }

  jump(bytes: number): number {
    const passed = Math.min(bytes, this.size - this.#at);
    this.#at += passed;
    return passed;
  }
}
