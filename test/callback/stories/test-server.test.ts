import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { CallbackRuleName } from '../../../src/callback/stories/callback-rules.js';
import { curlOf } from '../../../src/callback/sending/send-call.js';
import { STORIES } from '../../../src/callback/stories/stories.js';
import { type CallbackTest, testServer } from '../../../src/callback/stories/test-server.js';
import { ACCESS_KEY, type Fault, SellerServer, type SellerServerOptions } from './seller-server.js';

/** With a server of its own. */
async function tested(options: SellerServerOptions, timeoutMs?: number): Promise<CallbackTest> {
  const server = await SellerServer.start(options);
  try {
    return await testServer({ accessKey: ACCESS_KEY, timeoutMs, url: server.url });
  } finally {
    await server.stop();
  }
}

function broken({ checks }: CallbackTest): string[] {
  return [
    ...new Set(checks.filter(({ isMet }) => !isMet).map(({ level, rule }) => `${level} ${rule}`)),
  ].sort();
}

describe("koo as KooGallery, against a seller's server", () => {
  it('finds nothing where the server does what the pages ask for', async () => {
    const started = performance.now();
    const result = await tested({});
    expect(broken(result)).to.deep.equal([]);
    expect(performance.now() - started).to.be.below(10_000);
    expect(new Set(result.checks.map(({ story }) => story))).to.deep.equal(new Set(Object.keys(STORIES)));
    expect(result.checks.length).to.be.at.least(60);
    for (const { tries } of result.checks) {
      expect(tries.length).to.be.at.least(1);
      for (const at of tries) expect(result.tries).to.have.property(String(at));
    }
  });

  it('waits for an instance that is opened in the background', async () => {
    const result = await tested({ readyAfter: 3 });
    expect(broken(result)).to.deep.equal([]);
    expect(result.checks.some(({ rule }) => rule === 'poll')).to.equal(true);
  });

  const faults: Array<[Fault, ...Array<`${'must' | 'should' | 'unclear'} ${CallbackRuleName}`>]> = [
    ['any-time', 'must time-past', 'unclear time-future'],
    ['bad-signature-code', 'should signature-code'],
    ['case-sensitive', 'must signature-case'],
    ['content-type', 'must content-type'],
    ['debug-without-instance', 'must answer-field'],
    ['forgets-nonces', 'should replayed-nonce'],
    ['future-accepted', 'unclear time-future'],
    ['http-201', 'must http-status'],
    ['late', 'must timeout'],
    ['latin1', 'must utf-8'],
    ['locked-after-lost-answer', 'must lost-answer'],
    ['long-instance-id', 'must answer-field'],
    ['never-ready', 'must poll'],
    ['no-idempotency', 'must same-instance'],
    ['no-instance-id', 'must answer-field'],
    ['no-result-message', 'must answer-form'],
    ['not-json', 'must answer-form'],
    ['orders-without-id', 'should missing-member'],
    ['race', 'must parallel'],
    ['refuses-repeats', 'should repeat'],
    ['refuses-unknown-members', 'should unknown-member'],
    ['seconds', 'must result-code'],
    ['short-window', 'must time-within'],
    ['unknown-activity-accepted', 'should unknown-activity'],
    ['unknown-instance-accepted', 'should unknown-instance'],
    ['unlimited-ids', 'should too-many-ids'],
    ['unsigned', 'must signature'],
  ];
  for (const [fault, ...rules] of faults) {
    it(`finds ${fault}, by ${rules.join(' and ')} alone`, async () => {
      const result = await tested({ fault }, fault === 'late' ? 300 : undefined);
      expect(broken(result)).to.deep.equal([...rules].sort());
    });
  }

  it('stops where no server is listening', async () => {
    const server = await SellerServer.start();
    const { url } = server;
    await server.stop();
    const result = await testServer({ accessKey: ACCESS_KEY, url });
    expect(broken(result)).to.deep.equal(['must reachable']);
    expect(result.checks.at(-1)).to.deep.include({ console: '调测失败，生产地址不可达.' });
    expect(String(result.checks.at(-1)!.message)).to.equal(
      'newInstance: the server cannot be reached (ECONNREFUSED).',
    );
    expect(result.tries).to.have.length(1);
  });

  it('stops when it is interrupted', async () => {
    const server = await SellerServer.start({ fault: 'late' });
    const stop = new AbortController();
    setImmediate(() => stop.abort(new Error('stopped')));
    const error: unknown = await testServer({
      accessKey: ACCESS_KEY,
      signal: stop.signal,
      url: server.url,
    }).catch((thrown: unknown) => thrown);
    await server.stop();
    expect(error).to.have.property('message', 'stopped');
  });

  it('gives a command that repeats a call', async () => {
    const server = await SellerServer.start();
    const result = await testServer({ accessKey: ACCESS_KEY, url: server.url }, ['lifecycle']);
    const command = curlOf(result.tries[1]!);
    const { stdout } = await promisify(execFile)('bash', ['-c', command]);
    await server.stop();
    // The nonce is used already.
    expect(JSON.parse(stdout)).to.deep.equal({ resultCode: '000001', resultMsg: 'no' });
  });
});
