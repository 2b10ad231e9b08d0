import { expect } from 'chai';
import fc from 'fast-check';
import { sha256, signRequest, unsigned, verifySignature } from '../../../src/marketplace/signing/signing.js';

const KEYS = { accessKey: 'AKEXAMPLE', secretKey: 'not-a-real-secret' };
const NOW = new Date('2026-06-01T08:00:00Z');
const secretKeyOf = (accessKey: string) => (accessKey === KEYS.accessKey ? KEYS.secretKey : undefined);

interface Sent {
  body?: string;
  date?: Date;
  keys?: typeof KEYS;
  method?: string;
  url?: string;
}

/** A request as it arrives at the server. */
function received({
  body = '',
  date = NOW,
  keys = KEYS,
  method = 'POST',
  url = 'http://127.0.0.1:1/a/b?c=d&e=f',
}: Sent = {}) {
  const address = new URL(url);
  const headers = { 'content-type': 'application/json' };
  const added = signRequest({ body, headers, method, url: address }, keys, date);
  return {
    bodyHash: sha256(body),
    headers: { ...headers, ...added } as Record<string, string>,
    method,
    target: `${address.pathname}${address.search}`,
  };
}

const reasonOf = (request: Parameters<typeof verifySignature>[0], now = NOW) => {
  const verdict = verifySignature(request, secretKeyOf, now);
  return verdict.ok ? 'ok' : verdict.reason;
};

describe('verifySignature', () => {
  it('takes what signRequest signs', () => {
    expect(verifySignature(received({ body: '{}' }), secretKeyOf, NOW)).to.deep.equal({
      accessKey: 'AKEXAMPLE',
      ok: true,
    });
  });

  it('takes any path, query and body that a URL can hold', () => {
    const url = fc
      .tuple(fc.webPath(), fc.webQueryParameters())
      .map(([path, query]) => `http://h${path}?${query}`);
    fc.assert(
      fc.property(
        url,
        fc.string({ unit: 'binary' }),
        (address, body) => reasonOf(received({ body, url: address })) === 'ok',
      ),
      { numRuns: 100, seed: 1 },
    );
  });

  const refusals: Array<[string, string, (request: ReturnType<typeof received>) => object, Date?]> = [
    ['another body', 'signature', () => ({ bodyHash: sha256('other') })],
    ['another path', 'signature', () => ({ target: '/a/c?c=d&e=f' })],
    ['another query', 'signature', () => ({ target: '/a/b?c=d&e=g' })],
    ['another method', 'signature', () => ({ method: 'PUT' })],
    ['another host', 'signature', ({ headers }) => ({ headers: { ...headers, host: 'elsewhere' } })],
    ['no Authorization', 'missing', ({ headers }) => ({ headers: { ...headers, authorization: undefined } })],
    [
      'a bearer token',
      'malformed',
      ({ headers }) => ({ headers: { ...headers, authorization: 'Bearer x' } }),
    ],
    [
      'a date that is none',
      'malformed',
      ({ headers }) => ({ headers: { ...headers, 'x-sdk-date': '2026-06-01' } }),
    ],
    ['no date', 'date-unsigned', ({ headers }) => ({ headers: { ...headers, 'x-sdk-date': undefined } })],
    [
      'a date that is not signed',
      'date-unsigned',
      ({ headers }) => ({
        headers: { ...headers, authorization: headers.authorization!.replace(';x-sdk-date', '') },
      }),
    ],
    [
      'a content hash that is not signed',
      'content-hash',
      ({ headers }) => ({ headers: { ...headers, 'x-sdk-content-sha256': 'UNSIGNED-PAYLOAD' } }),
    ],
    ['a clock 16 minutes fast', 'clock', () => ({}), new Date(NOW.getTime() - 16 * 60_000)],
    ['a clock 16 minutes slow', 'clock', () => ({}), new Date(NOW.getTime() + 16 * 60_000)],
    ['a clock 14 minutes fast', 'ok', () => ({}), new Date(NOW.getTime() - 14 * 60_000)],
    ['a clock 14 minutes slow', 'ok', () => ({}), new Date(NOW.getTime() + 14 * 60_000)],
    ['the slash at the end left out or added', 'ok', () => ({ target: '/a/b/?c=d&e=f' })],
    ['the query in another order', 'ok', () => ({ target: '/a/b?e=f&c=d' })],
  ];
  for (const [what, reason, change, now] of refusals) {
    it(`${what}: ${reason}`, () => {
      const request = received();
      expect(reasonOf({ ...request, ...change(request) }, now)).to.equal(reason);
    });
  }

  it('tells an unknown key from a wrong secret, and shows what it would have signed for the latter', () => {
    expect(reasonOf(received({ keys: { ...KEYS, accessKey: 'AKOTHER' } }))).to.equal('unknown-key');
    const verdict = verifySignature(received({ keys: { ...KEYS, secretKey: 'wrong' } }), secretKeyOf, NOW);
    expect(verdict).to.deep.include({ ok: false, reason: 'signature' });
    expect(verdict)
      .to.have.property('canonicalRequest')
      .that.matches(/^POST\n\/a\/b\/\nc=d&e=f\n/);
    expect(JSON.stringify(verdict)).to.not.include(KEYS.secretKey);
  });

  it('does not look at the body when the sender left it unsigned', () => {
    const url = new URL('http://127.0.0.1:1/upload');
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    const added = signRequest({ body: unsigned, headers, method: 'POST', url }, KEYS, NOW);
    expect(
      reasonOf({
        bodyHash: 'anything',
        headers: { ...headers, ...added },
        method: 'POST',
        target: '/upload',
      }),
    ).to.equal('ok');
  });
});
