import { limitMessages } from '../messages.js';
import type { PackageParts } from './package-parts.js';
import { readWholeXml } from './read-xml.js';
import { StringText } from './string-text.js';
import { beyondLimit } from './workbook-error.js';

/** All texts of a workbook, in UTF-8. */
const MAX_BYTES = 512 * 1024 ** 2;
const BLOCK_BYTES = 1024 * 1024;
/** So many texts are kept as strings: most workbooks repeat a few. */
const CACHED = 16_384;

/**
 * The texts that cells refer to by number. There may be millions: they are kept as bytes outside of the heap, and made
 * strings when they are asked for.
 */
export class SharedStrings {
  readonly #blocks: Buffer[] = [];
  /** Where each begins: the number of its block times {@link BLOCK_BYTES}, plus the place in it; a longer text has a block of its own. */
  #starts = new Float64Array(1024);
  #lengths = new Uint32Array(1024);
  #count = 0;
  /** Bytes in the last block. */
  #used = 0;
  #bytes = 0;
  readonly #cachedIndexes = new Int32Array(CACHED).fill(-1);
  readonly #cached: string[] = Array.from<string>({ length: CACHED });

  /** @returns Whether there was room. */
  add(text: string): boolean {
    const length = Buffer.byteLength(text);
    this.#bytes += length;
    if (this.#bytes > MAX_BYTES) return false;
    if (this.#count === this.#lengths.length) this.#grow();
    if (this.#blocks.length === 0 || this.#used + length > BLOCK_BYTES) {
      this.#blocks.push(Buffer.allocUnsafeSlow(Math.max(BLOCK_BYTES, length)));
      this.#used = 0;
    }

    const block = this.#blocks.length - 1;
    this.#blocks[block]!.write(text, this.#used);
    this.#starts[this.#count] = block * BLOCK_BYTES + this.#used;
    this.#lengths[this.#count] = length;
    this.#used += length;
    this.#count += 1;
    return true;
  }

  /** The text of a number, from 0; nothing if there is none. */
  get(index: number): string | undefined {
    if (!Number.isInteger(index) || index < 0 || index >= this.#count) return undefined;
    const slot = index % CACHED;
    if (this.#cachedIndexes[slot] === index) return this.#cached[slot];
    const start = this.#starts[index]!;
    const block = Math.floor(start / BLOCK_BYTES);
    const from = start - block * BLOCK_BYTES;
    const text = this.#blocks[block]!.toString('utf8', from, from + this.#lengths[index]!);
    this.#cachedIndexes[slot] = index;
    this.#cached[slot] = text;
    return text;
  }

  #grow(): void {
    const starts = new Float64Array(this.#starts.length * 2);
    starts.set(this.#starts);
    this.#starts = starts;
    const lengths = new Uint32Array(this.#lengths.length * 2);
    lengths.set(this.#lengths);
    this.#lengths = lengths;
  }
}

/** @throws UsageError `TABLE_DAMAGED`, `TABLE_LIMIT` */
export async function readSharedStrings(
  parts: PackageParts,
  { file, name }: { file: string; name: string },
): Promise<SharedStrings> {
  const strings = new SharedStrings();
  const item = new StringText();
  await readWholeXml(
    parts.read(name),
    {
      open: (element) => item.open(element),
      text: (text) => item.add(text),
      close(element) {
        item.close(element);
        if (element === 'si' && !strings.add(item.take()))
          throw beyondLimit(limitMessages.sharedStrings({ max: MAX_BYTES }), { file });
      },
    },
    { file, name },
  );
  return strings;
}
