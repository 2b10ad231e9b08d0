import { setImmediate } from 'node:timers/promises';

/** How long work may go on before signals, timers and sockets get their turn, in milliseconds. */
const MAX_BLOCKING_MS = 50;

/** For long work made of short synchronous steps: lets the event loop run now and then, and ends the work when asked. */
export class EventLoopYielder {
  readonly #signal: AbortSignal | undefined;
  #since = performance.now();

  constructor(signal?: AbortSignal) {
    this.#signal = signal;
  }

  /**
   * Called before each step. Mostly it does nothing.
   *
   * @throws the signal's reason when it is aborted
   */
  async yieldIfDue(): Promise<void> {
    if (performance.now() - this.#since > MAX_BLOCKING_MS) {
      await setImmediate();
      this.#since = performance.now();
    }

    this.#signal?.throwIfAborted();
  }
}
