import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { promisify } from 'node:util';
import { KOOGALLERY_PROTOCOLS, type ProtocolId } from '../../../src/callback/protocol.js';
import { curlOf } from '../../../src/callback/sending/send-call.js';
import type { BillingMode } from '../../../src/callback/stories/callback-matrix.js';
import type { CallbackRuleName } from '../../../src/callback/stories/callback-rules.js';
import { MarketEvents } from '../../../src/callback/stories/market-events.js';
import { storiesOf, type StoryName } from '../../../src/callback/stories/stories.js';
import type { StoryTarget } from '../../../src/callback/stories/story-run.js';
import { type CallbackTest, testServer } from '../../../src/callback/stories/test-server.js';
import { LICENCE_CODE } from './seller/notices.js';
import {
  ACCESS_KEY,
  type Fault,
  OTHER_KEY,
  SellerServer,
  type SellerServerOptions,
} from './seller-server.js';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });

type Tested = Omit<SellerServerOptions, 'isMetered'> & Partial<StoryTarget>;

/** With a server of its own, and everything that a test can be given. */
async function tested(
  { fault, billing, protocol = 'saas-2.0', readyAfter, ...target }: Tested,
  names?: StoryName[],
): Promise<CallbackTest> {
  const events = await MarketEvents.listen();
  const isMetered = billing === 'on-demand' || billing === 'package';
  const marketplace = events.url;
  const server = await SellerServer.start({
    fault,
    isMetered,
    marketplace,
    privateKey,
    protocol,
    readyAfter,
  });
  try {
    return await testServer(
      {
        accessKey: ACCESS_KEY,
        events,
        billing,
        licences: [LICENCE_CODE],
        otherKeys: [OTHER_KEY],
        protocol,
        publicKey,
        restart: async () => server.restart(),
        licenceTimeoutMs: fault === 'no-licence' ? 200 : undefined,
        timeoutMs: fault === 'late' ? 300 : undefined,
        url: server.url,
        ...target,
      },
      names,
    );
  } finally {
    await server.stop();
    await events.close();
  }
}

function broken({ checks }: CallbackTest): string[] {
  return [
    ...new Set(checks.filter(({ isMet }) => !isMet).map(({ level, rule }) => `${level} ${rule}`)),
  ].sort();
}

describe("koo as KooGallery, against a seller's server", () => {
  for (const { id } of KOOGALLERY_PROTOCOLS) {
    it(`finds nothing where the server does what the pages of ${id} ask for`, async () => {
      const started = performance.now();
      const result = await tested({ protocol: id });
      expect(broken(result)).to.deep.equal([]);
      expect(performance.now() - started).to.be.below(10_000);
      expect(result.skipped).to.deep.equal([]);
      expect(new Set(result.checks.map(({ story }) => story))).to.deep.equal(new Set(storiesOf(id)));
      expect(result.checks.length).to.be.at.least(60);
      for (const { tries } of result.checks) {
        expect(tries.length).to.be.at.least(1);
        for (const at of tries) expect(result.tries).to.have.property(String(at));
      }
    });
  }

  for (const billing of ['on-demand', 'once', 'package', 'period'] as const) {
    for (const protocol of ['saas-1.0', 'saas-2.0'] as const) {
      it(`finds nothing of ${protocol} where products are billed ${billing}`, async () => {
        expect(broken(await tested({ billing, protocol }))).to.deep.equal([]);
      });
    }
  }

  for (const protocol of ['saas-2.0', 'saas-1.0', 'licence'] as const) {
    it(`waits for an instance that ${protocol} opens in the background`, async () => {
      const result = await tested({ protocol, readyAfter: 3 });
      expect(broken(result)).to.deep.equal([]);
      expect(result.checks.some(({ rule }) => rule === 'poll')).to.equal(true);
    });
  }

  type Broken = `${'must' | 'should' | 'unclear'} ${CallbackRuleName}`;
  const faults: Array<[ProtocolId, Fault, Broken, BillingMode?]> = [
    ['saas-2.0', 'any-time', 'must time-past'],
    ['saas-2.0', 'bad-signature-code', 'should signature-code'],
    ['saas-2.0', 'blanks-signed', 'unclear blanks'],
    ['saas-2.0', 'case-sensitive', 'must signature-case'],
    ['saas-2.0', 'content-type', 'must content-type'],
    ['saas-2.0', 'debug-without-instance', 'must answer-field'],
    ['saas-2.0', 'few-digits', 'unclear expire-time'],
    ['saas-2.0', 'few-ids', 'must hundred-ids'],
    ['saas-2.0', 'forgets-nonces', 'should replayed-nonce'],
    ['saas-2.0', 'forgets-released', 'should released-instance'],
    ['saas-2.0', 'future-accepted', 'unclear time-future'],
    ['saas-2.0', 'future-refused', 'must time-within'],
    ['saas-2.0', 'http-201', 'must http-status'],
    ['saas-2.0', 'knows-no-zero-flag', 'should test-flag'],
    ['saas-2.0', 'late', 'must timeout'],
    ['saas-2.0', 'latin1', 'must utf-8'],
    ['saas-2.0', 'locked-after-lost-answer', 'must lost-answer'],
    ['saas-2.0', 'long-instance-id', 'must answer-field'],
    ['saas-2.0', 'many-decimals', 'must answer-field', 'on-demand'],
    ['saas-2.0', 'memory-only', 'must restart'],
    ['saas-2.0', 'never-ready', 'must poll'],
    ['saas-2.0', 'no-front-end', 'unclear front-end-url'],
    ['saas-2.0', 'no-idempotency', 'must same-instance'],
    ['saas-2.0', 'no-instance-id', 'must answer-field'],
    ['saas-2.0', 'no-result-message', 'must answer-form'],
    ['saas-2.0', 'no-upgrade', 'should optional-callback'],
    ['saas-2.0', 'no-usage', 'must usage-info', 'on-demand'],
    ['saas-2.0', 'no-usage', 'must usage-info', 'package'],
    ['saas-2.0', 'not-json', 'must answer-form'],
    ['saas-2.0', 'nulls-signed', 'unclear null-member'],
    ['saas-2.0', 'orders-without-id', 'should missing-member'],
    ['saas-2.0', 'other-info', 'must answer-field'],
    ['saas-2.0', 'other-kind-accepted', 'should key-kind'],
    ['saas-2.0', 'plain-memo', 'should memo-escape'],
    ['saas-2.0', 'race', 'must parallel'],
    ['saas-2.0', 'raw-body', 'must member-order'],
    ['saas-2.0', 'refuses-repeated-cases', 'must probing'],
    ['saas-2.0', 'refuses-repeats', 'should repeat'],
    ['saas-2.0', 'refuses-unknown-members', 'should unknown-member'],
    ['saas-2.0', 'seconds', 'must result-code'],
    ['saas-2.0', 'seconds-too', 'unclear time-unit'],
    ['saas-2.0', 'short-columns', 'must longest-field'],
    ['saas-2.0', 'short-window', 'must time-within'],
    ['saas-2.0', 'unknown-activity-accepted', 'should unknown-activity'],
    ['saas-2.0', 'unknown-instance-accepted', 'should unknown-instance'],
    ['saas-2.0', 'unknown-value-accepted', 'should unknown-value'],
    ['saas-2.0', 'unlimited-ids', 'should too-many-ids'],
    ['saas-2.0', 'unrelated-usage', 'must usage-info', 'package'],
    ['saas-2.0', 'unsigned', 'must signature'],
    ['saas-1.0', 'memory-only', 'must restart'],
    ['saas-1.0', 'no-body-sign', 'must body-sign'],
    ['saas-1.0', 'no-front-end', 'must answer-field'],
    ['saas-1.0', 'no-idempotency', 'must same-instance'],
    ['saas-1.0', 'no-usage', 'must usage-info', 'on-demand'],
    ['saas-1.0', 'other-body-sign', 'must body-sign'],
    ['saas-1.0', 'plain-password', 'must encrypted-field'],
    ['saas-1.0', 'unquoted-body-sign', 'must body-sign'],
    ['saas-1.0', 'unsigned', 'must signature'],
    ['licence', 'late', 'must licence-timeout'],
    ['licence', 'no-licence', 'must licence-upload'],
    ['licence', 'no-idempotency', 'must same-instance'],
    ['licence', 'other-licence', 'must same-licence'],
    ['licence', 'unsigned', 'must signature'],
    ['licence-code', 'forgets-nonces', 'should replayed-nonce'],
    ['licence-code', 'refuses-repeats', 'should repeat'],
    ['licence-code', 'unknown-value-accepted', 'should unknown-value'],
    ['licence-code', 'unsigned', 'must signature'],
    ['kit-1.0', 'no-body-sign', 'must body-sign'],
    ['kit-1.0', 'refuses-repeats', 'must sync-repeat'],
    ['kit-1.0', 'unsigned', 'must signature'],
    ['kit-2.0', 'case-sensitive', 'must signature-case'],
    ['kit-2.0', 'few-users', 'must many-users'],
    ['kit-2.0', 'list-only', 'unclear list-form'],
    ['kit-2.0', 'parsed-list-only', 'must result-code'],
    ['kit-2.0', 'raw-body', 'must member-order'],
    ['kit-2.0', 'refuses-empty-instance', 'must empty-instance'],
    ['kit-2.0', 'refuses-repeats', 'must sync-repeat'],
    ['kit-2.0', 'refuses-unknown-deletion', 'must sync-delete'],
    ['kit-2.0', 'short-columns', 'must longest-field'],
    ['kit-2.0', 'unknown-value-accepted', 'should unknown-value'],
    ['kit-2.0', 'unsigned', 'must signature'],
    ['general', 'http-201', 'must http-status'],
    ['general', 'refuses-repeated-cases', 'must probing'],
    ['general', 'refuses-repeats', 'should repeat'],
    ['general', 'unsigned', 'must signature'],
  ];
  for (const [protocol, fault, rule, billing] of faults) {
    it(`finds ${fault} in ${protocol}${billing ? ` (${billing})` : ''}, by ${rule} alone`, async () => {
      expect(broken(await tested({ billing, fault, protocol }))).to.deep.equal([rule]);
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

  it('asks whether the key is the right one where no call is accepted', async () => {
    const server = await SellerServer.start();
    try {
      const { checks } = await testServer({ accessKey: OTHER_KEY, url: server.url }, ['debugging']);
      expect(String(checks.at(-1)!.message)).to.match(
        /^newInstance: .* resultCode 000001 \(no\): it did not accept the signature\. Is the key of koo that of the server\?$/,
      );
    } finally {
      await server.stop();
    }
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

  const again: Array<[ProtocolId, resultCode: string]> = [
    // The nonce is used already.
    ['saas-2.0', '000001'],
    ['saas-1.0', '000000'],
    ['kit-1.0', '000000'],
    ['kit-2.0', '000000'],
  ];
  for (const [protocol, resultCode] of again) {
    it(`gives a command that repeats a call of ${protocol}`, async () => {
      const server = await SellerServer.start({ protocol });
      const result = await testServer({ accessKey: ACCESS_KEY, protocol, url: server.url }, ['lifecycle']);
      const command = curlOf(result.tries[1]!);
      const { stdout } = await promisify(execFile)('bash', ['-c', command]);
      await server.stop();
      expect(JSON.parse(stdout)).to.include({ resultCode });
    });
  }

  it('repeats a call as the pages state, with another businessId each time, on a clock that is wound', async () => {
    const { tries } = await tested({}, ['retries']);
    const started = Date.parse(tries[0]!.dueAt!);
    const hours = tries.map(({ dueAt }) => (Date.parse(dueAt!) - started) / 3_600_000);
    expect(hours).to.deep.equal([0, 1, 2, 3]);
    const bodies = tries.map(({ body }) => JSON.parse(body) as Record<string, string>);
    expect(new Set(bodies.map(({ orderLineId }) => orderLineId))).to.have.length(1);
    expect(new Set(bodies.map(({ businessId }) => businessId))).to.have.length(4);
    const codes = await tested({ protocol: 'licence-code' }, ['retries']);
    expect(codes.tries).to.have.length(60);
    expect(Date.parse(codes.tries[59]!.dueAt!) - Date.parse(codes.tries[0]!.dueAt!)).to.equal(59 * 120_000);
  });

  it('names what each call is', async () => {
    const { tries } = await tested({}, ['time']);
    const { activity, label, story } = tries[1]!;
    expect({ activity, label, story }).to.deep.equal({
      activity: 'queryInstance',
      label: '59-seconds-old',
      story: 'time',
    });
  });

  it('runs a saved case again with the same members, and any other call with another businessId', async () => {
    const { tries } = await tested({}, ['debugging', 'repeated']);
    const idsOf = (story: string): string[] =>
      tries
        .filter((sent) => sent.story === story && sent.activity === 'newInstance')
        .map(({ body }) => (JSON.parse(body) as Record<string, string>).businessId!);
    const [begun, first, again] = idsOf('debugging');
    expect(again).to.equal(first).and.not.to.equal(begun);
    expect(new Set(idsOf('repeated'))).to.have.length(idsOf('repeated').length);
  });

  it('says what it could not play, and what it needs', async () => {
    const server = await SellerServer.start({ protocol: 'kit-2.0' });
    const { skipped } = await testServer({ accessKey: ACCESS_KEY, protocol: 'kit-2.0', url: server.url });
    await server.stop();
    expect(skipped).to.deep.equal([{ story: 'application', needs: 'public-key' }]);
    const broken = await SellerServer.start({ fault: 'not-json' });
    const test = await testServer({ accessKey: ACCESS_KEY, url: broken.url });
    await broken.stop();
    expect(test.skipped[0]).to.deep.equal({ story: 'debugging' });
    expect(test.skipped.map(({ story }) => story)).to.deep.equal(storiesOf().slice(1));
    expect(test.checks.filter(({ isMet }) => !isMet)).to.have.length(1);
  });

  it('needs no licence code that the server knows', async () => {
    const result = await tested({ licences: undefined, protocol: 'licence-code' });
    expect(broken(result)).to.deep.equal([]);
    expect(result.checks.length).to.be.at.least(60);
    const unsigned = await tested({ fault: 'unsigned', licences: undefined, protocol: 'licence-code' });
    expect(broken(unsigned)).to.deep.equal(['must signature']);
  });

  it('sends client secrets that the private key decrypts', async () => {
    const server = await SellerServer.start({ privateKey, protocol: 'kit-2.0' });
    const target = { accessKey: ACCESS_KEY, protocol: 'kit-2.0', publicKey, url: server.url } as const;
    const result = await testServer(target, ['application']);
    await server.stop();
    expect(broken(result)).to.deep.equal([]);
    expect(server.secrets).to.have.length(6);
    for (const secret of server.secrets) expect(secret).to.match(/^[\da-f-]{36}$/);
  });

  it('never sends an access key, nor an address or a phone number of a user in plain text', async () => {
    for (const { id } of KOOGALLERY_PROTOCOLS) {
      const { tries } = await tested({ protocol: id });
      const sent = JSON.stringify(tries.map(({ body, headers, url }) => ({ body, headers, url })));
      expect(sent, id).not.to.contain(ACCESS_KEY).and.not.to.contain(OTHER_KEY);
      if (id === 'saas-1.0') expect(sent).not.to.contain('13800000000');
    }
  });

  const printed: Array<[ProtocolId, Fault, console: string, message: string]> = [
    [
      'saas-1.0',
      'no-body-sign',
      '调测失败,生产接口响应头缺少Body-Sign,或Body-Sign格式错误.',
      'newInstance: the response has no header Body-Sign.',
    ],
    [
      'kit-1.0',
      'other-body-sign',
      '调测失败,响应Http Body签名校验失败,预期的签名值:****',
      "tenantSync: the header Body-Sign is not the signature of the response's body.",
    ],
    [
      'saas-1.0',
      'no-front-end',
      '调测失败，接口响应缺少appInfo.frontEndUrl.',
      'newInstance: appInfo.frontEndUrl of the response is missing.',
    ],
    [
      'saas-2.0',
      'other-info',
      '调测失败，接口响应缺少instanceId.',
      'queryInstance: info[].instanceId of the response is missing.',
    ],
    [
      'saas-2.0',
      'long-instance-id',
      '调测失败,字段instanceId长度不合法.',
      'newInstance: instanceId of the response is too long.',
    ],
    ['general', 'late', '调测失败，调用接口超时20s', 'orderNotify: no response within 20 seconds.'],
  ];
  for (const [protocol, fault, console, message] of printed) {
    it(`prints of ${fault} in ${protocol} what the console does`, async () => {
      const { checks } = await tested({ fault, protocol });
      const found = checks.find(({ isMet }) => !isMet)!;
      expect({ console: found.console, message: String(found.message) }).to.deep.equal({ console, message });
    });
  }
});
