import type { Pace } from '../../../src/marketplace/sending/pace.js';

/** Time that stands still but for the waits, which take none: a test reads them in `waits`. */
export function stoppedTime({ random = 0.5 }: { random?: number } = {}): Pace & { waits: number[] } {
  const waits: number[] = [];
  let elapsed = 0;
  return {
    elapsed: () => elapsed,
    random: () => random,
    async wait(milliseconds, signal) {
      signal?.throwIfAborted();
      waits.push(milliseconds);
      elapsed += milliseconds;
    },
    waits,
  };
}
