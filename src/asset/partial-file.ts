import { createHash } from 'node:crypto';
import { type FileHandle, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentError } from '../errors/koo-error.js';

/** Bytes are gathered to pieces of this size: one write and one step of the hash for many small ones. */
const WRITE_BYTES = 1024 * 1024;

/** A partial file that nobody touched for so long (milliseconds), and whose process is gone, is rubbish. */
const ABANDONED_AFTER = 10 * 60 * 1000;

let serial = 0;

/**
 * A big file in the making, beside its final place; its SHA-256 and size are computed as the bytes pass by. It
 * appears under its own name only when it is whole and on the disk.
 */
export class PartialFile {
  readonly #target: string;
  readonly #temporary: string;
  readonly #handle: FileHandle;
  readonly #hash = createHash('sha256');
  readonly #buffer = Buffer.allocUnsafe(WRITE_BYTES);
  #filled = 0;
  #written = 0;

  private constructor(target: string, temporary: string, handle: FileHandle) {
    this.#target = target;
    this.#temporary = temporary;
    this.#handle = handle;
  }

  /** Bytes so far. */
  get bytes(): number {
    return this.#written + this.#filled;
  }

  /** The folder of `target` must be there. What a killed process left of the same file goes. */
  static async create(target: string): Promise<PartialFile> {
    await removeAbandoned(target);
    const temporary = `${prefixOf(target)}${process.pid}.${(serial += 1)}.partial`;
    try {
      return new PartialFile(target, temporary, await open(temporary, 'wx'));
    } catch (error) {
      throw diskFull(error, target);
    }
  }

  async write(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length;) {
      const taken = Math.min(bytes.length - at, WRITE_BYTES - this.#filled);
      this.#buffer.set(bytes.subarray(at, at + taken), this.#filled);
      this.#filled += taken;
      at += taken;
      if (this.#filled === WRITE_BYTES) await this.#flush();
    }
  }

  /** Puts the file in its place. Answers its SHA-256 in hex. */
  async commit(): Promise<string> {
    try {
      await this.#flush();
      await this.#handle.sync();
      await this.#handle.close();
      await rename(this.#temporary, this.#target);
    } catch (error) {
      throw diskFull(error, this.#target);
    }

    return this.#hash.digest('hex');
  }

  /** Leaves nothing behind. */
  async discard(): Promise<void> {
    await this.#handle.close().catch(() => {});
    await rm(this.#temporary, { force: true });
  }

  async #flush(): Promise<void> {
    const piece = this.#buffer.subarray(0, this.#filled);
    this.#hash.update(piece);
    try {
      for (let at = 0; at < piece.length;) {
        at += (await this.#handle.write(piece, at, piece.length - at)).bytesWritten;
      }
    } catch (error) {
      throw diskFull(error, this.#target);
    }

    this.#written += this.#filled;
    this.#filled = 0;
  }
}

function prefixOf(target: string): string {
  return path.join(path.dirname(target), `.${path.basename(target)}.`);
}

async function removeAbandoned(target: string): Promise<void> {
  const folder = path.dirname(target);
  const prefix = path.basename(prefixOf(target));
  for (const name of await readdir(folder)) {
    const pid = name.startsWith(prefix) && /^(\d+)\.\d+\.partial$/.exec(name.slice(prefix.length))?.[1];
    if (!pid || isRunning(Number(pid))) continue;
    const file = path.join(folder, name);
    const touched = await stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    if (Date.now() - touched > ABANDONED_AFTER) await rm(file, { force: true });
  }
}

/** Signal 0 asks whether a process is there without touching it. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function diskFull(error: unknown, target: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'ENOSPC' && code !== 'EDQUOT') return error;
  const what = code === 'EDQUOT' ? 'Your disk quota is used up' : 'The disk is full';
  return new EnvironmentError('DISK_FULL', `${what}: the archive could not be written.`, {
    cause: error,
    hints: [
      'Free some space there, then run the same command again.',
      'Or choose a folder on another disk (--out).',
    ],
    place: target,
  });
}
