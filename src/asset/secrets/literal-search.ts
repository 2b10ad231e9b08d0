/** A piece of text to look for, whatever its letter case. */
export interface Literal {
  /** Lower case; at least {@link MIN_BYTES} bytes of UTF-8. */
  text: string;
  /** Whether the piece that begins at `at` is worth a closer look. */
  confirm?(bytes: Uint8Array, at: number): boolean;
}

interface Entry {
  bytes: Uint8Array;
  confirm?: Literal['confirm'];
}

/** The longer the shortest literal, the further the search leaps. */
const MIN_BYTES = 8;

/**
 * Looks for many literals at once, the way of Wu and Manber: two bytes at the end of a window of eight say how far the
 * window can move without missing one, so that most bytes are never looked at.
 *
 * @see https://webglimpse.net/pubs/TR94-17.pdf
 */
export class LiteralSearch {
  readonly #shifts = new Uint8Array(65_536).fill(MIN_BYTES - 1);
  /** By the last two bytes of the first eight. */
  readonly #buckets = new Map<number, Entry[]>();

  constructor(literals: readonly Literal[]) {
    for (const { confirm, text } of literals) this.#add({ bytes: Buffer.from(text), confirm });
  }

  #add(entry: Entry): void {
    const { bytes } = entry;
    for (let end = 1; end < MIN_BYTES; end++) {
      for (const block of blocks(bytes[end - 1]!, bytes[end]!)) {
        const shift = MIN_BYTES - 1 - end;
        this.#shifts[block] = Math.min(this.#shifts[block]!, shift);
        if (shift !== 0) continue;
        const bucket = this.#buckets.get(block);
        if (bucket) bucket.push(entry);
        else this.#buckets.set(block, [entry]);
      }
    }
  }

  /** Whether one of the literals is there and is confirmed. */
  finds(bytes: Uint8Array): boolean {
    const shifts = this.#shifts;
    const { length } = bytes;
    for (let at = MIN_BYTES - 1; at < length;) {
      const block = (bytes[at - 1]! << 8) | bytes[at]!;
      const shift = shifts[block]!;
      if (shift !== 0) {
        at += shift;
        continue;
      }

      const start = at - MIN_BYTES + 1;
      for (const entry of this.#buckets.get(block)!) {
        if (startsAt(bytes, start, entry.bytes) && (entry.confirm?.(bytes, start) ?? true)) return true;
      }

      at++;
    }

    return false;
  }
}

/** Both bytes in both letter cases. */
function blocks(first: number, second: number): Set<number> {
  const both = (byte: number): number[] => [byte, upper(byte)];
  return new Set(both(first).flatMap((one) => both(second).map((two) => (one << 8) | two)));
}

function startsAt(bytes: Uint8Array, start: number, literal: Uint8Array): boolean {
  if (start + literal.length > bytes.length) return false;
  let same = 0;
  while (same < literal.length && isLetter(bytes[start + same]!, literal[same]!)) same++;
  return same === literal.length;
}

function isLetter(found: number, wanted: number): boolean {
  return found === wanted || found === upper(wanted);
}

function upper(byte: number): number {
  return byte >= 0x61 && byte <= 0x7a ? byte - 32 : byte;
}
