import { encodingOf, encodingOfStart, type TextEncoding } from './text-encoding.js';

/** So many bytes decide about the encoding. */
const WINDOW_BYTES = 64 * 1024;

/** Of a file that is not text: a workbook of Excel (a zip, or the older compound file). */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

export interface DecodeOptions {
  /** By default it is found out. */
  encoding?: TextEncoding;
  /** Whether bytes that are not valid in the encoding end the reading; by default they become U+FFFD. */
  isStrict?: boolean;
  /** Why the text cannot be decoded; is to throw. `invalid` only if the decoder is strict. */
  refuse(why: 'ambiguous' | 'invalid' | 'unknown' | 'workbook'): never;
}

/** Text as it comes. */
export class TextReader {
  /** Known at the latest with the first character that is not ASCII. */
  encoding: TextEncoding | undefined;

  readonly #source: AsyncIterator<Buffer | string>;
  readonly #refuse: DecodeOptions['refuse'];
  readonly #isStrict: boolean;

  constructor(input: AsyncIterable<Buffer | string>, { encoding, isStrict = false, refuse }: DecodeOptions) {
    this.#source = input[Symbol.asyncIterator]();
    this.#refuse = refuse;
    this.#isStrict = isStrict;
    this.encoding = encoding;
  }

  /**
   * The text in pieces. It waits for {@link WINDOW_BYTES} after the first character that is not ASCII, and else for nothing.
   *
   * @param isJson Asked once the encoding has to be decided, of the text before it.
   */
  async *text(isJson: (before: string) => boolean): AsyncGenerator<string> {
    const head = await this.#atLeast(4);
    if (WORKBOOKS.some((magic) => magic.every((byte, at) => head[at] === byte))) this.#refuse('workbook');
    this.encoding ??= encodingOfStart(head);
    let bytes: Buffer | undefined = head;
    let before = '';
    while (this.encoding === undefined && bytes !== undefined) {
      const at = bytes.findIndex((byte) => byte >= 0x80);
      const ascii = (at === -1 ? bytes : bytes.subarray(0, at)).toString('latin1');
      before ||= ascii.trimStart();
      yield ascii;
      if (at === -1) {
        bytes = await this.#next();
        continue;
      }

      bytes = await this.#atLeast(WINDOW_BYTES, bytes.subarray(at));
      const found = encodingOf(bytes, { preferred: isJson(before) });
      if (found === 'ambiguous' || found === 'unknown') this.#refuse(found);
      this.encoding = found;
    }

    const decoder = new TextDecoder(this.encoding, { fatal: this.#isStrict });
    for (; bytes !== undefined; bytes = await this.#next()) yield this.#decoded(decoder, bytes);
    yield this.#decoded(decoder);
  }

  /** Without bytes, the end. */
  #decoded(decoder: TextDecoder, bytes?: Buffer): string {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      return this.#refuse('invalid');
    }
  }

  async #atLeast(count: number, first: Buffer = Buffer.alloc(0)): Promise<Buffer> {
    const chunks = [first];
    let length = first.length;
    while (length < count) {
      const chunk = await this.#next();
      if (chunk === undefined) break;
      chunks.push(chunk);
      length += chunk.length;
    }

    return Buffer.concat(chunks);
  }

  async #next(): Promise<Buffer | undefined> {
    const { done, value } = await this.#source.next();
    return done ? undefined : Buffer.from(value);
  }
}
