import type { ArchiveFormatWriter, EntryBytes, EntryHeader } from './archive-format.js';
import { looksCompressed } from './looks-compressed.js';
import { padding, TAR_RECORD, tarHeader } from './tar-header.js';

/** Where the bytes of a tar go. */
export interface TarSink {
  /** @param isNoise They would not become fewer. */
  write(bytes: Uint8Array, isNoise?: boolean): Promise<void>;
  finish(): Promise<void>;
}

/** A tar as POSIX describes it (ustar, with pax where it must be). */
export class TarWriter implements ArchiveFormatWriter {
  readonly #sink: TarSink;
  readonly #date: Date;

  constructor(sink: TarSink, date: Date) {
    this.#sink = sink;
    this.#date = date;
  }

  async addFile(header: EntryHeader, content: EntryBytes): Promise<void> {
    await this.#sink.write(tarHeader(header, this.#date));
    for (const block of content.blocks()) await this.#sink.write(block, looksCompressed(block));
    await this.#sink.write(padding(header.size));
  }

  async addLink(header: EntryHeader, target: string): Promise<void> {
    await this.#sink.write(tarHeader(header, this.#date, target));
  }

  async finish(): Promise<void> {
    await this.#sink.write(Buffer.alloc(2 * TAR_RECORD));
    await this.#sink.finish();
  }
}
