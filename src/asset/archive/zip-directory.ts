import type { EntryHeader } from './archive-format.js';
import { centralHeader, DEFLATED, STORED, type ZipEntry } from './zip-records.js';

/** It is written in pieces of about this size. */
const PIECE_BYTES = 64 * 1024;

/**
 * What the directory at the end of a zip will say. Numbers only, beside the entries that there are anyway: hundreds of
 * thousands of headers would take several times as much memory.
 */
export class ZipDirectory {
  readonly #entries: readonly EntryHeader[];
  readonly #isDeflated: Uint8Array;
  readonly #crcs: Uint32Array;
  readonly #compressed: Float64Array;
  readonly #offsets: Float64Array;
  #length = 0;

  /** @param entries All that will be in it, in the order of the archive. */
  constructor(entries: readonly EntryHeader[]) {
    this.#entries = entries;
    this.#isDeflated = new Uint8Array(entries.length);
    this.#crcs = new Uint32Array(entries.length);
    this.#compressed = new Float64Array(entries.length);
    this.#offsets = new Float64Array(entries.length);
  }

  get length(): number {
    return this.#length;
  }

  /** The next one is in the archive. */
  add({ compressed, crc, method, offset }: Pick<ZipEntry, 'compressed' | 'crc' | 'method' | 'offset'>): void {
    const index = this.#length++;
    this.#isDeflated[index] = Number(method === DEFLATED);
    this.#crcs[index] = crc;
    this.#compressed[index] = compressed;
    this.#offsets[index] = offset;
  }

  *pieces(date: Date): Generator<Buffer, void, void> {
    let headers: Buffer[] = [];
    let bytes = 0;
    for (let index = 0; index < this.#length; index++) {
      const header = centralHeader(this.#entryAt(index), date);
      headers.push(header);
      bytes += header.length;
      if (bytes < PIECE_BYTES) continue;
      yield Buffer.concat(headers);
      headers = [];
      bytes = 0;
    }

    yield Buffer.concat(headers);
  }

  #entryAt(index: number): ZipEntry {
    const { mode, path, size } = this.#entries[index]!;
    return {
      mode,
      path,
      size,
      method: this.#isDeflated[index] ? DEFLATED : STORED,
      crc: this.#crcs[index]!,
      compressed: this.#compressed[index]!,
      offset: this.#offsets[index]!,
    };
  }
}
