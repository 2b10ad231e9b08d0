import { expect } from 'chai';
import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { CallbackInterface } from '../../../src/callback/callback-interface.js';
import {
  explainSignature,
  type SignatureExplanation,
} from '../../../src/callback/listening/explain-signature.js';
import type { SignatureKeys } from '../../../src/callback/listening/key-variants.js';
import { mistakeMessage, mistakeMessages } from '../../../src/callback/listening/messages.js';
import type { ReceivedCall } from '../../../src/callback/listening/received-call.js';
import type { SignatureMistake } from '../../../src/callback/listening/signature-mistake.js';
import { KOOGALLERY_PROTOCOLS } from '../../../src/callback/protocol.js';
import { signedCall } from '../../../src/callback/sending/signed-call.js';
import { textOf } from '../../../src/i18n/message.js';
import { loadLanguage } from '../../../src/load-language.js';
import { packageRoot } from '../../../src/platform/package-root.js';

await loadLanguage('zh');

const NOW = 1_680_508_066_618;
const NONCE = '50D83FDECAED6CCD8EF597F2A577950527928BA287D04E6036E92B2806FD17DA';
/** Invented. */
const KEYS = {
  basic: '0f8fad5b-d9cb-469f-a165-70867728950e',
  general: 'Example-general-key',
  'licence-code': 'example-licence-key',
  synchronization: 'example-synchronization-key',
} as const satisfies SignatureKeys;
const KEY = KEYS.basic;
const INTERFACES = KOOGALLERY_PROTOCOLS.flatMap(({ interfaces }) => interfaces);
const interfaceOf = (id: string): CallbackInterface => INTERFACES.find((one) => one.id === id)!;

const hex = (key: string, data: string): string => createHmac('sha256', key).update(data).digest('hex');
const base64 = (key: string, data: string): string => createHmac('sha256', key).update(data).digest('base64');
const sha256 = (data: string): string => createHash('sha256').update(data).digest('hex');

/** Sorted, as it is signed; `sent` has another order, and a member that is null. */
const BODY = {
  activity: 'changeInstanceCheck',
  instanceId: '实例/1 <a&b>',
  productInfo: { skuCode: 's-1', productId: 'p-1', linearValue: 3 },
  zone: 'unknown to the table',
};
const SENT = JSON.stringify({
  zone: BODY.zone,
  instanceId: BODY.instanceId,
  productInfo: BODY.productInfo,
  nothing: null,
  activity: BODY.activity,
});
const PAYLOAD = JSON.stringify(BODY);

const explain = (
  call: Partial<ReceivedCall>,
  id: string,
  { keys = KEYS, now = NOW }: { keys?: SignatureKeys; now?: number } = {},
): SignatureExplanation =>
  explainSignature({ body: '', headers: {}, method: 'POST', target: '/', ...call }, interfaceOf(id), {
    keys,
    now: new Date(now),
  });
const mistakesOf = (explanation: SignatureExplanation): unknown[] =>
  explanation.valid ? [] : [...explanation.mistakes];

interface Given {
  body?: string;
  keys?: SignatureKeys;
  nonce?: string;
  timestamp?: string;
  query?: Record<string, string>;
}

/** A call of SaaS 2.0 whose signature is made by hand. */
const byQuery = (
  signature: (nonce: string, timestamp: string) => string,
  { body = SENT, keys, nonce = NONCE, query = {}, timestamp = String(NOW) }: Given = {},
): unknown[] => {
  const search = new URLSearchParams({ signature: signature(nonce, timestamp), timestamp, nonce, ...query });
  const empty = [...search].filter(([, value]) => value === '');
  for (const [name] of empty) search.delete(name);
  return mistakesOf(
    explain({ body, target: `/saasproduce?${search}` }, 'saas-2.0/changeInstanceCheck', { keys }),
  );
};
const right =
  (payload: string, key: string = KEY) =>
  (nonce: string, timestamp: string) =>
    hex(key, key + nonce + timestamp + hex(key, payload));

describe('the explanation of a signature', () => {
  const escaped = (text: string): string =>
    text.replaceAll(/[^\0-~]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const spaced = (text: string): string => text.replaceAll('":', '": ').replaceAll(',"', ', "');
  const deep = JSON.stringify({ ...BODY, productInfo: { linearValue: 3, productId: 'p-1', skuCode: 's-1' } });
  const compact = SENT.replace('"nothing":null,', '');
  const withNull = JSON.stringify({
    activity: BODY.activity,
    instanceId: BODY.instanceId,
    nothing: null,
    productInfo: BODY.productInfo,
    zone: BODY.zone,
  });
  const without = (some: object, left: string): object =>
    Object.fromEntries(Object.entries(some).filter(([name]) => name !== left));

  const table: Array<[what: string, mistakes: SignatureMistake[], found: unknown[]]> = [
    ['nothing', [], byQuery(right(PAYLOAD))],
    ['upper case', [], byQuery((...covered) => right(PAYLOAD)(...covered).toUpperCase())],
    ['members in the order in which they were sent', [{ kind: 'unsorted' }], byQuery(right(compact))],
    ['members sorted at all levels', [{ kind: 'sorted-deep' }], byQuery(right(deep))],
    ['members that are null', [{ kind: 'nulls-kept' }], byQuery(right(withNull))],
    ['blanks', [{ kind: 'blanks' }], byQuery(right(spaced(PAYLOAD)))],
    ['indentation', [{ kind: 'indented' }], byQuery(right(JSON.stringify(BODY, undefined, 2)))],
    ['escaped characters', [{ kind: 'escaped-unicode' }], byQuery(right(escaped(PAYLOAD)))],
    [
      'escaped slashes',
      [{ kind: 'escaped-slashes' }],
      byQuery(right(PAYLOAD.replaceAll('/', String.raw`\/`))),
    ],
    [
      'escaped HTML',
      [{ kind: 'escaped-html' }],
      byQuery(
        right(
          PAYLOAD.replaceAll('<', String.raw`\u003c`)
            .replaceAll('>', String.raw`\u003e`)
            .replaceAll('&', String.raw`\u0026`),
        ),
      ),
    ],
    [
      "Python's json.dumps",
      [{ kind: 'blanks' }, { kind: 'escaped-unicode' }],
      byQuery(right(escaped(spaced(PAYLOAD)))),
    ],
    ['an empty payload', [{ kind: 'empty-payload' }], byQuery(right(''))],
    [
      'a form',
      [{ kind: 'form-payload' }],
      byQuery(
        right(
          Object.entries(BODY)
            .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
            .join('&'),
        ),
      ),
    ],
    [
      'a body that was read as Latin-1',
      [{ kind: 'other-encoding' }],
      byQuery(right(Buffer.from(PAYLOAD).toString('latin1'))),
    ],
    [
      'an unknown member that was lost',
      [{ kind: 'left-out', names: ['zone'] }],
      byQuery(right(JSON.stringify(without(BODY, 'zone')))),
    ],
    [
      'numbers as texts',
      [{ kind: 'as-texts' }],
      byQuery(right('{"activity":"x","flag":"1"}'), { body: '{"activity":"x","flag":1}' }),
    ],
    [
      'the key of another kind',
      [{ expected: 'basic', key: 'licence-code', kind: 'other-key' }],
      byQuery(right(PAYLOAD, KEYS['licence-code'])),
    ],
    ['a key with a line break', [{ kind: 'key-line-break' }], byQuery(right(PAYLOAD, `${KEY}\n`))],
    ['a key with CR LF', [{ kind: 'key-line-break' }], byQuery(right(PAYLOAD, `${KEY}\r\n`))],
    ['a key with a blank', [{ kind: 'key-blanks' }], byQuery(right(PAYLOAD, ` ${KEY}`))],
    ['a key with quotes', [{ kind: 'key-quotes' }], byQuery(right(PAYLOAD, `"${KEY}"`))],
    ['a key in upper case', [{ kind: 'key-case' }], byQuery(right(PAYLOAD, KEY.toUpperCase()))],
    [
      'blanks around the key here',
      [{ kind: 'key-trimmed' }],
      byQuery(right(PAYLOAD), { keys: { basic: `${KEY}  ` } }),
    ],
    [
      'plain SHA-256',
      [{ kind: 'plain-sha256' }],
      byQuery((nonce, timestamp) => hex(KEY, KEY + nonce + timestamp + sha256(PAYLOAD))),
    ],
    [
      'the rule of x-sign',
      [{ kind: 'header-rule' }],
      byQuery((nonce, timestamp) => hex(KEY, KEY + nonce + timestamp + PAYLOAD)),
    ],
    [
      'the inner HMAC in upper case',
      [{ kind: 'inner-case' }],
      byQuery((nonce, timestamp) => hex(KEY, KEY + nonce + timestamp + hex(KEY, PAYLOAD).toUpperCase())),
    ],
    [
      'the inner HMAC as Base64',
      [{ kind: 'inner-base64' }],
      byQuery((nonce, timestamp) => hex(KEY, KEY + nonce + timestamp + base64(KEY, PAYLOAD))),
    ],
    [
      'key and data exchanged inside',
      [{ kind: 'key-as-data' }],
      byQuery((nonce, timestamp) => hex(KEY, KEY + nonce + timestamp + hex(PAYLOAD, KEY))),
    ],
    [
      'key and data exchanged outside',
      [{ kind: 'key-as-data' }],
      byQuery((nonce, timestamp) => hex(KEY + nonce + timestamp + hex(KEY, PAYLOAD), KEY)),
    ],
    [
      'the nonce after the timestamp',
      [{ kind: 'nonce-after-timestamp' }],
      byQuery((nonce, timestamp) => hex(KEY, KEY + timestamp + nonce + hex(KEY, PAYLOAD))),
    ],
    [
      'no key at the beginning',
      [{ kind: 'without-key' }],
      byQuery((nonce, timestamp) => hex(KEY, nonce + timestamp + hex(KEY, PAYLOAD))),
    ],
    [
      'seconds signed and milliseconds sent',
      [{ kind: 'other-unit' }],
      byQuery((nonce, timestamp) => hex(KEY, KEY + nonce + timestamp.slice(0, -3) + hex(KEY, PAYLOAD))),
    ],
    [
      'a plain SHA-256 outside',
      [{ kind: 'plain-outer' }],
      byQuery((nonce, timestamp) => sha256(KEY + nonce + timestamp + hex(KEY, PAYLOAD))),
    ],
    [
      'Base64',
      [{ kind: 'base64' }],
      byQuery((nonce, timestamp) => base64(KEY, KEY + nonce + timestamp + hex(KEY, PAYLOAD))),
    ],
    [
      'Base64 whose + became a blank',
      [{ kind: 'base64' }, { kind: 'plus-as-blank' }],
      byQuery(
        (nonce, timestamp) => base64(KEY, KEY + nonce + timestamp + hex(KEY, PAYLOAD)).replaceAll('+', ' '),
        { nonce: '2' },
      ),
    ],
    [
      'seconds',
      [{ kind: 'seconds', what: 'timestamp' }],
      byQuery(right(PAYLOAD), { timestamp: String(NOW).slice(0, -3) }),
    ],
    [
      'a call from yesterday',
      [{ kind: 'stale', seconds: 86_400, what: 'timestamp' }],
      byQuery(right(PAYLOAD), { timestamp: String(NOW - 86_400_000) }),
    ],
    [
      'a clock that is 90 s ahead',
      [{ kind: 'future', seconds: 90, what: 'timestamp' }],
      byQuery(right(PAYLOAD), { timestamp: String(NOW + 90_000) }),
    ],
    [
      'the time of China',
      [{ hours: 8, kind: 'time-zone', what: 'timestamp' }],
      byQuery(right(PAYLOAD), { timestamp: String(NOW + 8 * 3_600_000 + 1000) }),
    ],
    [
      'a date',
      [{ kind: 'malformed', what: 'timestamp' }],
      byQuery(right(PAYLOAD), { timestamp: '2023-04-03T07:47:46Z' }),
    ],
    [
      'two mistakes: blanks, and the members in the order in which they were sent',
      [{ kind: 'unsorted' }, { kind: 'blanks' }],
      byQuery(right(spaced(compact))),
    ],
    [
      'three mistakes, and seconds',
      [
        { kind: 'seconds', what: 'timestamp' },
        { kind: 'key-line-break' },
        { kind: 'sorted-deep' },
        { kind: 'header-rule' },
      ],
      byQuery((nonce, timestamp) => hex(`${KEY}\n`, `${KEY}\n${nonce}${timestamp}${deep}`), {
        timestamp: String(NOW).slice(0, -3),
      }),
    ],
    ['MD5', [{ bits: 128, kind: 'digest', what: 'signature' }], byQuery(() => '0'.repeat(32))],
    [
      'nothing usual',
      [{ kind: 'different', what: 'signature' }],
      byQuery(right(PAYLOAD, 'quite another key')),
    ],
    ['what is no signature', [{ kind: 'different', what: 'signature' }], byQuery(() => 'no')],
    ['no signature', [{ kind: 'missing', what: 'signature' }], byQuery(() => '')],
    [
      'another name',
      [{ found: 'Signature', kind: 'misnamed', what: 'signature' }],
      byQuery(() => '', { query: { Signature: right(PAYLOAD)(NONCE, String(NOW)) } }),
    ],
    [
      'no key that is known',
      [{ key: 'basic', kind: 'no-key' }],
      byQuery(right(PAYLOAD), { keys: { general: 'x' } }),
    ],
    [
      'the key of another kind, where the right one is not known',
      [{ expected: 'basic', key: 'general', kind: 'other-key' }],
      byQuery(right(PAYLOAD, KEYS.general), { keys: { general: KEYS.general } }),
    ],
    [
      'headers of the kit',
      [
        { found: 'x-sign', kind: 'misplaced', what: 'signature' },
        { found: 'x-timestamp', kind: 'misplaced', what: 'timestamp' },
        { found: 'x-nonce', kind: 'misplaced', what: 'nonce' },
      ],
      mistakesOf(
        explain(
          {
            body: SENT,
            headers: {
              'x-nonce': NONCE,
              'x-sign': right(PAYLOAD)(NONCE, String(NOW)),
              'x-timestamp': String(NOW),
            },
          },
          'saas-2.0/changeInstanceCheck',
        ),
      ),
    ],
    [
      'no body',
      [{ kind: 'no-body' }, { kind: 'different', what: 'signature' }],
      byQuery(right(PAYLOAD), { body: '' }),
    ],
  ];
  for (const [what, mistakes, found] of table)
    it(`finds ${what}: ${mistakes.map(({ kind }) => kind).join(', ') || 'right'}`, () =>
      expect(found).to.deep.equal(mistakes));

  it('finds the rule of the query where x-sign belongs', () => {
    const key = KEYS.synchronization;
    const sign = (value: string): unknown[] =>
      mistakesOf(
        explain(
          { body: SENT, headers: { 'x-nonce': NONCE, 'x-sign': value, 'x-timestamp': String(NOW) } },
          'kit-2.0/tenantSync',
        ),
      );
    expect(sign(hex(key, key + NONCE + NOW + PAYLOAD))).to.deep.equal([]);
    expect(sign(hex(key, key + NONCE + NOW + hex(key, PAYLOAD)))).to.deep.equal([{ kind: 'query-rule' }]);
    expect(sign(hex(KEY, KEY + NONCE + NOW + compact))).to.deep.equal([
      { expected: 'synchronization', key: 'basic', kind: 'other-key' },
      { kind: 'unsorted' },
    ]);
  });

  describe('of a token', () => {
    const stamp = '20230403074746618';
    const parameters = {
      instanceId: '实例 1',
      timeStamp: stamp,
      activity: 'expireInstance',
      orderId: '',
      testFlag: '1',
    };
    const joined = (some: object): string =>
      Object.entries(some)
        .map(([name, value]) => `${name}=${value as string}`)
        .join('&');
    const sorted = Object.fromEntries(Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1)));
    const encoded = Object.fromEntries(
      Object.entries(sorted).map(([name, value]) => [name, encodeURIComponent(value)]),
    );
    const byToken = (token: string): unknown[] =>
      mistakesOf(
        explain(
          { method: 'GET', target: `/?${new URLSearchParams({ ...parameters, authToken: token })}` },
          'saas-1.0/expireInstance',
        ),
      );
    const token = base64(KEY + stamp, joined(sorted));
    const of1: Array<[what: string, mistakes: SignatureMistake[], found: unknown[]]> = [
      ['nothing', [], byToken(token)],
      ['unsorted parameters', [{ kind: 'unsorted' }], byToken(base64(KEY + stamp, joined(parameters)))],
      ['encoded values', [{ kind: 'encoded-values' }], byToken(base64(KEY + stamp, joined(encoded)))],
      [
        'no timeStamp',
        [{ kind: 'without-timestamp' }],
        byToken(base64(KEY + stamp, joined(without(sorted, 'timeStamp')))),
      ],
      [
        'no empty values',
        [{ kind: 'without-empty' }],
        byToken(base64(KEY + stamp, joined(without(sorted, 'orderId')))),
      ],
      [
        'a parameter that was lost',
        [{ kind: 'left-out', names: ['testFlag'] }],
        byToken(base64(KEY + stamp, joined(without(sorted, 'testFlag')))),
      ],
      ['the key alone', [{ kind: 'key-alone' }], byToken(base64(KEY, joined(sorted)))],
      ['key and data exchanged', [{ kind: 'key-as-data' }], byToken(base64(joined(sorted), KEY + stamp))],
      ['JSON', [{ kind: 'json-payload' }], byToken(base64(KEY + stamp, JSON.stringify(sorted)))],
      ['hex', [{ kind: 'hex' }], byToken(hex(KEY + stamp, joined(sorted)))],
      ['a token that was encoded twice', [{ kind: 'double-encoded' }], byToken(encodeURIComponent(token))],
      ['lower case', [{ kind: 'token-case' }], byToken(token.toLowerCase())],
      [
        'the key of another kind',
        [{ expected: 'basic', key: 'general', kind: 'other-key' }],
        byToken(base64(KEYS.general + stamp, joined(sorted))),
      ],
      ['no token', [{ kind: 'missing', what: 'authToken' }], byToken('')],
      ['nothing usual', [{ kind: 'different', what: 'authToken' }], byToken(base64('x', 'y'))],
    ];
    for (const [what, mistakes, found] of of1)
      it(`finds ${what}: ${mistakes.map(({ kind }) => kind).join(', ') || 'right'}`, () =>
        expect(found).to.deep.equal(mistakes));

    it('finds a + that became a blank', () => {
      // One of some has a plus.
      for (let serial = 0; ; serial += 1) {
        const query = { ...sorted, testFlag: String(serial) };
        const made = base64(KEY + stamp, joined(query));
        if (!made.includes('+')) continue;
        const target = `/?${new URLSearchParams(query)}&authToken=${made.replaceAll('/', '%2F')}`;
        expect(mistakesOf(explain({ method: 'GET', target }, 'saas-1.0/expireInstance'))).to.deep.equal([
          { kind: 'plus-as-blank' },
        ]);
        return;
      }
    });

    it('in a header, over the members of a body', () => {
      const body = JSON.stringify({ flag: 1, instanceId: 'i', timeStamp: stamp });
      const key = KEYS.synchronization;
      const sign = (authtoken: string): unknown[] =>
        mistakesOf(explain({ body, headers: { authtoken } }, 'kit-1.0/tenantSync'));
      const text = `flag=1&instanceId=i&timeStamp=${stamp}`;
      expect(sign(base64(key + stamp, text))).to.deep.equal([]);
      expect(sign(base64(key, text))).to.deep.equal([{ kind: 'key-alone' }]);
      expect(sign(base64(key + stamp, body))).to.deep.equal([{ kind: 'json-payload' }]);
    });
  });

  it('never finds a mistake in a call that is signed right', () => {
    const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.constant(null), fc.jsonValue());
    const members = fc.dictionary(fc.string({ minLength: 1, unit: 'grapheme' }), value, { maxKeys: 6 });
    fc.assert(
      fc.property(fc.constantFrom(...INTERFACES), members, (one, some) => {
        const own = Object.fromEntries(
          Object.entries(some)
            .filter(([name]) => !/^(?:authtoken|timestamp|signature|nonce)$/i.test(name))
            .map(([name, each]) => [name, one.signing === 'query-token' ? JSON.stringify(each) : each]),
        );
        const { body, headers, method, url } = signedCall(one, own, {
          accessKey: KEYS[one.key],
          address: new URL('http://127.0.0.1/saasproduce'),
          now: new Date(NOW),
        });
        const lower = Object.fromEntries(
          Object.entries(headers).map(([name, header]) => [name.toLowerCase(), header]),
        );
        const call = { body, headers: lower, method, target: url.pathname + url.search };
        expect(explainSignature(call, one, { keys: KEYS, now: new Date(NOW) })).to.deep.equal({
          valid: true,
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws, whatever came', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(
        fc.constantFrom(...INTERFACES),
        fc.record({
          body: fc.oneof(text, fc.json()),
          headers: fc.dictionary(fc.constantFrom('x-sign', 'x-timestamp', 'x-nonce', 'authtoken'), text),
          method: fc.constantFrom('GET', 'POST'),
          target: fc.oneof(
            text,
            text.map((one) => `/?signature=${one}&timestamp=1&nonce=2&authToken=${one}`),
          ),
        }),
        (one, call) => {
          const found = explainSignature(call, one, { keys: KEYS, now: new Date(NOW) });
          expect(mistakesOf(found)).not.to.have.length(0);
        },
      ),
      { numRuns: 1000 },
    );
    const deepest = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(byQuery(right('x'), { body: deepest })).to.deep.equal([{ kind: 'different', what: 'signature' }]);
  });

  it('of a large body comes soon', () => {
    const body = JSON.stringify({ text: '中'.repeat(300_000), more: 1 });
    const started = performance.now();
    expect(byQuery(right('x'), { body })).to.deep.equal([{ kind: 'different', what: 'signature' }]);
    expect(performance.now() - started).to.be.below(5000);
  });

  it('agrees with the vectors', () => {
    const file = path.join(packageRoot(), 'vectors/callback.json');
    const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as {
      vectors: Array<{
        accessKey: string;
        expect: { valid: boolean; what?: string; why?: string };
        id: string;
        now?: number;
        request: { body: string; headers: Record<string, string>; method: string; url: string };
        scheme: CallbackInterface['signing'];
      }>;
    };
    const named: Record<string, unknown[]> = {};
    for (const vector of vectors) {
      const one = INTERFACES.find(({ signing }) => signing === vector.scheme);
      if (!one) continue;
      const { pathname, search } = new URL(vector.request.url);
      const found = explainSignature({ ...vector.request, target: pathname + search }, one, {
        keys: { [one.key]: vector.accessKey },
        now: new Date(vector.now ?? NOW),
      });
      const { mistakes = [], ...verification } = found as { mistakes?: SignatureMistake[] };
      expect(verification, vector.id).to.deep.equal(vector.expect);
      named[vector.id] = mistakes.map(({ kind }) => kind);
    }

    expect(named).to.deep.include({
      'header-signature/base-rule': ['query-rule'],
      'query-signature/kit-rule': ['header-rule'],
      'query-signature/nested-sorted': ['sorted-deep'],
      'query-signature/plain-sha256': ['plain-sha256'],
      'query-signature/seconds': ['seconds'],
      'query-token/encoded': ['encoded-values'],
      'query-token/key-alone': ['key-alone'],
    });
  });

  it('has a text for each mistake, in both languages', () => {
    const some: Record<string, unknown> = {
      bits: 160,
      expected: 'basic',
      found: 'x-sign',
      hours: 8,
      key: 'general',
      names: ['a', 'b'],
      seconds: 61,
      what: 'signature',
    };
    for (const kind of Object.keys(mistakeMessages)) {
      const message = mistakeMessage({ kind, ...some } as SignatureMistake);
      for (const language of ['en', 'zh'] as const) {
        const text = textOf(message, language);
        expect(text, kind).to.match(language === 'en' ? /\.$/ : /[。]$/);
        expect(text, kind).not.to.contain('undefined');
      }
    }
  });
});
