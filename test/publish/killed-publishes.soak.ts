import { expect } from 'chai';
import { type Kind, KINDS } from './kinds/kind-products.js';
import { killAfter, publishKilled } from './support/killed-publishes.js';

/** Numbers of `killed-with-faults.test.ts`, for a long night. `KOO_SOAK_SEED` repeats one run. */
const RUNS = Number(process.env.KOO_SOAK_RUNS ?? 200);
const SIDE_BY_SIDE = 4;
const SEED = Number(process.env.KOO_SOAK_SEED ?? 1);

describe('koo publish of every kind of product, killed at random while one call in five fails', () => {
  it(`ends ${RUNS} times as an undisturbed run, with nothing twice`, async () => {
    const undisturbed = new Map<Kind, Awaited<ReturnType<typeof publishKilled>>>();
    for (const kind of KINDS) undisturbed.set(kind, await publishKilled(undefined, 0, kind));
    const random = randomFrom(SEED);
    let killed = 0;
    let runs = 0;
    let left = RUNS;
    const worker = async (): Promise<void> => {
      while (left > 0) {
        const kind = KINDS[left % KINDS.length]!;
        left -= 1;
        const seed = Math.floor(random() * 2 ** 31);
        const milliseconds = Math.round(100 + random() * 3000);
        const one = await publishKilled(killAfter(milliseconds), seed, kind);
        const named = `${kind}, killed after ${milliseconds} ms, faults by seed ${seed}`;
        const { state, uploads } = undisturbed.get(kind)!;
        expect(one.state, named).to.deep.equal(state);
        expect(one.uploads, named).to.equal(uploads);
        killed += Number(one.killed);
        runs += one.runs;
      }
    };

    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, () => worker()));
    console.log(`      ${killed} of ${RUNS} killed, ${runs} runs in all`);
    expect(killed).to.be.greaterThan(RUNS / 3);
  });
});

/** mulberry32: the same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
