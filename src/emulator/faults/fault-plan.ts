import type { Fault } from './fault.js';

/** Which faults there are now, and whom they hit. */
export class FaultPlan {
  #faults: Array<{ fault: Fault; left: number }> = [];
  readonly #random: () => number;

  /** @param seed The same seed and the same calls in the same order give the same faults. */
  constructor(faults: readonly Fault[] = [], seed = 1) {
    this.#random = randomFrom(seed);
    this.set(faults);
  }

  get faults(): Fault[] {
    return this.#faults.map(({ fault }) => fault);
  }

  set(faults: readonly Fault[]): void {
    this.#faults = faults.map((fault) => ({ fault, left: fault.times ?? Infinity }));
  }

  /** The faults that hit this call; each hit counts. */
  hit(method: string, path: string): Fault[] {
    const hits: Fault[] = [];
    for (const entry of this.#faults) {
      const { fault } = entry;
      if (fault.kind === 'clock' || entry.left === 0 || !fits(fault, method, path)) continue;
      if (fault.rate < 1 && this.#random() >= fault.rate) continue;
      entry.left -= 1;
      hits.push(fault);
    }

    return hits;
  }

  /** By how much the server's clock is off, in milliseconds. */
  get clockOffset(): number {
    return this.#faults.reduce(
      (sum, { fault }) => sum + (fault.kind === 'clock' ? fault.seconds * 1000 : 0),
      0,
    );
  }
}

function fits({ method, path }: Fault, calledMethod: string, calledPath: string): boolean {
  if (method !== undefined && method.toUpperCase() !== calledMethod) return false;
  return path === undefined ? !calledPath.startsWith('/console/') : calledPath.startsWith(path);
}

/** A linear congruential generator: faults need no good randomness, but the same one each time. */
function randomFrom(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
