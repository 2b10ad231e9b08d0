import type { Exchange } from './exchange.js';

const MAX_EXCHANGES = 1000;
/** Of all texts together, in UTF-16 units. */
const MAX_TEXT_BYTES = 8 * 1024 * 1024;

/**
 * The newest calls with their headers and bodies, in memory only: the log on disk has a line of each, and no more. It
 * is held to a number and to a size, so that it does not grow with the traffic.
 */
export class RecentExchanges {
  readonly #kept = new Map<number, Exchange>();
  #text = 0;

  /** @param id Of the call in the log; it grows. */
  keep(id: number, exchange: Exchange): void {
    this.#kept.set(id, exchange);
    this.#text += textOf(exchange);
    for (const [oldest, one] of this.#kept) {
      if (this.#kept.size <= MAX_EXCHANGES && this.#text <= MAX_TEXT_BYTES) return;
      this.#kept.delete(oldest);
      this.#text -= textOf(one);
    }
  }

  get(id: number): Exchange | undefined {
    return this.#kept.get(id);
  }
}

function textOf({ answerBody, answerHeaders, requestBody, requestHeaders }: Exchange): number {
  const headers = [...answerHeaders, ...requestHeaders].reduce(
    (sum, [name, value]) => sum + name.length + value.length,
    0,
  );
  return headers + (answerBody.text?.length ?? 0) + (requestBody.text?.length ?? 0);
}
