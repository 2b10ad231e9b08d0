import { expect } from 'chai';
import fc from 'fast-check';
import { setImmediate } from 'node:timers/promises';
import { settleEach } from '../../src/platform/settle-each.js';

describe('settles each item', () => {
  it('in their order, never more at a time than allowed, whatever fails', async () => {
    const items = fc.array(fc.record({ fails: fc.boolean(), turns: fc.nat(4) }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(items, fc.integer({ max: 5, min: 1 }), async (all, width) => {
        let running = 0;
        let most = 0;
        const settled = await settleEach(
          all,
          async ({ fails, turns }) => {
            running += 1;
            most = Math.max(most, running);
            for (let turn = 0; turn < turns; turn += 1) await setImmediate();
            running -= 1;
            if (fails) throw new Error(`${turns}`);
            return turns;
          },
          { width },
        );
        expect(most).to.be.at.most(width);
        expect(settled.map((one) => ('error' in one ? one.error.message : one.result))).to.deep.equal(
          all.map(({ fails, turns }) => (fails ? `${turns}` : turns)),
        );
      }),
    );
  });

  it('and begins none after an interruption', async () => {
    const stop = new AbortController();
    const begun: number[] = [];
    const settled = await settleEach(
      [1, 2, 3],
      async (item) => {
        begun.push(item);
        stop.abort(new Error('stopped'));
      },
      { signal: stop.signal, width: 1 },
    );
    expect(begun).to.deep.equal([1]);
    expect(settled.map((one) => ('error' in one ? one.error.message : 'done'))).to.deep.equal([
      'done',
      'stopped',
      'stopped',
    ]);
  });
});
