import { crc32 } from 'node:zlib';
import type { PartialFile } from '../partial-file.js';
import {
  type ArchiveFormatWriter,
  BLOCK_BYTES,
  type EntryBytes,
  type EntryHeader,
} from './archive-format.js';
import { deflatePart, deflateWhole, LAST_BLOCK, storedPart, WINDOW_BYTES } from './deflate.js';
import { looksCompressed } from './looks-compressed.js';
import type { OrderedWork } from './ordered-work.js';
import {
  centralHeader,
  DEFLATED,
  endOfDirectory,
  localHeader,
  STORED,
  type ZipEntry,
} from './zip-records.js';

/** The directory is written in pieces of about this size. */
const DIRECTORY_PIECE = 64 * 1024;

/**
 * A zip whose local headers all state the size and the CRC, so that it can be read from a pipe. Small files are
 * deflated side by side; so are the blocks of a big one, whose header is filled in when its end is reached.
 */
export class ZipWriter implements ArchiveFormatWriter {
  readonly #output: PartialFile;
  readonly #work: OrderedWork;
  readonly #date: Date;
  /** Central headers, joined as they come: an object for each of 100,000 entries would cost more than the entry. */
  readonly #directory: Buffer[] = [];
  #latest: Buffer[] = [];
  #latestBytes = 0;
  #entries = 0;

  constructor(output: PartialFile, work: OrderedWork, date: Date) {
    this.#output = output;
    this.#work = work;
    this.#date = date;
  }

  async addFile(header: EntryHeader, content: EntryBytes): Promise<void> {
    await (header.size > BLOCK_BYTES ? this.#addInBlocks(header, content) : this.#addWhole(header, content));
  }

  async addLink({ path }: EntryHeader): Promise<void> {
    throw new TypeError(`${path} is a link: koo writes none into a zip.`);
  }

  async finish(): Promise<void> {
    await this.#work.inTurn(0, () => {
      this.#joinLatest();
      const offset = this.#output.bytes;
      for (const piece of this.#directory) this.#output.write(piece);
      const bytes = this.#output.bytes - offset;
      this.#output.write(endOfDirectory({ bytes, entries: this.#entries, offset }));
    });
  }

  async #addWhole(header: EntryHeader, content: EntryBytes): Promise<void> {
    let whole: Uint8Array = Buffer.alloc(0);
    for (const block of content.blocks()) whole = block;
    const crc = crc32(whole);
    const write = (deflated?: Uint8Array): void => {
      const isStored = !deflated || deflated.length >= whole.length;
      const bytes = isStored ? whole : deflated;
      const entry: ZipEntry = {
        ...header,
        method: isStored ? STORED : DEFLATED,
        crc,
        compressed: bytes.length,
        offset: this.#output.bytes,
      };
      this.#output.write(localHeader(entry, this.#date));
      this.#output.write(bytes);
      this.#list(entry);
    };

    await (whole.length === 0 || looksCompressed(whole)
      ? this.#work.inTurn(whole.length, () => write())
      : this.#work.add(whole.length, deflateWhole(whole), write));
  }

  async #addInBlocks(header: EntryHeader, content: EntryBytes): Promise<void> {
    const method = looksCompressed(content.sample()) ? STORED : DEFLATED;
    const entry: ZipEntry = { ...header, method, crc: 0, compressed: 0, offset: 0 };
    await this.#work.inTurn(0, () => {
      entry.offset = this.#output.reserve(localHeader(entry, this.#date).length);
    });
    const write = (...pieces: readonly Uint8Array[]): void => {
      for (const piece of pieces) {
        this.#output.write(piece);
        entry.compressed += piece.length;
      }
    };

    let crc = 0;
    let before: Uint8Array | undefined;
    for (const block of content.blocks()) {
      crc = crc32(block, crc);
      if (method === STORED) await this.#work.inTurn(block.length, () => write(block));
      else if (looksCompressed(block))
        await this.#work.inTurn(block.length, () => write(...storedPart(block)));
      else await this.#work.add(block.length, deflatePart(block, before), (part) => write(part));
      before = block.subarray(-WINDOW_BYTES);
    }

    await this.#work.inTurn(0, async () => {
      if (method === DEFLATED) write(LAST_BLOCK);
      entry.crc = crc;
      await this.#output.fill(entry.offset, localHeader(entry, this.#date));
      this.#list(entry);
    });
  }

  #list(entry: ZipEntry): void {
    const header = centralHeader(entry, this.#date);
    this.#latest.push(header);
    this.#latestBytes += header.length;
    this.#entries += 1;
    if (this.#latestBytes >= DIRECTORY_PIECE) this.#joinLatest();
  }

  #joinLatest(): void {
    this.#directory.push(Buffer.concat(this.#latest));
    this.#latest = [];
    this.#latestBytes = 0;
  }
}
