import { type BigIntStats, closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { EnvironmentError } from '../../errors/koo-error.js';
import { packMessages } from './messages.js';

/** What a sample is put together from: so many windows of so many bytes, spread over the file. */
const SAMPLE_WINDOWS = 16;
const SAMPLE_WINDOW_BYTES = 512;

export interface UnchangedFile {
  /** Absolute path. */
  source: string;
  /** Bytes that it must have. */
  size: number;
}

/**
 * A file that is read once, and was one state of the file all the while: of the size that was promised, and not
 * written to meanwhile. Reading does not wait: small files by the thousand come several times as fast that way.
 * Everything throws an EnvironmentError `FILE_VANISHED`, `FILE_CHANGED` or `FILE_UNREADABLE`, naming the file.
 */
export class UnchangedReader {
  readonly #source: string;
  readonly #size: number;
  readonly #descriptor: number;
  readonly #before: BigIntStats;

  constructor({ size, source }: UnchangedFile) {
    this.#source = source;
    this.#size = size;
    this.#descriptor = openFile(source);
    this.#before = fstatSync(this.#descriptor, { bigint: true });
    if (this.#before.isFile() && this.#before.size === BigInt(size)) return;
    this.close();
    throw changed(source);
  }

  /** Pieces of the file from all over it, end to end. */
  sample(): Uint8Array {
    const sample = Buffer.alloc(Math.min(this.#size, SAMPLE_WINDOWS * SAMPLE_WINDOW_BYTES));
    const step = Math.floor(this.#size / SAMPLE_WINDOWS);
    for (let at = 0, number = 0; at < sample.length; at += SAMPLE_WINDOW_BYTES, number += 1) {
      this.fill(sample.subarray(at, at + SAMPLE_WINDOW_BYTES), number * step);
    }

    return sample;
  }

  /** The whole file, in pieces of so many bytes, each in memory of its own. */
  *chunks(bytes: number): Generator<Buffer, void, void> {
    for (let at = 0; at < this.#size; at += bytes) {
      const chunk = Buffer.allocUnsafe(Math.min(bytes, this.#size - at));
      this.fill(chunk, at);
      yield chunk;
    }

    this.checkUnchanged();
  }

  /** Reads as many bytes as the piece has, from a place in the file. */
  fill(chunk: Uint8Array, at: number): void {
    for (let filled = 0; filled < chunk.length;) {
      const bytes = this.#read(chunk, filled, at + filled);
      if (bytes === 0) throw changed(this.#source);
      filled += bytes;
    }
  }

  /** After the last byte was read: that nobody wrote to the file meanwhile. */
  checkUnchanged(): void {
    if (!sameState(this.#before, fstatSync(this.#descriptor, { bigint: true }))) throw changed(this.#source);
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #read(chunk: Uint8Array, filled: number, at: number): number {
    try {
      return readSync(this.#descriptor, chunk, filled, chunk.length - filled, at);
    } catch (error) {
      throw unreadable(this.#source, error as NodeJS.ErrnoException);
    }
  }
}

/** Not a link, and without waiting for a writer, should a pipe have come into the file's place. */
function openFile(source: string): number {
  try {
    return openSync(source, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    throw unreadable(source, error as NodeJS.ErrnoException);
  }
}

function sameState(before: BigIntStats, after: BigIntStats): boolean {
  return before.size === after.size && before.mtimeNs === after.mtimeNs;
}

function changed(source: string): EnvironmentError {
  return new EnvironmentError('FILE_CHANGED', packMessages.changed({ file: source }), {
    hints: [packMessages.stopWriting(), packMessages.leaveOut()],
    place: source,
  });
}

/** The error for a file that could not be opened or read. */
export function unreadable(source: string, error: NodeJS.ErrnoException): EnvironmentError {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
    return new EnvironmentError('FILE_VANISHED', packMessages.vanished({ file: source }), {
      cause: error,
      hints: [packMessages.stopDeleting()],
      place: source,
    });
  }

  if (error.code === 'ELOOP') return changed(source);
  return new EnvironmentError(
    'FILE_UNREADABLE',
    packMessages.unreadable({ code: String(error.code), file: source }),
    {
      cause: error,
      hints: [packMessages.checkOwner()],
      place: source,
    },
  );
}
