/** So many words of 32 bits of an identity are remembered: with 96 bits no two of any source are confused. */
const WORDS = 3;
const FIRST_SLOTS = 1 << 12;

/**
 * Counts how often each identity has occurred in a source, in 16 bytes an identity: a source may have millions of rows.
 */
export class OccurrenceCounter {
  #slots = FIRST_SLOTS;
  #used = 0;
  #table = new Uint32Array(FIRST_SLOTS * (WORDS + 1));
  readonly #words = Buffer.alloc(24);

  /**
   * @param identity In base64url, at least 16 characters of a digest.
   * @returns How often it has occurred, this time included: from 1.
   */
  next(identity: string): number {
    this.#words.write(identity, 0, 'base64url');
    const [first, second, third] = [0, 4, 8].map((at) => this.#words.readUInt32LE(at)) as [
      number,
      number,
      number,
    ];
    if (this.#used * 4 > this.#slots * 3) this.#grow();
    const at = this.#find(first, second, third);
    const count = this.#table[at + WORDS]! + 1;
    if (count === 1) {
      this.#used += 1;
      this.#table.set([first, second, third], at);
    }

    this.#table[at + WORDS] = count;
    return count;
  }

  /** Where it is, or the empty place for it. */
  #find(first: number, second: number, third: number): number {
    const table = this.#table;
    for (let slot = first & (this.#slots - 1); ; slot = (slot + 1) & (this.#slots - 1)) {
      const at = slot * (WORDS + 1);
      if (table[at + WORDS] === 0) return at;
      if (table[at] === first && table[at + 1] === second && table[at + 2] === third) return at;
    }
  }

  #grow(): void {
    const old = this.#table;
    this.#slots *= 2;
    this.#table = new Uint32Array(this.#slots * (WORDS + 1));
    for (let at = 0; at < old.length; at += WORDS + 1) {
      if (old[at + WORDS] === 0) continue;
      this.#table.set(old.subarray(at, at + WORDS + 1), this.#find(old[at]!, old[at + 1]!, old[at + 2]!));
    }
  }
}
