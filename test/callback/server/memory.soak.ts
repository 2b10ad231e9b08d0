import { expect } from 'chai';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createCallbackHandler, memoryNonces, signQuery } from '../../../src/callback/server/index.js';

const KEY = '0f8fad5b-d9cb-469f-a165-70867728950e';
const CALLS = 1_000_000;
/** A second. */
const RATE = 2000;
const START = Date.UTC(2026, 0, 1);
/** Of heap, in bytes, that the last 700,000 calls may add. */
const SPREAD = 8 * 1024 * 1024;

describe('a million calls', () => {
  it('leave the memory of a server as it was, its store of nonces included', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const used = (): number => {
      collect();
      return process.memoryUsage().heapUsed;
    };

    let now = new Date(START);
    const nonces = memoryNonces();
    const { answer } = createCallbackHandler({
      keys: KEY,
      nonces,
      now: () => now,
      protocol: 'saas-2.0',
      handlers: { queryInstance: ({ instanceId }) => ({ info: [{ instanceId }] }) },
    });
    let early = 0;
    let most = 0;
    for (let at = 0; at < CALLS; at += 1) {
      now = new Date(START + (at * 1000) / RATE);
      const body = `{"activity":"queryInstance","instanceId":"i-${at}"}`;
      // Every tenth is forged.
      const key = at % 10 === 0 ? 'another' : KEY;
      const url = `/?${new URLSearchParams({ ...signQuery(body, key, now) })}`;
      const answered = await answer({ body, headers: {}, method: 'POST', url });
      if (!answered.body.includes(key === KEY ? '000000' : '000001')) throw new Error(answered.body);
      most = Math.max(most, nonces.size);
      // Those of a minute are remembered by now.
      if (at === 300_000) early = used();
    }

    expect(used() - early).to.be.below(SPREAD);
    // A minute of them, and the slots that they share.
    expect(most).to.be.within(60 * RATE * 0.9, 70 * RATE);
  });
});
