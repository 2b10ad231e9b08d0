import { createHash, randomInt } from 'node:crypto';
import { readSync, writeSync } from 'node:fs';
import { type FileHandle, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { EventLoopYielder } from '../../platform/event-loop-yielder.js';
import { failedWrite } from '../../platform/failed-write.js';
import { isRunning } from '../../platform/is-running.js';
import { diskFull } from './disk-full.js';
import type { PlacedArchive } from '../model.js';
import { ScratchFile } from './scratch-file.js';

/** Bytes are gathered to pieces of this size: one write and one step of the hash for many small ones. */
const WRITE_BYTES = 1024 * 1024;

/** After so many bytes the disk is asked to take them: all of them at the end would be a second of waiting. */
const SYNC_BYTES = 32 * 1024 * 1024;

let serial = randomInt(2 ** 40);

/**
 * A big file in the making, beside its final place; its SHA-256 and size are computed as the bytes pass by. It
 * appears under its own name only when it is whole and on the disk. A place in it can be reserved and filled in
 * later; the hash then waits there, and catches up by reading what was written meanwhile.
 *
 * Writing waits for the system to take the bytes, as it does at once; for the disk nobody waits but {@link commit}.
 */
export class PartialFile {
  readonly #target: string;
  readonly #temporary: string;
  readonly #handle: FileHandle;
  readonly #signal: AbortSignal | undefined;
  readonly #hash = createHash('sha256');
  readonly #buffer = Buffer.allocUnsafe(WRITE_BYTES);
  #filled = 0;
  #written = 0;
  #hashed = 0;
  #synced = 0;
  /** Asked of the disk ahead of the end. It answers an error, which the disk tells only once. */
  #syncing: Promise<unknown> = Promise.resolve();
  /** Where the place is that is still to be filled in. */
  #reserved: number | undefined;

  private constructor(target: string, temporary: string, handle: FileHandle, signal?: AbortSignal) {
    this.#target = target;
    this.#temporary = temporary;
    this.#handle = handle;
    this.#signal = signal;
  }

  /** Bytes so far. */
  get bytes(): number {
    return this.#written + this.#filled;
  }

  /** The folder of `target` must be there. What a killed process left of the same file goes. */
  static async create(target: string, signal?: AbortSignal): Promise<PartialFile> {
    await removeAbandoned(target);
    const temporary = temporaryOf(target);
    try {
      return new PartialFile(target, temporary, await open(temporary, 'wx+'), signal);
    } catch (error) {
      throw diskFull(failedWrite(error, temporary, target), target);
    }
  }

  /** For what is noted on the way. Who asks for it closes it. */
  scratch(): ScratchFile {
    return new ScratchFile(temporaryOf(this.#target), this.#target);
  }

  write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      const taken = Math.min(bytes.length - at, WRITE_BYTES - this.#filled);
      this.#buffer.set(bytes.subarray(at, at + taken), this.#filled);
      this.#filled += taken;
      at += taken;
      if (this.#filled === WRITE_BYTES) this.#flush();
    }
  }

  /** Leaves so many bytes out, for {@link fill}; one place at a time. Answers where it is. */
  reserve(length: number): number {
    const at = this.bytes;
    this.#reserved = at;
    this.write(Buffer.alloc(length));
    return at;
  }

  /** Fills in the place that was reserved. A long way to catch up ends when the signal is aborted. */
  async fill(at: number, bytes: Uint8Array): Promise<void> {
    this.#reserved = undefined;
    if (at >= this.#written) {
      this.#buffer.set(bytes, at - this.#written);
      return;
    }

    this.#flush();
    this.#writeAt(bytes, at);
    await this.#catchUp();
  }

  /** Puts the file in its place, once `before` is done. Answers its SHA-256 in hex. */
  async commit(before?: (placed: PlacedArchive) => Promise<void>): Promise<string> {
    let sha256: string;
    try {
      this.#flush();
      const failed = await this.#syncing;
      if (failed) throw failed;
      await this.#handle.sync();
      await this.#handle.close();
      sha256 = this.#hash.digest('hex');
      await before?.({ file: this.#target, sha256, temporary: this.#temporary });
      await rename(this.#temporary, this.#target);
    } catch (error) {
      throw diskFull(failedWrite(error, this.#temporary, this.#target), this.#target);
    }

    return sha256;
  }

  /** Leaves nothing behind. */
  async discard(): Promise<void> {
    await this.#syncing;
    await this.#handle.close().catch(() => {});
    await rm(this.#temporary, { force: true });
  }

  #flush(): void {
    const chunk = this.#buffer.subarray(0, this.#filled);
    this.#writeAt(chunk, this.#written);
    this.#written += this.#filled;
    this.#filled = 0;
    this.#syncAhead();
    if (this.#hashed + chunk.length < this.#written || this.#reserved !== undefined) return;
    this.#hash.update(chunk);
    this.#hashed = this.#written;
  }

  #syncAhead(): void {
    if (this.#written - this.#synced < SYNC_BYTES) return;
    this.#synced = this.#written;
    this.#syncing = this.#syncing.then((failed) => failed ?? this.#handle.datasync().catch((error) => error));
  }

  #writeAt(bytes: Uint8Array, position: number): void {
    try {
      for (let at = 0; at < bytes.length;) {
        at += writeSync(this.#handle.fd, bytes, at, bytes.length - at, position + at);
      }
    } catch (error) {
      throw diskFull(error, this.#target);
    }
  }

  async #catchUp(): Promise<void> {
    const yielder = new EventLoopYielder(this.#signal);
    while (this.#hashed < this.#written) {
      await yielder.yieldIfDue();
      const length = Math.min(WRITE_BYTES, this.#written - this.#hashed);
      const bytes = readSync(this.#handle.fd, this.#buffer, 0, length, this.#hashed);
      if (bytes === 0) throw new Error(`${this.#temporary} has become shorter.`);
      this.#hash.update(this.#buffer.subarray(0, bytes));
      this.#hashed += bytes;
    }
  }
}

function temporaryOf(target: string): string {
  return `${prefixOf(target)}${process.pid}.${(serial += 1)}.partial`;
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
    await rm(file, { force: true });
  }
}
