/** A power of two. Small: a list of a few entries has one page. */
const PAGE_BITS = 10;
export const PAGE_ROWS = 2 ** PAGE_BITS;

type Numbers = Float64Array | Int32Array | Uint16Array | Uint32Array | Uint8Array;

/** Numbers by row, in as many bytes as their type takes. It grows page by page: nothing is copied. */
export class NumberColumn {
  readonly #pages: Numbers[] = [];

  constructor(private readonly Type: new (length: number) => Numbers) {}

  /** @param row One that was set, or one of the same page, which is 0. */
  get(row: number): number {
    return this.#pages[row >>> PAGE_BITS]![row % PAGE_ROWS]!;
  }

  set(row: number, value: number): void {
    const page = row >>> PAGE_BITS;
    this.#pages[page] ??= new this.Type(PAGE_ROWS);
    this.#pages[page][row % PAGE_ROWS] = value;
  }
}
