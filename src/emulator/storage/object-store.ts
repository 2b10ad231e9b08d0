import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  createWriteStream,
  fsyncSync,
  openSync,
  type ReadStream,
  renameSync,
  rmSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { StateFolder } from '../../platform/state-folder.js';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const WRITE_BUFFER = 1024 * 1024;

/** Holds what is not received whole. */
const INCOMING = 'incoming';

/** Bytes that were received whole and are on the disk, but under no name yet. */
export interface ReceivedBytes {
  sha256: string;
  bytes: number;
  /** Where they lie until {@link keep}. */
  file: string;
  /** Gives them their name, at once and for good. Call it right before the transaction that means them. */
  keep(): void;
  /** Throws them away, unless they were kept. */
  discard(): Promise<void>;
}

/**
 * The uploaded bytes, each under its SHA-256: a name that no caller chooses, so it leads nowhere else. Half a file
 * is never under such a name.
 */
export class ObjectStore {
  readonly #folder: StateFolder;
  readonly #incoming: StateFolder;

  private constructor(folder: StateFolder) {
    this.#folder = folder;
    this.#incoming = folder.folder(INCOMING);
  }

  /**
   * @param folder Made where it is missing; what a killed process left half received in it is removed.
   * @throws EnvironmentError `OBSTACLE`
   */
  static async open(folder: StateFolder): Promise<ObjectStore> {
    const store = new ObjectStore(folder);
    await folder.remove(INCOMING);
    store.#incoming.make(0o700);
    return store;
  }

  /**
   * Writes a stream to the disk, hashing on the way. When it breaks off nothing is left.
   *
   * @param onBytes Told the bytes so far; what it throws breaks the stream off.
   */
  async receive(source: Readable, onBytes: (total: number) => void = () => {}): Promise<ReceivedBytes> {
    const file = path.join(this.#incoming.path, randomUUID());
    const hash = createHash('sha256');
    let bytes = 0;
    const meter = new Transform({
      transform(chunk: Buffer, _, done) {
        hash.update(chunk);
        bytes += chunk.length;
        try {
          onBytes(bytes);
          done(null, chunk);
        } catch (error) {
          done(error as Error);
        }
      },
    });
    try {
      const target = createWriteStream(file, {
        flags: 'wx',
        flush: true,
        highWaterMark: WRITE_BUFFER,
        mode: 0o600,
      });
      await pipeline(source, meter, target);
    } catch (error) {
      await rm(file, { force: true });
      throw error;
    }

    const sha256 = hash.digest('hex');
    const discard = (): Promise<void> => rm(file, { force: true });
    return { bytes, discard, file, keep: () => this.#name(file, sha256), sha256 };
  }

  /** @throws EnvironmentError `OBSTACLE`; `UNSAFE_NAME` where the database holds what is no hash. */
  pathOf(sha256: string): string {
    return this.#folder.file(sha256);
  }

  open(sha256: string): ReadStream {
    return createReadStream(this.pathOf(sha256));
  }

  /** Removes the files that nothing means any more. */
  async sweep(used: ReadonlySet<string>): Promise<void> {
    for (const name of await this.#folder.list()) {
      if (name !== INCOMING && !used.has(name)) await this.#folder.remove(name);
    }
  }

  remove(sha256: string): void {
    rmSync(this.pathOf(sha256), { force: true });
  }

  #name(file: string, sha256: string): void {
    renameSync(file, this.pathOf(sha256));
    const folder = openSync(this.#folder.path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  }
}
