import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  memoryNonces,
  type ProtocolId,
  signHeaders,
  signQuery,
  verifyRequest,
} from '../../../src/callback/server/index.js';
import { packageRoot } from '../../../src/platform/package-root.js';

interface Vector {
  id: string;
  scheme: string;
  accessKey: string;
  now: number;
  request: { method: string; url: string; headers: Record<string, string>; body: string };
  expect: { valid: true } | { valid: false; why: string; what: string };
}

const FILE = path.join(packageRoot(), 'vectors/callback.json');
const { vectors } = JSON.parse(readFileSync(FILE, 'utf8')) as { vectors: Vector[] };
const PROTOCOLS: Readonly<Record<string, ProtocolId>> = {
  'header-signature': 'kit-2.0',
  'header-token': 'kit-1.0',
  'query-signature': 'saas-2.0',
  'query-token': 'saas-1.0',
};

const KEY = '0f8fad5b-d9cb-469f-a165-70867728950e';
const NOW = new Date(1_680_508_066_618);
const now = (): Date => NOW;
const BODY = '{"activity":"queryInstance","instanceId":"i-1"}';

/** What KooGallery sends. */
function signed(body = BODY, key = KEY) {
  return {
    body,
    headers: { 'content-type': 'application/json;charset=utf8' },
    method: 'POST',
    url: `/saasproduce?${new URLSearchParams({ ...signQuery(body, key, NOW) })}`,
  };
}

describe('verifyRequest', () => {
  for (const { accessKey, expect: expected, id, now: at, request, scheme } of vectors) {
    const protocol = PROTOCOLS[scheme];
    if (!protocol) continue;
    it(`says what the vector says: ${id}`, async () => {
      const options = { keys: accessKey, now: () => new Date(at), protocol };
      const { body, headers, method, url } = request;
      // fetch has no GET with a body.
      const fetched = new Request(url, { headers, method, ...(method === 'POST' && { body }) });
      for (const call of [request, { ...request, body: Buffer.from(body) }, fetched]) {
        const verified = await verifyRequest(call, options);
        const { valid } = verified;
        expect(valid ? { valid } : { valid, what: verified.what, why: verified.why }).to.deep.equal(expected);
        if (valid) expect(verified.scheme).to.equal(scheme);
      }
    });
  }

  it('gives what was verified', async () => {
    expect(await verifyRequest(signed(), { keys: KEY, now, protocol: 'saas-2.0' })).to.deep.include({
      accessKey: KEY,
      activity: 'queryInstance',
      body: BODY,
      kind: 'basic',
      members: { activity: 'queryInstance', instanceId: 'i-1' },
      protocol: 'saas-2.0',
      scheme: 'query-signature',
      valid: true,
    });
    const unknown = await verifyRequest(signed('{"activity":"dance"}'), {
      keys: KEY,
      now,
      protocol: 'saas-2.0',
    });
    expect(unknown).to.include({ valid: true }).and.not.to.have.property('activity');
  });

  it('finds out by itself how a request is signed', async () => {
    const body = '{"flag":1}';
    const kit = {
      body,
      headers: { ...signHeaders(body, KEY, NOW) },
      method: 'POST',
      url: '/produceAPI/v2/authSync',
    };
    expect(await verifyRequest(kit, { keys: KEY, now })).to.include({
      activity: 'authSync',
      kind: 'synchronization',
      protocol: 'kit-2.0',
      valid: true,
    });
    expect(await verifyRequest(signed(), { keys: KEY, now })).to.include({ protocol: 'saas-2.0' });
    // Not by one that the server does not offer.
    expect(await verifyRequest(kit, { keys: KEY, now, protocol: 'saas-2.0' })).to.deep.equal({
      resultCode: '000001',
      scheme: 'query-signature',
      valid: false,
      what: 'signature',
      why: 'missing',
    });
  });

  it('accepts a key for its own kind of interface only, and several while one replaces another', async () => {
    const protocol = ['saas-2.0', 'general'] as const;
    const keys = { basic: ['old-key', KEY], general: 'general-key' };
    const verify = (body: string, key: string) => verifyRequest(signed(body, key), { keys, now, protocol });
    const order = '{"activity":"orderNotify","orderId":"CS1","orderLineId":"CS1-1","testFlag":"0"}';
    expect(await verify(order, 'general-key')).to.include({ activity: 'orderNotify', kind: 'general' });
    expect(await verify(BODY, 'old-key')).to.include({ accessKey: 'old-key', valid: true });
    expect(await verify(BODY, KEY)).to.include({ accessKey: KEY, valid: true });
    for (const [body, key] of [
      [order, KEY],
      [BODY, 'general-key'],
      [BODY, 'other'],
    ] as const)
      expect(await verify(body, key)).to.include({ valid: false, why: 'different' });
    // An activity that no one knows is signed with one of the keys, too.
    expect(await verify('{"activity":"dance"}', 'general-key')).to.include({ valid: true });
  });

  it('throws for a key that is missing or empty: anyone could sign with it', async () => {
    for (const keys of ['', ' ', [], [''], { general: KEY }, { basic: '' }, { basic: undefined }])
      expect(
        await verifyRequest(signed(BODY, 'x'), { keys, now, protocol: 'saas-2.0' }).catch(
          (error: unknown) => error,
        ),
      ).to.be.instanceOf(TypeError);
  });

  it('accepts a nonce once, and asks for it only where the signature is right', async () => {
    const nonces = memoryNonces();
    const options = { keys: KEY, nonces, now, protocol: 'saas-2.0' } as const;
    const call = signed();
    expect(await verifyRequest({ ...call, body: `${BODY} x` }, options)).to.include({ valid: false });
    expect(nonces.size).to.equal(0);
    const both = await Promise.all([verifyRequest(call, options), verifyRequest(call, options)]);
    expect(both.map(({ valid }) => valid)).to.deep.equal([true, false]);
    expect(both[1]).to.deep.equal({
      resultCode: '000001',
      scheme: 'query-signature',
      valid: false,
      what: 'nonce',
      why: 'replayed',
    });
  });

  it('accepts a nonce of before as long as its timestamp is accepted, and not a millisecond longer', async () => {
    const nonces = memoryNonces();
    const at = (ms: number) => () => new Date(NOW.getTime() + ms);
    // KooGallery's clock is ahead by a minute.
    const call = signed();
    const verify = (ms: number) =>
      verifyRequest(call, { keys: KEY, nonces, now: at(ms), protocol: 'saas-2.0' });
    expect(await verify(-60_000)).to.include({ valid: true });
    for (const ms of [-59_000, 0, 59_999, 60_000])
      expect(await verify(ms), String(ms)).to.include({ why: 'replayed' });
    expect(await verify(60_001)).to.include({ why: 'stale' });
  });

  it('has a tolerance that can be changed', async () => {
    const at = (ms: number, toleranceMs?: number) =>
      verifyRequest(signed(), { keys: KEY, now: () => new Date(NOW.getTime() + ms), toleranceMs });
    expect(await at(60_000)).to.include({ valid: true });
    expect(await at(60_001)).to.include({ resultCode: '000002', why: 'stale' });
    expect(await at(-60_001)).to.include({ resultCode: '000002', why: 'future' });
    expect(await at(299_000, 300_000)).to.include({ valid: true });
    expect(await at(1001, 1000)).to.include({ why: 'stale' });
  });

  it('does not read a body further than its limit', async () => {
    let read = 0;
    const endless = {
      async *[Symbol.asyncIterator]() {
        for (;;) {
          read += 1000;
          yield Buffer.alloc(1000);
        }
      },
    };
    const options = { keys: KEY, maxBytes: 10_000, now, protocol: 'saas-2.0' } as const;
    const tooLarge = { resultCode: '000002', valid: false, what: 'body', why: 'too-large' };
    expect(await verifyRequest({ ...signed(), body: endless }, options)).to.deep.equal(tooLarge);
    expect(read).to.equal(11_000);
    const announced = { ...signed(), body: endless, headers: { 'Content-Length': '10001' } };
    expect(await verifyRequest(announced, options)).to.deep.equal(tooLarge);
    expect(read).to.equal(11_000);
    // Characters are not bytes.
    const long = signed(JSON.stringify({ activity: 'queryInstance', instanceId: '字'.repeat(3400) }));
    expect(await verifyRequest(long, options)).to.deep.equal(tooLarge);
    expect(await verifyRequest(long, { ...options, maxBytes: 20_000 })).to.include({ valid: true });
  });

  it('rejects whatever is not a call, and never throws for it', async () => {
    const deep = `{"a":${'['.repeat(500_000)}${']'.repeat(500_000)}}`;
    for (const [call, why] of [
      [{ ...signed(), body: Buffer.from([0xff, 0xfe, 0x00]) }, 'malformed'],
      [{ ...signed(deep.slice(0, 9)), body: deep }, 'different'],
      [{ ...signed('not json') }, 'malformed'],
      [{ ...signed('[1]') }, 'malformed'],
      [{ headers: {} }, 'missing'],
      [{ headers: {}, url: '//[::bad' }, 'missing'],
      [{ ...signed(), url: signed().url.replace('nonce=', 'nonce=1') }, 'different'],
    ] as const)
      expect(await verifyRequest(call, { keys: KEY, now, protocol: 'saas-2.0' })).to.include({
        valid: false,
        why,
      });
  });
});
