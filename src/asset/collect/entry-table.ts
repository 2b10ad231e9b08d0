import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { FileList } from '../contents.js';
import { FolderEntry } from './folder-entry.js';
import type { PackageEntry } from '../model.js';

/** A power of two: where `indexByPath` looks first, a page begins. Few: all of them are there while one is used. */
const PAGE_ROWS = 512;

/** No path holds it. */
const BETWEEN = '\0';

/** What a column of sizes holds. */
const MAX_SIZE_BYTES = 0xff_ff_ff_ff;

/** So many files in columns. */
interface Page {
  first: PackageEntry;
  /** Deflated, as neighbours are alike; in no more memory than it takes. */
  paths: Uint8Array;
  sizes: Uint32Array;
  modes: Uint16Array;
  /** By row, whole: links, what is read from elsewhere, what is too big for the column. */
  others: ReadonlyMap<number, PackageEntry>;
}

/**
 * The files of a folder in some 15 bytes each: as objects, hundreds of thousands would take ten times as much. A page of
 * them is put together when it is asked for.
 */
export class EntryTable implements FileList<PackageEntry> {
  readonly #folder: string;
  readonly #pages: Page[] = [];
  /** What is not in a page yet. */
  #rest: PackageEntry[] = [];
  /** The page that was asked for last. */
  #open: { page: Page; entries: readonly PackageEntry[] } | undefined;

  /** @param folder Absolute; most files are read from where their path is in it. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  get length(): number {
    return this.#pages.length * PAGE_ROWS + this.#rest.length;
  }

  add(entry: PackageEntry): void {
    this.#rest.push(entry);
    if (this.#rest.length < PAGE_ROWS) return;
    this.#pages.push(pageOf(this.#rest));
    this.#rest = [];
  }

  at(index: number): PackageEntry | undefined {
    const place = index < 0 ? this.length + index : index;
    const page = this.#pages[Math.floor(place / PAGE_ROWS)];
    if (!page) return this.#rest[place - this.#pages.length * PAGE_ROWS];
    const row = place % PAGE_ROWS;
    if (row === 0) return page.first;
    if (this.#open?.page !== page) this.#open = { entries: [...this.#entriesOf(page)], page };
    return this.#open.entries[row];
  }

  *[Symbol.iterator](): Generator<PackageEntry, void, void> {
    for (const page of this.#pages) yield* this.#entriesOf(page);
    yield* this.#rest;
  }

  *#entriesOf({ modes, others, paths, sizes }: Page): Generator<PackageEntry, void, void> {
    let row = 0;
    for (const path of inflateRawSync(paths).toString().split(BETWEEN)) {
      yield others.get(row) ?? new FolderEntry(this.#folder, { path, size: sizes[row]!, mode: modes[row]! });
      row += 1;
    }
  }
}

function pageOf(entries: readonly PackageEntry[]): Page {
  return {
    first: entries[0]!,
    paths: Uint8Array.from(deflateRawSync(entries.map(({ path }) => path).join(BETWEEN), { level: 1 })),
    sizes: Uint32Array.from(entries, ({ size }) => size),
    modes: Uint16Array.from(entries, ({ mode }) => mode),
    others: new Map([...entries.entries()].filter(([, entry]) => !fits(entry))),
  };
}

function fits(entry: PackageEntry): boolean {
  return entry instanceof FolderEntry && entry.size <= MAX_SIZE_BYTES;
}
