import { setTimeout } from 'node:timers/promises';

/** What time it is, and how to wait. */
export interface Clock {
  now(): Date;
  /**
   * Waits until that time; one that has passed is no wait.
   *
   * @throws the signal's reason when it is aborted
   */
  sleep(until: Date, signal?: AbortSignal): Promise<void>;
}

/** A timer of Node holds no more milliseconds. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** The clock of this machine. */
export const realClock: Clock = {
  now: () => new Date(),
  async sleep(until, signal) {
    for (;;) {
      signal?.throwIfAborted();
      const left = until.getTime() - Date.now();
      if (left <= 0) return;
      // Its own error is not the signal's reason.
      await setTimeout(Math.min(left, MAX_TIMER_MS), undefined, { signal }).catch(() => {});
    }
  },
};

/** A clock that goes on by itself, and that waiting winds forward: three hours take no time. */
export class WoundClock implements Clock {
  readonly #base: Clock;
  #woundMs = 0;

  constructor(base: Clock = realClock) {
    this.#base = base;
  }

  now(): Date {
    return new Date(this.#base.now().getTime() + this.#woundMs);
  }

  async sleep(until: Date, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.#woundMs += Math.max(0, until.getTime() - this.now().getTime());
  }
}
