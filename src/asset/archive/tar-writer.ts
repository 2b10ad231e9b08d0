import type { ArchiveEntry } from '../model.js';
import type { PartialFile } from './partial-file.js';
import type { ArchiveFormatWriter, EntryHeader, FilesListener } from './archive-format.js';
import type { BigFile } from './big-file.js';
import { smallFiles } from './jobs/small-files.js';
import type { OrderedWork } from './ordered-work.js';
import { padding, tarHeader } from './tar-header.js';
import { TAR_BLOCK } from '../tar-block.js';

/** A tar as POSIX describes it (ustar, with pax where it must be). */
export class TarWriter implements ArchiveFormatWriter {
  readonly #output: PartialFile;
  readonly #work: OrderedWork;
  readonly #date: Date;

  constructor(output: PartialFile, work: OrderedWork, date: Date) {
    this.#output = output;
    this.#work = work;
    this.#date = date;
  }

  async addFiles(entries: readonly ArchiveEntry[], { onPacked, onRead }: FilesListener): Promise<void> {
    await this.#work.add({
      name: 'packTarFiles',
      job: { date: this.#date.getTime(), deflate: false, files: smallFiles(entries) },
      buffer: this.#work.nextBuffer(),
      onRead,
      use: ({ bytes, sha256 }, tar) => {
        this.#output.write(tar.subarray(0, bytes));
        for (const hash of sha256) onPacked(hash);
      },
    });
  }

  async addBigFile(header: EntryHeader, file: BigFile, onPacked: () => void): Promise<void> {
    const around = bigFileAround(header, this.#date);
    for (const { buffer, range } of file.blocks(this.#work.nextBuffer, around)) {
      const bytes = buffer.subarray(range.start, range.end);
      await this.#work.inTurn(() => this.#output.write(bytes), buffer);
    }

    await this.#work.inTurn(onPacked);
  }

  async finish(): Promise<void> {
    await this.#work.inTurn(() => this.#output.write(TAR_END));
  }
}

/** Two records of zeros. */
export const TAR_END = Buffer.alloc(2 * TAR_BLOCK);

/** What is in a tar before and after a file's bytes. */
export function bigFileAround(header: EntryHeader, date: Date): { lead: Buffer; tail: Buffer } {
  return { lead: tarHeader(header, date), tail: padding(header.size) };
}
