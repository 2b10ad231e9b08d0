import type { Pace } from './pace.js';

/** Milliseconds, but for `tries`. */
export interface RetryLimits {
  /** At most so many exchanges; 1 repeats nothing. */
  tries: number;
  /** Nothing is sent again later than this after the first try began. */
  budget: number;
  /** Before the second try at most; it doubles from try to try. */
  firstWait: number;
  longestWait: number;
}

export const DEFAULT_RETRY_LIMITS: RetryLimits = {
  budget: 120_000,
  firstWait: 500,
  longestWait: 20_000,
  tries: 4,
};

/** Counts the tries of one call and says how long to wait before the next. */
export class Repetition {
  #tries = 1;
  readonly #began: number;

  constructor(
    readonly limits: RetryLimits,
    readonly pace: Pace,
  ) {
    this.#began = pace.elapsed();
  }

  get tries(): number {
    return this.#tries;
  }

  /**
   * Exponential, of which half is left to chance, so that those who were refused together do not come back together.
   *
   * @param asked What the server asks to wait; less is never waited.
   * @returns Milliseconds before the next try; nothing when tries or time are used up.
   */
  next(asked = 0): number | undefined {
    const { budget, firstWait, longestWait, tries } = this.limits;
    if (this.#tries >= tries) return undefined;
    const full = Math.min(longestWait, firstWait * 2 ** (this.#tries - 1));
    const wait = Math.max(asked, Math.round(full * (0.5 + this.pace.random() / 2)));
    if (this.pace.elapsed() - this.#began + wait > budget) return undefined;
    this.#tries += 1;
    return wait;
  }
}
