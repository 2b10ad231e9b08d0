import type { Archiver, EntryData } from 'archiver';
import type { Readable } from 'node:stream';
import type { ArchiveFormat } from '../project/project.js';

/** What `zip` and `gzip` do when not told otherwise. */
const LEVEL = 6;

/** The number of entries from which on a zip's last record cannot count them. */
const ZIP64_ENTRIES = 0xff_ff;

export interface ArchiveStreamEntry {
  path: string;
  /** Bytes. */
  size: number;
  mode: number;
}

/**
 * Files in, the bytes of an archive out. This is the only file that knows which library makes archives. What it
 * answers depends on nothing but the entries, their order and the date: no owner, no clock, no time zone. Deflate
 * itself is Node's zlib, whose output may differ between its releases and between kinds of processors.
 */
export interface ArchiveStream extends AsyncIterable<Uint8Array> {
  /** Adds a file and waits until it is in. One at a time. */
  append(entry: ArchiveStreamEntry, source: Buffer | Readable): Promise<void>;
  finish(): Promise<void>;
  /** Ends everything that waits, with this error. */
  destroy(error: Error): void;
}

export interface ArchiveStreamOptions {
  /** Of all entries. */
  date: Date;
  /** How many entries will come. */
  entries: number;
}

export async function openArchiveStream(
  format: ArchiveFormat,
  { date, entries }: ArchiveStreamOptions,
): Promise<ArchiveStream> {
  const { TarArchive, ZipArchive } = await import('archiver');
  const archive =
    format === 'zip'
      ? new ZipArchive({ forceZip64: entries >= ZIP64_ENTRIES, zlib: { level: LEVEL } })
      : new TarArchive({ gzip: format === 'tar.gz', gzipOptions: { level: LEVEL } });
  return new ArchiverStream(archive, date, format === 'tar.gz');
}

/**
 * archiver's own `destroy` and `abort` end the process in the middle of a tar, with an error that nobody can listen
 * to: on a failure it is left alone, unread, for the garbage collector.
 */
class ArchiverStream implements ArchiveStream {
  readonly #archive: Archiver;
  readonly #date: Date;
  readonly #gzip: boolean;
  #failure?: Error;
  #source?: Readable;
  /** Of whoever waits for an entry to be in, or for bytes. */
  readonly #waiting = new Set<() => void>();

  constructor(archive: Archiver, date: Date, gzip: boolean) {
    this.#archive = archive;
    this.#date = date;
    this.#gzip = gzip;
    for (const event of ['entry', 'readable', 'end']) archive.on(event, () => this.#wake());
    archive.on('error', (error) => this.destroy(error));
  }

  async append(entry: ArchiveStreamEntry, source: Buffer | Readable): Promise<void> {
    let done = false;
    this.#archive.once('entry', () => (done = true));
    if (!Buffer.isBuffer(source)) this.#source = source.on('error', (error) => this.destroy(error));
    if (!this.#failure) this.#archive.append(source, entryData(entry, this.#date));
    // eslint-disable-next-line no-unmodified-loop-condition -- the listener above does
    while (!done) await this.#change();
  }

  async finish(): Promise<void> {
    await this.#archive.finalize();
  }

  destroy(error: Error): void {
    this.#failure ??= error;
    this.#source?.destroy();
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    for (let at = 0; !this.#archive.readableEnded;) {
      const piece = this.#archive.read() as Buffer | null;
      if (piece === null) {
        await this.#change();
        continue;
      }

      // The tenth byte of a gzip names the system that made it (RFC 1952): 255, "unknown", on all of them.
      if (this.#gzip && at <= 9 && at + piece.length > 9) piece[9 - at] = 0xff;
      at += piece.length;
      yield piece;
    }
  }

  /** Waits until something has happened. */
  async #change(): Promise<void> {
    if (!this.#failure) {
      await new Promise<void>((resolve) => {
        this.#waiting.add(resolve);
      });
    }

    if (this.#failure) throw this.#failure;
  }

  #wake(): void {
    for (const resume of this.#waiting) resume();
    this.#waiting.clear();
  }
}

/** `stats` tells archiver the size of a stream; without it, it would hold a tar's whole file in memory. */
function entryData({ mode, path, size }: ArchiveStreamEntry, date: Date): EntryData {
  // An empty file that is deflated gets a data descriptor, but its method is then stored: readers of a stream,
  // such as `jar x`, refuse that.
  return { date, mode, name: path, stats: { size }, store: size === 0 } as unknown as EntryData;
}
