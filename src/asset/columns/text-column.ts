import { NumberColumn, PAGE_ROWS } from './number-column.js';

const FIRST_BYTES = 16 * 1024;

/**
 * Texts by row as bytes: of hundreds of thousands, strings take twice the memory, and the garbage collector's time. UTF-8
 * in byte order is what `byByteOrder` compares.
 */
export class TextColumn {
  /** Full ones, in no more memory than they need. */
  readonly #pages: Buffer[] = [];
  /** Where each text ends in its page. */
  readonly #ends = new NumberColumn(Uint32Array);
  #last: Buffer = Buffer.allocUnsafeSlow(FIRST_BYTES);
  #filled = 0;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** The next row. */
  add(bytes: Uint8Array): void {
    const end = this.#filled + bytes.length;
    if (end > this.#last.length) this.#last = copyOf(this.#last, this.#filled, 2 * end);
    this.#last.set(bytes, this.#filled);
    this.#filled = end;
    this.#ends.set(this.#length, end);
    this.#length += 1;
    if (this.#length % PAGE_ROWS !== 0) return;
    this.#pages.push(copyOf(this.#last, end, end));
    this.#filled = 0;
  }

  text(row: number, encoding: 'latin1' | 'utf8'): string {
    return this.#pageOf(row).toString(encoding, this.#startOf(row), this.#ends.get(row));
  }

  /** Compares a text with one of this column or of another, byte by byte. */
  compare(row: number, others: TextColumn, other: number): number {
    return compareBytes(
      { bytes: this.#pageOf(row), start: this.#startOf(row), end: this.#ends.get(row) },
      { bytes: others.#pageOf(other), start: others.#startOf(other), end: others.#ends.get(other) },
    );
  }

  compareTo(row: number, bytes: Uint8Array): number {
    const own = { bytes: this.#pageOf(row), start: this.#startOf(row), end: this.#ends.get(row) };
    return compareBytes(own, { bytes, start: 0, end: bytes.length });
  }

  #pageOf(row: number): Buffer {
    return this.#pages[Math.floor(row / PAGE_ROWS)] ?? this.#last;
  }

  #startOf(row: number): number {
    return row % PAGE_ROWS === 0 ? 0 : this.#ends.get(row - 1);
  }
}

interface Range {
  bytes: Uint8Array;
  start: number;
  end: number;
}

/** Paths are short: a call of `Buffer.compare` takes longer than they do. */
function compareBytes(a: Range, b: Range): number {
  const length = Math.min(a.end - a.start, b.end - b.start);
  for (let at = 0; at < length; at += 1) {
    const difference = a.bytes[a.start + at]! - b.bytes[b.start + at]!;
    if (difference !== 0) return difference;
  }

  return a.end - a.start - (b.end - b.start);
}

function copyOf(bytes: Buffer, filled: number, length: number): Buffer {
  const copy = Buffer.allocUnsafeSlow(length);
  bytes.copy(copy, 0, 0, filled);
  return copy;
}
