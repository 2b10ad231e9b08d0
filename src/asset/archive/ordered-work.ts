import { Breather } from '../../source/breather.js';

/** How many pieces are under way at once: enough to keep every thread of Node's pool at work. */
const MOST_PIECES = 64;

/** How many bytes of input those may hold. */
const MOST_BYTES = 12 * 1024 * 1024;

interface Piece {
  bytes: number;
  /** Waits for the work, and uses what it gave. */
  use(): Promise<void> | void;
}

/**
 * Work that is done side by side and used in the order it was added. How much of it waits is bounded: `add` returns
 * once there is room for more. An aborted signal ends it.
 */
export class OrderedWork {
  readonly #waiting: Piece[] = [];
  readonly #breather: Breather;
  #bytes = 0;

  constructor(signal?: AbortSignal) {
    this.#breather = new Breather(signal);
  }

  /**
   * @param bytes What the work holds in memory until it is used.
   * @param work What is under way already.
   * @param use Called once it is done, and everything before it was used.
   */
  async add<Result>(
    bytes: number,
    work: Promise<Result>,
    use: (result: Result) => Promise<void> | void,
  ): Promise<void> {
    // Whoever uses it learns of a failure; until then it must not count as unheard.
    work.catch(() => {});
    await this.#push({ bytes, use: async () => use(await work) });
  }

  /** What needs no thread, and has its turn after what was added before. */
  async inTurn(bytes: number, use: () => Promise<void> | void): Promise<void> {
    await this.#push({ bytes, use });
  }

  /** Until all of it is used. */
  async finish(): Promise<void> {
    while (this.#waiting.length > 0) await this.#useFirst();
  }

  async #push(piece: Piece): Promise<void> {
    this.#waiting.push(piece);
    this.#bytes += piece.bytes;
    while (this.#waiting.length > MOST_PIECES || this.#bytes > MOST_BYTES) await this.#useFirst();
    await this.#breather.breathe();
  }

  async #useFirst(): Promise<void> {
    const { bytes, use } = this.#waiting.shift()!;
    await use();
    this.#bytes -= bytes;
  }
}
