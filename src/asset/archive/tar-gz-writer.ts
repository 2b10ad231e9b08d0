import { crc32 } from 'node:zlib';
import type { ArchiveEntry } from '../model.js';
import type { PartialFile } from './partial-file.js';
import type { ArchiveFormatWriter, EntryHeader, FilesListener } from './archive-format.js';
import type { BigFile } from './big-file.js';
import { crc32Joined } from './crc32-joined.js';
import { deflatePart, LAST_BLOCK } from './deflate.js';
import type { Deflated } from './jobs/pack-job.js';
import { smallFiles } from './jobs/small-files.js';
import type { OrderedWork } from './ordered-work.js';
import { bigFileAround, TAR_END } from './tar-writer.js';

/** RFC 1952: deflate, no time, and 255 for the system that made it: unknown. */
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

/**
 * A tar as one gzip member. Its stretches are deflated side by side, each by itself: small files packed together, or a
 * block of a big one, which may point into the block before it. What does not compress is stored.
 */
export class TarGzWriter implements ArchiveFormatWriter {
  readonly #output: PartialFile;
  readonly #work: OrderedWork;
  readonly #date: Date;
  #crc = 0;
  #size = 0;

  constructor(output: PartialFile, work: OrderedWork, date: Date) {
    this.#output = output;
    this.#work = work;
    this.#date = date;
    output.write(HEADER);
  }

  async addFiles(entries: readonly ArchiveEntry[], { onPacked, onRead }: FilesListener): Promise<void> {
    await this.#work.add({
      name: 'packTarFiles',
      job: { date: this.#date.getTime(), deflate: true, files: smallFiles(entries) },
      buffer: this.#work.nextBuffer(),
      onRead,
      use: (packed, output) => {
        this.#write(packed, output);
        for (const hash of packed.sha256) onPacked(hash);
      },
    });
  }

  async addBigFile(header: EntryHeader, file: BigFile, onPacked: () => void): Promise<void> {
    const around = bigFileAround(header, this.#date);
    for (const { buffer, ...job } of file.blocks(this.#work.nextBuffer, around)) {
      await this.#work.add({
        name: 'deflateBlock',
        job,
        buffer,
        use: (deflated, output) => this.#write(deflated, output),
      });
    }

    await this.#work.inTurn(onPacked);
  }

  async finish(): Promise<void> {
    await this.#work.inTurn(() => {
      const end = deflatePart(TAR_END, Buffer.alloc(0));
      this.#write({ bytes: end.length, crc: crc32(TAR_END), size: TAR_END.length }, end);
      const trailer = Buffer.alloc(8);
      trailer.writeUInt32LE(this.#crc, 0);
      trailer.writeUInt32LE(this.#size % 0x1_00_00_00_00, 4);
      this.#output.write(LAST_BLOCK);
      this.#output.write(trailer);
    });
  }

  #write({ bytes, crc, size }: Deflated, output: Buffer): void {
    this.#output.write(output.subarray(0, bytes));
    this.#crc = crc32Joined(this.#crc, crc, size);
    this.#size += size;
  }
}
