import { setTimeout as sleep } from 'node:timers/promises';

/** What a repetition needs of the world; a test brings its own. */
export interface Pace {
  /** Milliseconds from any fixed moment; never goes back, whatever is done to the clock. */
  elapsed(): number;
  /** From 0 to below 1. */
  random(): number;
  /** @throws the signal's reason */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export const realPace: Pace = {
  elapsed: () => performance.now(),
  random: () => Math.random(),
  async wait(milliseconds, signal) {
    try {
      await sleep(milliseconds, undefined, { signal });
    } catch (error) {
      throw signal?.aborted ? signal.reason : error;
    }
  },
};
