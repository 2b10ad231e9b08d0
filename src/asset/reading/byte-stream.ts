import type { EventLoopYielder } from '../../platform/event-loop-yielder.js';

const NOTHING = Buffer.alloc(0);

/** Where bytes come from; a file can be told to go on further behind. */
export interface ByteSource extends AsyncIterator<Buffer, unknown, void> {
  /** Passes over so many bytes. @returns how many there were */
  jump?(bytes: number): number;
}

/** Bytes that come one after the other, taken in portions; nothing is kept of what has been taken. */
export class ByteStream {
  readonly #source: ByteSource;
  readonly #breather: EventLoopYielder;
  #piece: Buffer = NOTHING;
  #ended = false;

  constructor(source: ByteSource, yielder: EventLoopYielder) {
    this.#source = source;
    this.#breather = yielder;
  }

  /** Takes so many bytes, fewer where the stream ends. */
  async take(length: number): Promise<Buffer> {
    if (this.#piece.length >= length) return this.#cut(length);
    const chunks: Buffer[] = [];
    await this.each(length, (chunk) => chunks.push(Buffer.from(chunk)));
    return Buffer.concat(chunks);
  }

  /** Takes so many bytes piece by piece; the pieces are lent. @returns how many there were */
  async each(length: number, onChunk: (chunk: Buffer) => void): Promise<number> {
    let left = length;
    while (left > 0 && (await this.#more())) {
      const chunk = this.#cut(Math.min(left, this.#piece.length));
      onChunk(chunk);
      left -= chunk.length;
    }

    return length - left;
  }

  /** Passes over so many bytes. @returns how many there were */
  async skip(length: number): Promise<number> {
    const jump = this.#source.jump?.bind(this.#source);
    if (!jump || length <= this.#piece.length) return this.each(length, () => {});
    const here = this.#cut(this.#piece.length).length;
    return here + jump(length - here);
  }

  /** Takes what there is at hand, or waits for more; nothing at the end. */
  async next(): Promise<Buffer | undefined> {
    return (await this.#more()) ? this.#cut(this.#piece.length) : undefined;
  }

  /** Puts back the end of what was taken last. */
  unread(chunk: Buffer): void {
    this.#piece = this.#piece.length === 0 ? chunk : Buffer.concat([chunk, this.#piece]);
  }

  /** Ends the reading, wherever it is. */
  async close(): Promise<void> {
    this.#ended = true;
    this.#piece = NOTHING;
    await this.#source.return?.();
  }

  #cut(length: number): Buffer {
    const part = this.#piece.subarray(0, length);
    this.#piece = this.#piece.subarray(length);
    return part;
  }

  async #more(): Promise<boolean> {
    while (this.#piece.length === 0 && !this.#ended) {
      await this.#breather.yieldIfDue();
      const { done, value } = await this.#source.next();
      if (done) this.#ended = true;
      else this.#piece = value as Buffer;
    }

    return this.#piece.length > 0;
  }
}
