import { callJson, isMarketplaceSuccess } from '../answers/read-json.js';
import { sampleOrderCall } from '../orders/check-access.js';
import { RefusedCallError } from '../sending/call-errors.js';
import type { Transport } from '../sending/transport.js';
import { CLOCK_TOLERANCE } from '../signing/verify-signature.js';

/**
 * What one push knows of KooGallery's time.
 *
 * - `known`: its `Date`, counted on from the response that carried it
 * - `differs`: its `Date` and this machine's clock are more than 15 minutes apart, and either may be wrong
 * - `unknown`: no response that KooGallery accepted had a readable `Date`
 */
export type ServerTime =
  { is: 'differs'; server: Date; local: Date } | { is: 'known'; now: Date } | { is: 'unknown' };

/**
 * KooGallery's clock, as the `Date` headers of one push show it. This machine's clock alone proves nothing: it may be
 * months ahead. Only calls that KooGallery accepted count, since an error page of a proxy has a `Date` of its own.
 */
export class ServerClock {
  #seen?: { server: number; local: number; at: number };
  #asked?: Promise<void>;

  constructor(
    private readonly transport: Transport,
    private readonly signal?: AbortSignal,
  ) {}

  /** @param date Of a response that KooGallery accepted. */
  observe(date: Date | undefined): void {
    if (date === undefined) return;
    this.#seen = { at: performance.now(), local: this.transport.now().getTime(), server: date.getTime() };
  }

  get time(): ServerTime {
    if (!this.#seen) return { is: 'unknown' };
    const { at, local, server } = this.#seen;
    if (Math.abs(local - server) > CLOCK_TOLERANCE)
      return { is: 'differs', local: new Date(local), server: new Date(server) };
    // Not by the local clock, which may be set meanwhile.
    return { is: 'known', now: new Date(server + performance.now() - at) };
  }

  /**
   * As {@link time}; where no response has shown it yet, a harmless signed call asks for it, once.
   *
   * @throws EnvironmentError `CLOCK_OFF` when KooGallery refuses that call because of this machine's clock;
   *   NotReachedError, LostAnswerError
   */
  async ask(): Promise<ServerTime> {
    if (!this.#seen) await (this.#asked ??= this.#call());
    return this.time;
  }

  async #call(): Promise<void> {
    try {
      const call = { ...sampleOrderCall, signal: this.signal };
      this.observe((await callJson(this.transport, call, isMarketplaceSuccess)).date);
    } catch (error) {
      // This key may push usage and not query orders: the time then stays unknown.
      if (!(error instanceof RefusedCallError)) throw error;
    }
  }
}
