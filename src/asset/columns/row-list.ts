import type { FileList } from '../contents.js';

/** A list whose items are put together when they are asked for: of hundreds of thousands, only their rows are kept. */
export class RowList<Item> implements FileList<Item> {
  readonly #rows: Uint32Array;
  readonly #itemOf: (row: number) => Item;

  constructor(rows: Uint32Array, itemOf: (row: number) => Item) {
    this.#rows = rows;
    this.#itemOf = itemOf;
  }

  get length(): number {
    return this.#rows.length;
  }

  at(index: number): Item | undefined {
    const row = this.#rows.at(index);
    return row === undefined ? undefined : this.#itemOf(row);
  }

  *[Symbol.iterator](): Generator<Item, void, void> {
    for (const row of this.#rows) yield this.#itemOf(row);
  }

  /** JSON has it as a list. */
  toJSON(): Item[] {
    return [...this];
  }
}
