import type { Fault } from './fault.js';

/** A fault that is on, and what it did so far. */
export interface ActiveFault {
  /** Not given twice while the emulator runs. */
  id: number;
  fault: Fault;
  /** Calls that it has hit. */
  hits: number;
}

/** Which faults there are now, and whom they hit. */
export class FaultPlan {
  #active: ActiveFault[] = [];
  #lastId = 0;
  readonly #random: () => number;

  /** @param seed The same seed and the same calls in the same order give the same faults. */
  constructor(faults: readonly Fault[] = [], seed = 1) {
    this.#random = randomFrom(seed);
    this.set(faults);
  }

  get faults(): Fault[] {
    return this.#active.map(({ fault }) => fault);
  }

  get active(): readonly ActiveFault[] {
    return this.#active;
  }

  /** In place of those that are on; each counts from the beginning. */
  set(faults: readonly Fault[]): void {
    this.#active = [];
    for (const fault of faults) this.add(fault);
  }

  add(fault: Fault): void {
    this.#active.push({ fault, hits: 0, id: ++this.#lastId });
  }

  /** One that is not there stays away. */
  remove(id: number): void {
    this.#active = this.#active.filter((active) => active.id !== id);
  }

  /** The faults that hit this call; each hit counts. */
  hit(method: string, path: string): Fault[] {
    const hits: Fault[] = [];
    for (const active of this.#active) {
      const { fault } = active;
      if (fault.kind === 'clock' || active.hits >= (fault.times ?? Infinity) || !fits(fault, method, path))
        continue;
      if (fault.rate !== undefined && fault.rate < 1 && this.#random() >= fault.rate) continue;
      active.hits += 1;
      hits.push(fault);
    }

    return hits;
  }

  /** By how much the server's clock is off, in milliseconds. */
  get clockOffset(): number {
    return this.#active.reduce((sum, { fault }) => sum + (fault.seconds ?? 0) * 1000, 0);
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
