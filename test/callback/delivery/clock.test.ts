import { expect } from 'chai';
import fc from 'fast-check';
import { type Clock, realClock, WoundClock } from '../../../src/callback/delivery/clock.js';

describe('a clock', () => {
  it('of this machine waits, and not for what has passed', async () => {
    const before = realClock.now().getTime();
    await realClock.sleep(new Date(before - 1000));
    await realClock.sleep(new Date(before + 20));
    expect(realClock.now().getTime()).to.be.at.least(before + 20);
  });

  it('that is wound takes no time, and never goes back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ max: 1e9, min: -1e9 }), { maxLength: 10 }), async (steps) => {
        let time = Date.parse('2026-01-05T08:00:00Z');
        const stopped: Clock = { now: () => new Date(time), sleep: () => Promise.reject(new Error('waits')) };
        const clock = new WoundClock(stopped);
        for (const step of steps) {
          const before = clock.now().getTime();
          await clock.sleep(new Date(before + step));
          expect(clock.now().getTime()).to.equal(before + Math.max(0, step));
        }

        const before = clock.now().getTime();
        time += 1000;
        expect(clock.now().getTime()).to.equal(before + 1000);
      }),
    );
  });

  for (const [name, clock] of [
    ['of this machine', realClock],
    ['that is wound', new WoundClock()],
  ] as const)
    it(`${name} can be interrupted`, async () => {
      const stop = new AbortController();
      const hour = new Date(clock.now().getTime() + 3_600_000);
      if (clock === realClock) setImmediate(() => stop.abort(new Error('stopped')));
      else stop.abort(new Error('stopped'));
      const error: unknown = await clock.sleep(hour, stop.signal).catch((thrown: unknown) => thrown);
      expect(error).to.have.property('message', 'stopped');
    });
});
