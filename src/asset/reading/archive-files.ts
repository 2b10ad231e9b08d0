import type { FileList } from '../contents.js';
import type { ArchiveFile } from './archived-entry.js';
import type { EntryColumns } from './entry-columns.js';
import { entryPath } from './entry-path.js';

const NONE = -1;

/**
 * The files of an archive that are unpacked to a place inside, sorted by path in byte order: of several with one path the
 * last, as most programs do. Each is put together when it is asked for.
 */
export class ArchiveFiles implements FileList<ArchiveFile> {
  readonly #entries: EntryColumns;
  /** By position, the row of its entry, and the row of the entry that has its bytes. */
  readonly #rows: Uint32Array;
  readonly #bytesRows: Uint32Array;

  constructor(entries: EntryColumns) {
    this.#entries = entries;
    const { byteRows, kept } = keptRows(entries);
    this.#rows = kept;
    this.#bytesRows = byteRows;
  }

  get length(): number {
    return this.#rows.length;
  }

  at(index: number): ArchiveFile | undefined {
    const position = index < 0 ? this.length + index : index;
    const row = this.#rows[position];
    if (row === undefined) return undefined;
    const file: ArchiveFile = {
      path: this.path(position),
      size: this.size(position),
      mode: this.#entries.mode(row),
    };
    if (this.isLink(position)) file.link = this.#entries.link(row) ?? '';
    return file;
  }

  *[Symbol.iterator](): Generator<ArchiveFile, void, void> {
    for (let position = 0; position < this.length; position += 1) yield this.at(position)!;
  }

  path(position: number): string {
    return this.#entries.path(this.#rows[position]!)!;
  }

  isLink(position: number): boolean {
    return this.#entries.type(this.#rows[position]!) === 'link';
  }

  size(position: number): number {
    return this.isLink(position) ? 0 : this.#entries.size(this.bytesRow(position));
  }

  /** The row of the entry that has the bytes of a file: its own, or that of what it is a hard link to. */
  bytesRow(position: number): number {
    return this.#bytesRows[position]!;
  }

  /** The positions of the files with bytes that pass. */
  positionsWhere(passes: (bytesRow: number) => boolean): Uint32Array {
    const positions = new Uint32Array(this.length);
    let count = 0;
    for (let position = 0; position < this.length; position += 1)
      if (!this.isLink(position) && passes(this.bytesRow(position))) positions[count++] = position;
    return positions.subarray(0, count);
  }
}

/** Goes through the entries in their own order, as an unpacker does: a hard link means what is there at that moment. */
function keptRows(entries: EntryColumns): { byteRows: Uint32Array; kept: Uint32Array } {
  const sorted = entries.byPath;
  const pathOfRow = new Int32Array(entries.length).fill(NONE);
  let first = 0;
  for (const [at, row] of sorted.entries()) {
    if (at > 0 && entries.comparePaths(sorted[at - 1]!, row) !== 0) first = at;
    pathOfRow[row] = first;
  }

  // By where its path first is in the sorted list: what is there at last.
  const there = new Int32Array(sorted.length).fill(NONE);
  const bytesOf = new Uint32Array(entries.length);
  const root = sorted.length > 0 && entries.path(sorted[0]!) === '' ? 0 : NONE;
  for (let row = 0; row < entries.length; row += 1) {
    const path = pathOfRow[row]!;
    if (path === NONE || path === root) continue;
    const type = entries.type(row);
    if (type === 'file' || type === 'link') {
      there[path] = row;
      bytesOf[row] = row;
    } else if (type === 'hard link') {
      const target = targetOf(entries, row, there);
      if (target === NONE || entries.type(target) === 'link') continue;
      there[path] = row;
      bytesOf[row] = bytesOf[target]!;
    }
  }

  const kept = Uint32Array.from(there.filter((row) => row !== NONE));
  return { kept, byteRows: kept.map((row) => bytesOf[row]!) };
}

/** The row of what a hard link leads to at this moment. */
function targetOf(entries: EntryColumns, row: number, there: Int32Array): number {
  const { path } = entryPath(entries.link(row) ?? '');
  const at = path ? entries.firstFrom(path) : NONE;
  const found = entries.byPath[at];
  return found !== undefined && entries.path(found) === path ? there[at]! : NONE;
}
