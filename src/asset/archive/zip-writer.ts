import { crc32 } from 'node:zlib';
import type { ArchiveEntry } from '../model.js';
import type { PartialFile } from './partial-file.js';
import type { ScratchFile } from './scratch-file.js';
import type { ArchiveFormatWriter, EntryHeader, FilesListener } from './archive-format.js';
import type { BigFile, FileBlock } from './big-file.js';
import { crc32Joined } from './crc32-joined.js';
import { LAST_BLOCK } from './deflate.js';
import { smallFiles } from './jobs/small-files.js';
import { looksCompressed } from './looks-compressed.js';
import type { OrderedWork } from './ordered-work.js';
import {
  DEFLATED,
  endOfDirectory,
  localHeader,
  STORED,
  type ZipEntry,
  centralHeader,
} from './zip-records.js';

/** What is at the end of a zip, until the end is reached. */
class ZipDirectory {
  readonly #date: Date;
  readonly #headers: ScratchFile;
  #length = 0;

  constructor(date: Date, headers: ScratchFile) {
    this.#date = date;
    this.#headers = headers;
  }

  get length(): number {
    return this.#length;
  }

  /** The next one is in the archive. */
  add(entry: ZipEntry): void {
    this.#headers.append(centralHeader(entry, this.#date));
    this.#length += 1;
  }

  chunks(): Iterable<Buffer> {
    return this.#headers.chunks();
  }
}

/**
 * A zip whose local headers all state the size and the CRC, so that it can be read from a pipe. Small files are
 * packed together, some on each thread; so are the blocks of a big one, whose header is filled in when its end is reached.
 */
export class ZipWriter implements ArchiveFormatWriter {
  readonly #output: PartialFile;
  readonly #work: OrderedWork;
  readonly #date: Date;
  readonly #directory: ZipDirectory;

  constructor(output: PartialFile, work: OrderedWork, date: Date, scratch: ScratchFile) {
    this.#output = output;
    this.#work = work;
    this.#date = date;
    this.#directory = new ZipDirectory(date, scratch);
  }

  async addFiles(entries: readonly ArchiveEntry[], { onPacked, onRead }: FilesListener): Promise<void> {
    await this.#work.add({
      name: 'packZipFiles',
      job: { date: this.#date.getTime(), files: smallFiles(entries) },
      buffer: this.#work.nextBuffer(),
      onRead,
      use: ({ bytes, files }, output) => {
        const start = this.#output.bytes;
        this.#output.write(output.subarray(0, bytes));
        for (const [index, { offset, sha256, ...listener }] of files.entries()) {
          const { mode, path, size } = entries[index]!;
          this.#directory.add({ mode, path, size, ...listener, offset: start + offset });
          onPacked(sha256);
        }
      },
    });
  }

  async addBigFile(header: EntryHeader, file: BigFile, onPacked: () => void): Promise<void> {
    const method = looksCompressed(file.sample()) ? STORED : DEFLATED;
    const entry: ZipEntry = { ...header, method, crc: 0, compressed: 0, offset: 0 };
    await this.#work.inTurn(() => {
      entry.offset = this.#output.reserve(localHeader(entry, this.#date).length);
    });
    for (const block of file.blocks(this.#work.nextBuffer)) {
      await (method === STORED ? this.#store(entry, block) : this.#deflate(entry, block));
    }

    await this.#work.inTurn(async () => {
      if (method === DEFLATED) this.#write(entry, LAST_BLOCK);
      await this.#output.fill(entry.offset, localHeader(entry, this.#date));
      this.#directory.add(entry);
      onPacked();
    });
  }

  async finish(): Promise<void> {
    await this.#work.inTurn(() => {
      const offset = this.#output.bytes;
      for (const chunk of this.#directory.chunks()) this.#output.write(chunk);
      const bytes = this.#output.bytes - offset;
      this.#output.write(endOfDirectory({ bytes, entries: this.#directory.length, offset }));
    });
  }

  async #store(entry: ZipEntry, { buffer, content }: FileBlock): Promise<void> {
    const bytes = buffer.subarray(content.start, content.end);
    await this.#work.inTurn(() => {
      entry.crc = crc32(bytes, entry.crc);
      this.#write(entry, bytes);
    }, buffer);
  }

  async #deflate(entry: ZipEntry, { buffer, ...job }: FileBlock): Promise<void> {
    await this.#work.add({
      name: 'deflateBlock',
      job,
      buffer,
      use: ({ bytes, crc, size }, output) => {
        entry.crc = crc32Joined(entry.crc, crc, size);
        this.#write(entry, output.subarray(0, bytes));
      },
    });
  }

  #write(entry: ZipEntry, bytes: Uint8Array): void {
    this.#output.write(bytes);
    entry.compressed += bytes.length;
  }
}
