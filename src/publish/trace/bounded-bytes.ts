import type { BytesEvent } from '../publish-event.js';

const PARTS = 100;
const TENTH = PARTS / 10;

/** Milliseconds. */
const BETWEEN = 1000;

/**
 * Lets through of one step's bytes what somebody needs to see it move: every tenth, and of a long one each hundredth
 * that is a second after the one before. So it is at most a hundred events, however big a package is.
 */
export class BoundedBytes {
  #part = 0;
  #told = -BETWEEN;

  /** @param at Milliseconds of any clock. */
  lets({ done, total }: Pick<BytesEvent, 'done' | 'total'>, at: number): boolean {
    const part = total > 0 ? Math.floor((Math.min(done, total) / total) * PARTS) : 0;
    if (part <= this.#part) return false;
    const isTenth = Math.floor(part / TENTH) > Math.floor(this.#part / TENTH);
    if (!isTenth && at - this.#told < BETWEEN) return false;
    this.#part = part;
    this.#told = at;
    return true;
  }
}
