import { expect } from 'chai';
import { createRequire } from 'node:module';
import {
  canonicalRequest,
  sha256,
  signature,
  signRequest,
  stringToSign,
  unsigned,
} from '../../../src/marketplace/signing/signing.js';

const require = createRequire(import.meta.url);
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** The sample of Huawei's signing guide, with the key pair that it prints. */
const GUIDE = {
  canonical: `GET
/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs/
limit=2&marker=13551d6b-755d-4757-b956-536f674975c0
content-type:application/json
host:service.region.example.com
x-sdk-date:20191115T033655Z

content-type;host;x-sdk-date
${EMPTY}`,
  date: new Date('2019-11-15T03:36:55Z'),
  keys: { accessKey: 'QTWAOYTTINDUT2QVKYUC', secretKey: 'MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc' },
  url: 'https://service.region.example.com/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs?limit=2&marker=13551d6b-755d-4757-b956-536f674975c0',
};

describe('signing: the published vectors', () => {
  it('reproduces the sample of the signing guide, step by step', () => {
    const canonical = canonicalRequest({
      bodyHash: EMPTY,
      headers: {
        'Content-Type': 'application/json',
        Host: 'service.region.example.com',
        'X-Sdk-Date': '20191115T033655Z',
      },
      method: 'get',
      path: '/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs',
      query: 'marker=13551d6b-755d-4757-b956-536f674975c0&limit=2',
      signedHeaders: ['X-Sdk-Date', 'Host', 'Content-Type'],
    });
    expect(canonical).to.equal(GUIDE.canonical);
    expect(sha256(canonical)).to.equal('b25362e603ee30f4f25e7858e8a7160fd36e803bb2dfe206278659d71a9bcd7a');
    expect(signature(GUIDE.keys.secretKey, stringToSign('20191115T033655Z', canonical))).to.equal(
      '7be6668032f70418fcc22abc52071e57aff61b84a1d2381bb430d6870f4f6ebe',
    );
  });

  it('reproduces the same sample as a whole request', () => {
    const request = {
      headers: { 'content-type': 'application/json' },
      method: 'GET',
      url: new URL(GUIDE.url),
    };
    expect(signRequest(request, GUIDE.keys, GUIDE.date)).to.deep.equal({
      authorization:
        'SDK-HMAC-SHA256 Access=QTWAOYTTINDUT2QVKYUC, SignedHeaders=content-type;host;x-sdk-date, Signature=7be6668032f70418fcc22abc52071e57aff61b84a1d2381bb430d6870f4f6ebe',
      host: 'service.region.example.com',
      'x-sdk-date': '20191115T033655Z',
    });
  });

  it('reproduces the KooGallery vector of a public Ruby client', () => {
    const url = new URL('https://mkt.myhuaweicloud.com/api/mkp-openapi-public/global/v1/license/activate');
    const headers = { 'Content-Type': 'application/json', 'x-stage': 'RELEASE' };
    const signed = signRequest(
      { headers, method: 'POST', url },
      { accessKey: 'test', secretKey: '123' },
      new Date('2024-03-17T14:42:37Z'),
    );
    expect(signed.authorization).to.equal(
      'SDK-HMAC-SHA256 Access=test, SignedHeaders=content-type;host;x-sdk-date;x-stage, Signature=77595ad624b6e4e49990b8c4e84bf1c287457fca61069c4e60b9b6765b52053d',
    );
  });
});

describe('signing: canonical requests made by hand', () => {
  const canonical = (path: string, query = '', headers: Record<string, string | string[]> = {}) =>
    canonicalRequest({
      bodyHash: EMPTY,
      headers,
      method: 'GET',
      path,
      query,
      signedHeaders: Object.keys(headers),
    })
      .split('\n')
      .slice(1, -2);

  const paths: Array<[string, string]> = [
    ['/', '/'],
    ['/a/b', '/a/b/'],
    ['/a/b/', '/a/b/'],
    ['/a b', '/a%20b/'],
    ['/a%20b', '/a%20b/'],
    ['/a%2Fb', '/a%2Fb/'],
    ['/云商店', '/%E4%BA%91%E5%95%86%E5%BA%97/'],
    ['/%e4%ba%91', '/%E4%BA%91/'],
    ["/!*'()", '/%21%2A%27%28%29/'],
    ['/-_.~', '/-_.~/'],
    ['/100%', '/100%25/'],
    ['/a+b:c@d', '/a%2Bb%3Ac%40d/'],
    ['/😀', '/%F0%9F%98%80/'],
    ['/\uD83D', '/%EF%BF%BD/'],
  ];
  for (const [path, expected] of paths) {
    it(`path ${JSON.stringify(path)}`, () => expect(canonical(path)[0]).to.equal(expected));
  }

  const queries: Array<[string, string]> = [
    ['', ''],
    ['b=2&a=1', 'a=1&b=2'],
    ['a=2&a=10&a=1', 'a=1&a=10&a=2'],
    ['a&b=', 'a=&b='],
    ['&a=1&&', 'a=1'],
    ['a=b=c', 'a=b%3Dc'],
    ['a=x+y&b=x%20y&c=x%2By', 'a=x%20y&b=x%20y&c=x%2By'],
    ["a=!*'()~", 'a=%21%2A%27%28%29~'],
    ['b=1&B=2', 'B=2&b=1'],
    ['名=云', '%E5%90%8D=%E4%BA%91'],
    ['a=%zz', 'a=%25zz'],
    ['a10=1&a1=2&a:=3', 'a1=2&a10=1&a%3A=3'],
  ];
  for (const [query, expected] of queries) {
    it(`query ${JSON.stringify(query)}`, () => expect(canonical('/', query)[1]).to.equal(expected));
  }

  it('sorts header names in lower case, trims values, joins repeated ones and keeps spaces inside', () => {
    const headers = { 'X-B': '  two  words\t', 'X-A': ['1', '2'], host: 'h:8443', 'X-Empty': '' };
    expect(canonical('/', '', headers)).to.deep.equal([
      '/',
      '',
      'host:h:8443',
      'x-a:1,2',
      'x-b:two  words',
      'x-empty:',
      '',
    ]);
  });

  it('signs a multipart body as unsigned and leaves its content type out', () => {
    const signed = signRequest(
      {
        body: unsigned,
        headers: { 'content-length': '7', 'content-type': 'multipart/form-data; boundary=x' },
        method: 'POST',
        url: new URL('http://127.0.0.1:8080/e'),
      },
      { accessKey: 'AK', secretKey: 'SK', securityToken: 'ST' },
      GUIDE.date,
    );
    const expected = signature(
      'SK',
      stringToSign(
        '20191115T033655Z',
        `POST
/e/

host:127.0.0.1:8080
x-sdk-content-sha256:UNSIGNED-PAYLOAD
x-sdk-date:20191115T033655Z
x-security-token:ST

host;x-sdk-content-sha256;x-sdk-date;x-security-token
UNSIGNED-PAYLOAD`,
      ),
    );
    expect(signed).to.deep.equal({
      authorization: `SDK-HMAC-SHA256 Access=AK, SignedHeaders=host;x-sdk-content-sha256;x-sdk-date;x-security-token, Signature=${expected}`,
      host: '127.0.0.1:8080',
      'x-sdk-content-sha256': 'UNSIGNED-PAYLOAD',
      'x-sdk-date': '20191115T033655Z',
      'x-security-token': 'ST',
    });
  });
});

interface SdkSigner {
  sign(request: object, credential: object): Record<string, string>;
}

describe('signing: beside Huawei’s own SDK', () => {
  const { AKSKSigner } = require('@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner.js') as {
    AKSKSigner: SdkSigner;
  };

  it('agrees on 5,000 random requests with JSON bodies', () => {
    const random = seeded(20_260_601);
    for (let run = 0; run < 5000; run++) {
      const request = randomRequest(random);
      const theirs = AKSKSigner.sign(
        {
          data: request.data,
          endpoint: `https://${request.host}${request.path}`,
          headers: { ...request.headers, 'X-Sdk-Date': '20260601T080910Z' },
          method: request.method,
          queryParams: structuredClone(request.query),
        },
        { getAk: () => 'AK-EXAMPLE', getSk: () => request.secretKey },
      );
      const url = new URL(`https://${request.host}${request.path}`);
      for (const [name, value] of Object.entries(request.query)) {
        for (const one of [value].flat()) url.searchParams.append(name, one);
      }

      // The SDK hashes its own JSON text: the same must be sent.
      const ours = signRequest(
        {
          body: request.data === undefined ? undefined : JSON.stringify(request.data),
          headers: request.headers,
          method: request.method,
          url,
        },
        { accessKey: 'AK-EXAMPLE', secretKey: request.secretKey },
        new Date('2026-06-01T08:09:10Z'),
      );
      expect(ours.authorization, JSON.stringify(request)).to.equal(theirs.Authorization);
    }
  });
});

function randomRequest(random: Random) {
  const word = (alphabet: string, most: number) =>
    Array.from({ length: 1 + random(most) }, () => [...alphabet][random([...alphabet].length)]).join('');
  const plain = 'abcdefghijklmnopqrstuvwxyzABCXYZ0189-_.~';
  const wild = `${plain} +&=%/?:'()!*,;@"<>{}|云商店é😀`;
  const query: Record<string, string | string[]> = {};
  for (let count = random(5); count > 0; count--) {
    query[word(wild, 8)] = random(4) === 0 ? [word(wild, 6), word(wild, 6), word(wild, 6)] : word(wild, 12);
  }

  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (random(2)) headers['X-Stage'] = word(plain, 8);
  if (random(3) === 0) headers['X-Project-Id'] = word(plain, 32);
  const method = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'][random(5)]!;
  const data =
    method === 'GET' || method === 'DELETE'
      ? undefined
      : {
          [word(wild, 6)]: word(wild, 30),
          list: [random(99), true, null, { [word(plain, 5)]: word(wild, 5) }],
        };
  // WHATWG URLs turn a segment of dots into a step up, which the SDK's parser does not.
  const path = Array.from({ length: random(6) }, () => `/x${word('abcxyzABC0189-_~', 9)}`).join('') || '/';
  return {
    data,
    headers,
    host: `${word('abcxyz019', 9)}.example.com`,
    method,
    path,
    query,
    secretKey: word(wild, 40),
  };
}

type Random = (below: number) => number;

/** A small linear congruential generator: the same requests in every run. */
function seeded(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
