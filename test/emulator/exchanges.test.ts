import { expect } from 'chai';
import type { Exchange } from '../../src/emulator/exchanges/exchange.js';
import { maskHeader, maskText } from '../../src/emulator/exchanges/mask-secrets.js';
import { RecentExchanges } from '../../src/emulator/exchanges/recent-exchanges.js';
import { shownBody } from '../../src/emulator/exchanges/shown-body.js';

describe('what is shown of a call', () => {
  const HEADERS: Array<[name: string, value: string, shown: string]> = [
    [
      'Authorization',
      'SDK-HMAC-SHA256 Access=AK1, SignedHeaders=host;x-sdk-date, Signature=0a1b2c',
      'SDK-HMAC-SHA256 Access=AK1, SignedHeaders=host;x-sdk-date, Signature=••••',
    ],
    ['authorization', 'Bearer at-1.2.3', 'Bearer ••••'],
    ['authorization', 'Basic dXNlcjpwYXNz', 'Basic ••••'],
    ['X-Security-Token', 'st-1', '••••'],
    ['signature', 'c2lnbmVk', '••••'],
    ['set-cookie', 'session=1', '••••'],
    ['location', 'http://127.0.0.1/a?Expires=1&Signature=abc', 'http://127.0.0.1/a?Expires=1&Signature=••••'],
    ['content-type', 'application/json', 'application/json'],
    ['x-sdk-date', '20220809T091000Z', '20220809T091000Z'],
  ];
  for (const [name, value, shown] of HEADERS)
    it(`${name}: ${value}`, () => expect(maskHeader(name, value)).to.equal(shown));

  const TEXTS: Array<[text: string, shown: string]> = [
    ['{"client_secret": "a\\"b", "client_id": "c"}', '{"client_secret": "••••", "client_id": "c"}'],
    ['{"access_token":"x","token_type":"Bearer"}', '{"access_token":"••••","token_type":"••••"}'],
    ['{"password":"x', '{"password":"••••"'],
    [
      'grant_type=authorization_code&code=abc&client_secret=x%20y',
      'grant_type=authorization_code&code=••••&client_secret=••••',
    ],
    ['{"uri":"http://h/o?a=1&Signature=abc"}', '{"uri":"http://h/o?a=1&Signature=••••"}'],
    ['{"error_code":"MKT.0101","code":"7"}', '{"error_code":"MKT.0101","code":"7"}'],
    ['orderId=MOCKONDEMAND', 'orderId=MOCKONDEMAND'],
  ];
  for (const [text, shown] of TEXTS) it(text, () => expect(maskText(text)).to.equal(shown));

  it('takes no longer for a text that is made to take long', () => {
    for (const text of [
      `"${'secret'.repeat(5000)}`,
      `"${'a'.repeat(32_000)}`,
      `&${'token'.repeat(6000)}`,
      '"'.repeat(32_000),
    ]) {
      const start = process.cpuUsage();
      maskText(text);
      expect(process.cpuUsage(start).user / 1000).to.be.below(1500);
    }
  });

  it('the beginning of a long body, and of what is no text its length', () => {
    expect(shownBody(Buffer.from('{"a":1}'), 7)).to.deep.equal({ bytes: 7, text: '{"a":1}' });
    expect(shownBody(Buffer.from([0xff, 0xfe, 0x00]), 3)).to.deep.equal({ bytes: 3 });
    expect(shownBody(undefined, 1_000_000)).to.deep.equal({ bytes: 1_000_000 });
    const long = Buffer.from('a'.repeat(32 * 1024 - 1) + '商'.repeat(10));
    expect(shownBody(long, long.length)).to.deep.equal({
      bytes: long.length,
      isCut: true,
      text: 'a'.repeat(32 * 1024 - 1),
    });
  });

  it('the newest calls only, however many and however long they are', () => {
    const exchange = (length: number): Exchange => ({
      answerBody: { bytes: length, text: 'x'.repeat(length) },
      answerHeaders: [],
      faults: [],
      milliseconds: 1,
      requestBody: { bytes: 0 },
      requestHeaders: [],
    });
    const many = new RecentExchanges();
    for (let id = 1; id <= 1500; id += 1) many.keep(id, exchange(10));
    expect([many.get(500), many.get(501)?.milliseconds, many.get(1500)?.milliseconds]).to.deep.equal([
      undefined,
      1,
      1,
    ]);
    const long = new RecentExchanges();
    for (let id = 1; id <= 10; id += 1) long.keep(id, exchange(1024 * 1024));
    expect([1, 2, 3, 10].map((id) => long.get(id) !== undefined)).to.deep.equal([false, false, true, true]);
  });
});
