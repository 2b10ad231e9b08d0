/** Row numbers one after the other, in four bytes each. */
export class RowNumbers {
  readonly #rows: Uint32Array;
  #count = 0;

  /** @param most How many there can be. */
  constructor(most: number) {
    this.#rows = new Uint32Array(most);
  }

  add(row: number): void {
    this.#rows[this.#count++] = row;
  }

  get all(): Uint32Array {
    return this.#rows.subarray(0, this.#count);
  }
}
