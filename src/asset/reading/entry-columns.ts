import { NumberColumn } from '../columns/number-column.js';
import { sortRows } from '../columns/sort-rows.js';
import { TextColumn } from '../columns/text-column.js';
import type { FileList } from '../contents.js';
import type { ArchivedEntry, ArchivedType } from './archived-entry.js';

const TYPES: readonly ArchivedType[] = [
  'file',
  'folder',
  'link',
  'hard link',
  'block device',
  'character device',
  'pipe',
  'unknown',
];
const NUMBERS = new Map(TYPES.map((type, number) => [type, number]));

/** Where an entry's path is kept: most are the name, byte by byte. */
const PATH_IS_NAME = 0;
const OTHER_PATH = 1;
const NO_PATH = 2;

const NOTHING = new Uint8Array(0);

/** The bytes of an entry's name as the archive has them. */
export interface RawName {
  bytes: Uint8Array;
  encoding: 'latin1' | 'utf8';
}

/**
 * The entries of an archive, in its own order, in some 70 bytes each: as objects, hundreds of thousands take five times
 * as much. An entry is put together when it is asked for.
 */
export class EntryColumns<Entry extends ArchivedEntry = ArchivedEntry> implements FileList<Entry> {
  readonly #names = new TextColumn();
  readonly #paths = new TextColumn();
  readonly #isLatin1 = new NumberColumn(Uint8Array);
  readonly #pathKinds = new NumberColumn(Uint8Array);
  readonly #types = new NumberColumn(Uint8Array);
  readonly #sizes = new NumberColumn(Float64Array);
  readonly #modes = new NumberColumn(Uint16Array);
  readonly #modified = new NumberColumn(Float64Array);
  readonly #links = new Map<number, string>();
  #sorted: Uint32Array | undefined;

  get length(): number {
    return this.#names.length;
  }

  /** @param raw Its name's bytes; those of the name in UTF-8 by default. */
  add(entry: Entry, raw?: RawName): void {
    const { bytes, encoding } = raw ?? { bytes: Buffer.from(entry.name), encoding: 'utf8' };
    const row = this.length;
    const { link, mode, modified = Number.NaN, name, path, size, type } = entry;
    const kind =
      path === undefined
        ? NO_PATH
        : path === name && (encoding === 'latin1' ? isAscii(name, bytes) : isSame(name, bytes))
          ? PATH_IS_NAME
          : OTHER_PATH;
    this.#names.add(bytes);
    this.#paths.add(kind === OTHER_PATH ? Buffer.from(path!) : NOTHING);
    this.#isLatin1.set(row, Number(encoding === 'latin1'));
    this.#pathKinds.set(row, kind);
    this.#types.set(row, NUMBERS.get(type)!);
    this.#sizes.set(row, size);
    this.#modes.set(row, mode);
    this.#modified.set(row, modified);
    if (link !== undefined) this.#links.set(row, link);
    this.#sorted = undefined;
  }

  at(index: number): Entry | undefined {
    const row = index < 0 ? this.length + index : index;
    return row >= 0 && row < this.length ? this.entry(row) : undefined;
  }

  *[Symbol.iterator](): Generator<Entry, void, void> {
    for (let row = 0; row < this.length; row += 1) yield this.entry(row);
  }

  /** What every format has; a format's own columns add theirs. */
  protected entry(row: number): Entry {
    const entry: ArchivedEntry = {
      name: this.name(row),
      type: this.type(row),
      size: this.size(row),
      mode: this.mode(row),
    };
    const [link, modified, path] = [this.link(row), this.#modified.get(row), this.path(row)];
    if (path !== undefined) entry.path = path;
    if (!Number.isNaN(modified)) entry.modified = modified;
    if (link !== undefined) entry.link = link;
    return entry as Entry;
  }

  name(row: number): string {
    return this.#names.text(row, this.#isLatin1.get(row) === 1 ? 'latin1' : 'utf8');
  }

  /** Whether the bytes of its name are these. */
  hasName(row: number, bytes: Uint8Array): boolean {
    return this.#names.compareTo(row, bytes) === 0;
  }

  path(row: number): string | undefined {
    const kind = this.#pathKinds.get(row);
    if (kind === NO_PATH) return undefined;
    return kind === OTHER_PATH ? this.#paths.text(row, 'utf8') : this.name(row);
  }

  type(row: number): ArchivedType {
    return TYPES[this.#types.get(row)]!;
  }

  size(row: number): number {
    return this.#sizes.get(row);
  }

  /** Bytes of all of them, as stated. */
  get totalSize(): number {
    let total = 0;
    for (let row = 0; row < this.length; row += 1) total += this.size(row);
    return total;
  }

  mode(row: number): number {
    return this.#modes.get(row);
  }

  link(row: number): string | undefined {
    return this.#links.get(row);
  }

  setLink(row: number, link: string): void {
    this.#links.set(row, link);
  }

  /** Compares the paths of two rows that have one, in byte order. */
  comparePaths(a: number, b: number): number {
    return this.#pathColumn(a).compare(a, this.#pathColumn(b), b);
  }

  /** The rows that have a path, sorted by it in byte order; those of one path in the order of the archive. */
  get byPath(): Uint32Array {
    return (this.#sorted ??= this.#rowsByPath());
  }

  /** Where in `byPath` the first path is that is not before this one. */
  firstFrom(path: string): number {
    const [bytes, rows] = [Buffer.from(path), this.byPath];
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const row = rows[middle]!;
      if (this.#pathColumn(row).compareTo(row, bytes) < 0) low = middle + 1;
      else high = middle;
    }

    return low;
  }

  #rowsByPath(): Uint32Array {
    const rows = new Uint32Array(this.length);
    let count = 0;
    for (let row = 0; row < this.length; row += 1)
      if (this.#pathKinds.get(row) !== NO_PATH) rows[count++] = row;
    return sortRows(rows.subarray(0, count), (a, b) => this.comparePaths(a, b) || a - b);
  }

  #pathColumn(row: number): TextColumn {
    return this.#pathKinds.get(row) === OTHER_PATH ? this.#paths : this.#names;
  }
}

/** A name in latin1 whose bytes are those of UTF-8, too. */
function isAscii(name: string, bytes: Uint8Array): boolean {
  return Buffer.byteLength(name) === bytes.length;
}

/** Bytes that are not UTF-8 have become other characters. */
function isSame(name: string, bytes: Uint8Array): boolean {
  return Buffer.byteLength(name) === bytes.length && !name.includes('\uFFFD');
}
