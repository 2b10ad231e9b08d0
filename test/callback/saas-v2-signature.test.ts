import { expect } from 'chai';
import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import {
  saasV2Payload,
  type SignatureFailure,
  signSaasV2,
  verifySaasV2,
} from '../../src/callback/signing/saas-v2-signature.js';

/** Invented. */
const KEY = '0f8fad5b-d9cb-469f-a165-70867728950e';
const NOW = 1_680_508_066_618;
const NONCE = '50D83FDECAED6CCD8EF597F2A577950527928BA287D04E6036E92B2806FD17DA';
const BODY =
  '{"activity":"newInstance","businessId":"87b94795-0603-4e24-8ae5-69420d60e3c8","orderId":"CS2211181819B4LVS","orderLineId":"CS2211181819B4LVS-000001","testFlag":"1"}';
/** By the rule as it is printed, with other programs. */
const SIGNATURE = '67a84ae37f7a7d7fe949e561e45e79f70bd54e89d33ac2f61f35371bcaa182a6';

const PYTHON = `
import sys, json, hmac, hashlib
h = lambda k, t: hmac.new(k.encode(), t.encode(), hashlib.sha256).hexdigest()
for line in sys.stdin:
    one = json.loads(line)
    k = one['key']
    print(h(k, k + one['nonce'] + one['timestamp'] + h(k, one['payload'])))
`;

describe('the signature of SaaS 2.0', () => {
  it('is that of the rule', () => {
    const given = { nonce: NONCE, signature: SIGNATURE.toUpperCase(), timestamp: String(NOW) };
    expect(signSaasV2(BODY, KEY, { nonce: NONCE, now: NOW })).to.deep.equal(given);
    expect(verifySaasV2(BODY, KEY, given, { now: NOW })).to.equal(undefined);
    expect(verifySaasV2(BODY, KEY, { ...given, signature: SIGNATURE }, { now: NOW })).to.equal(undefined);
  });

  const payloads: Array<[what: string, body: string, payload: string]> = [
    ['members sorted by name', '{"b":"1","a":"2","A":"3"}', '{"A":"3","a":"2","b":"1"}'],
    [
      'on the top level only',
      '{"b":{"z":1,"a":[{"d":1,"c":2}]},"a":1}',
      '{"a":1,"b":{"z":1,"a":[{"d":1,"c":2}]}}',
    ],
    ['without those that are null', '{"b":null,"a":{"c":null}}', '{"a":{"c":null}}'],
    ['names like numbers by their text', '{"b":1,"10":2,"9":3}', '{"10":2,"9":3,"b":1}'],
    ['no object as it is', '[2, 1]', '[2, 1]'],
    ['no JSON as it is', '{"a":', '{"a":'],
    ['nothing as nothing', '', ''],
  ];
  for (const [what, body, payload] of payloads)
    it(`takes ${what}`, () => expect(saasV2Payload(body)).to.equal(payload));

  it('agrees with Python', function () {
    const text = fc.string({ unit: 'binary', maxLength: 30 }).map((one) => one.replaceAll('\u0000', '0'));
    const cases = fc.sample(
      fc.record({ body: fc.dictionary(text, fc.jsonValue()), key: text, nonce: text }),
      200,
    );
    const lines = cases.map(({ body, key, nonce }) => {
      const payload = saasV2Payload(JSON.stringify(body));
      return JSON.stringify({ key, nonce, payload, timestamp: String(NOW) });
    });
    const { error, stdout } = spawnSync('python3', ['-c', PYTHON], {
      encoding: 'utf8',
      input: lines.join('\n'),
    });
    if (error) return this.skip();
    const signed = cases.map(({ body, key, nonce }) =>
      signSaasV2(JSON.stringify(body), key, { nonce, now: NOW }).signature.toLowerCase(),
    );
    expect(stdout.trim().split('\n')).to.deep.equal(signed);
  });

  it('is verified of whatever was signed, however its members are ordered', () => {
    const members = fc.uniqueArray(fc.tuple(fc.string(), fc.jsonValue()), { selector: ([name]) => name });
    fc.assert(
      fc.property(members, fc.string(), (all, key) => {
        const write = (list: typeof all): string =>
          `{${list.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(', ')}}`;
        const signature = signSaasV2(write(all), key, { now: NOW });
        expect(verifySaasV2(write([...all].reverse()), key, signature, { now: NOW })).to.equal(undefined);
      }),
    );
  });

  const good = signSaasV2(BODY, KEY, { nonce: NONCE, now: NOW });
  const refused: Array<[what: string, failure: SignatureFailure | undefined, change: object]> = [
    ['no signature', 'missing-signature', { given: { ...good, signature: '' } }],
    ['no time', 'missing-timestamp', { given: { ...good, timestamp: undefined } }],
    ['no nonce', 'missing-nonce', { given: { ...good, nonce: null } }],
    ['a time that is none', 'time-of-no-form', { given: { ...good, timestamp: '2023-04-03' } }],
    ['another key', 'signature-of-other-body-or-key', { key: 'other' }],
    ['another body', 'signature-of-other-body-or-key', { body: BODY.replace('LVS"', 'LVT"') }],
    ['a shorter signature', 'signature-of-other-body-or-key', { given: { ...good, signature: 'AB' } }],
    ['another nonce', 'signature-of-other-body-or-key', { given: { ...good, nonce: 'x' } }],
    ['60 s ago', undefined, { now: NOW + 60_000 }],
    ['60.001 s ago', 'too-late', { now: NOW + 60_001 }],
    ['60.001 s ahead', 'too-early', { now: NOW - 60_001 }],
    ['seconds', 'seconds', { given: signSaasV2(BODY, KEY, { now: Math.round(NOW / 1000) }) }],
  ];
  for (const [what, failure, change] of refused) {
    it(`of ${what}: ${failure ?? 'accepted'}`, () => {
      const { body, given, key, now } = { body: BODY, given: good, key: KEY, now: NOW, ...change };
      expect(verifySaasV2(body, key, given, { now })).to.equal(failure);
    });
  }
});
