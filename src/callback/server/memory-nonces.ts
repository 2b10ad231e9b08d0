import { createHash } from 'node:crypto';
import type { NonceStore } from './nonce-store.js';

export interface MemoryNoncesOptions {
  /**
   * Nonces at most, 250,000 by default, some 40 MB: two minutes of 2,000 requests a second. Beyond it those that expire
   * first are forgotten early.
   */
  max?: number;
}

/** Nonces of so many milliseconds are forgotten together. */
const SLOT_MS = 5000;

/** Base64; 132 bits. */
const DIGEST_CHARACTERS = 22;

/**
 * A nonce store in the memory of one process. It is empty after a restart: for 60 seconds a request from before can then be
 * repeated, which idempotent handlers answer as they did. Its size is bounded, and what has expired is dropped without a
 * timer.
 */
export function memoryNonces({ max = 250_000 }: MemoryNoncesOptions = {}): NonceStore & {
  /** How many are remembered. */
  readonly size: number;
} {
  if (!Number.isInteger(max) || max < 1) throw new RangeError('max has to be a positive integer.');
  const known = new Set<string>();
  // What is known, by the end of the slot in which it expires.
  const slots = new Map<number, string[]>();
  let sweptAt = Number.NEGATIVE_INFINITY;

  return {
    get size() {
      return known.size;
    },
    remember(nonce, until, now) {
      forgetExpired(now.getTime());
      // Its digest: of the same length for every nonce, and not a part of a longer text that would be held with it.
      const digest = createHash('sha256').update(nonce).digest('base64').slice(0, DIGEST_CHARACTERS);
      if (known.has(digest)) return false;
      while (known.size >= max) forgetOne();
      const slot = Math.ceil(until.getTime() / SLOT_MS) * SLOT_MS;
      const digests = slots.get(slot);
      if (digests) digests.push(digest);
      else slots.set(slot, [digest]);
      known.add(digest);
      return true;
    },
  };

  function forgetExpired(time: number): void {
    if (time - sweptAt < 1000 && time >= sweptAt) return;
    sweptAt = time;
    for (const [slot, digests] of slots) {
      if (slot >= time) continue;
      for (const digest of digests) known.delete(digest);
      slots.delete(slot);
    }
  }

  function forgetOne(): void {
    const first = Math.min(...slots.keys());
    const digests = slots.get(first)!;
    known.delete(digests.pop()!);
    if (digests.length === 0) slots.delete(first);
  }
}
