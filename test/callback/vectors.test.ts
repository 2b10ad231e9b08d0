import { expect } from 'chai';
import { execFileSync, spawnSync } from 'node:child_process';
import { createPrivateKey, generateKeyPairSync, type JsonWebKeyInput } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { encryptClientSecret } from '../../src/callback/encryption/encrypt-client-secret.js';
import {
  decryptValue,
  encryptValue,
  type EncryptType,
} from '../../src/callback/encryption/encrypted-value.js';
import { authToken, verifyBodyToken, verifyQueryToken } from '../../src/callback/signing/auth-token.js';
import { bodySign, verifyBodySign } from '../../src/callback/signing/body-sign.js';
import { signHeaders, verifyHeaders } from '../../src/callback/signing/header-signature.js';
import { signQuery, verifyQuery } from '../../src/callback/signing/query-signature.js';
import type { Verification } from '../../src/callback/signing/verification.js';
import { decryptClientSecret } from '../../src/marketplace/oauth/decrypt-client-secret.js';
import { packageRoot } from '../../src/platform/package-root.js';
import { temporaryFolders } from '../support/temporary-folder.js';

type Scheme =
  'aes' | 'body-sign' | 'header-signature' | 'header-token' | 'query-signature' | 'query-token' | 'rsa-oaep';

interface Vector {
  id: string;
  scheme: Scheme;
  says: string;
  accessKey: string;
  /** Milliseconds since 1970. */
  now: number;
  request: { url: string; headers: Record<string, string>; body: string };
  body: string;
  header: string;
  encryptType: EncryptType;
  iv: string;
  plain: string;
  encrypted: string;
  privateKey: JsonWebKeyInput['key'];
  expect: Verification;
}

const FILE = path.join(packageRoot(), 'vectors/callback.json');
const SOURCES = path.join(packageRoot(), 'test/callback');
const { vectors } = JSON.parse(readFileSync(FILE, 'utf8')) as { vectors: Vector[] };
const has = (program: string, ...call: string[]): boolean => spawnSync(program, call).status === 0;

/** What koo makes of a vector. */
const VERIFY: Readonly<Record<Scheme, (vector: Vector) => Verification>> = {
  aes: ({ accessKey, encrypted, encryptType, plain }) =>
    decryptValue(encrypted, accessKey, { encryptType }) === plain
      ? { valid: true }
      : { valid: false, what: 'value', why: 'different' },
  'body-sign': ({ accessKey, body, header }) => verifyBodySign(header, body, accessKey),
  'header-signature': ({ accessKey, now, request }) =>
    verifyHeaders(request, accessKey, { now: new Date(now) }),
  'header-token': ({ accessKey, request: { body, headers } }) =>
    verifyBodyToken(body, headers.authtoken ?? '', accessKey),
  'query-signature': ({ accessKey, now, request: { body, url } }) =>
    verifyQuery({ body, query: new URL(url).searchParams }, accessKey, { now: new Date(now) }),
  'query-token': ({ accessKey, request: { url } }) => verifyQueryToken(new URL(url).searchParams, accessKey),
  'rsa-oaep': ({ encrypted, plain, privateKey }) => {
    try {
      const key = createPrivateKey({ format: 'jwk', key: privateKey });
      if (decryptClientSecret(encrypted, key) === plain) return { valid: true };
    } catch {
      // As below.
    }

    return { valid: false, what: 'value', why: 'different' };
  },
};

describe('the vectors of signatures and encrypted values', () => {
  const folder = temporaryFolders();

  it('are of every scheme, good and bad', () => {
    expect(vectors.length).to.be.at.least(70);
    for (const scheme of Object.keys(VERIFY)) {
      const some = vectors.filter((vector) => vector.scheme === scheme);
      expect(some.filter((vector) => vector.expect.valid).length, scheme).to.be.at.least(1);
      expect(some.filter((vector) => !vector.expect.valid).length, scheme).to.be.at.least(1);
    }
  });

  for (const vector of vectors)
    it(`${vector.id}: ${vector.says}`, () =>
      expect(VERIFY[vector.scheme](vector)).to.deep.equal(vector.expect));

  it('are those that Python and openssl make by the rules alone (needs python3 and openssl)', function () {
    if (!has('python3', '--version') || !has('openssl', 'version')) this.skip();
    const made = JSON.parse(
      execFileSync('python3', [path.join(SOURCES, 'vectors-by-python.py')], { encoding: 'utf8' }),
    ) as Vector[];
    const others = vectors.filter(({ scheme }) => scheme === 'rsa-oaep');
    // `KOO_WRITE_VECTORS=1` writes them anew.
    if (process.env.KOO_WRITE_VECTORS)
      writeFileSync(FILE, `${JSON.stringify({ format: 1, vectors: [...made, ...others] }, undefined, 2)}\n`);
    else expect([...made, ...others]).to.deep.equal(vectors);
  });

  it('agree with the SHA1PRNG of Java (needs java)', function () {
    if (!has('java', '-version')) this.skip();
    const base64 = (text: string) => Buffer.from(text).toString('base64');
    const some = vectors.filter(({ expect: { valid }, scheme }) => scheme === 'aes' && valid);
    const random = fc.sample(
      fc.tuple(fc.string({ minLength: 1, unit: 'grapheme' }), fc.string({ unit: 'grapheme' })),
      {
        numRuns: 100,
        seed: 14,
      },
    );
    const cases = [
      ...some.map(({ accessKey, encryptType, iv, plain }) => ({ accessKey, encryptType, iv, plain })),
      ...random.map(([accessKey, plain], at) => ({
        accessKey,
        encryptType: at % 2 === 0 ? ('1' as const) : ('2' as const),
        iv: 'A1b2C3d4E5f6G7h8',
        plain,
      })),
    ];
    const input = cases.map(
      ({ accessKey, encryptType, iv, plain }) =>
        `${base64(accessKey)} ${encryptType === '1' ? 256 : 128} ${iv} ${base64(plain)}\n`,
    );
    const java = execFileSync('java', [path.join(SOURCES, 'EncryptByJava.java')], {
      encoding: 'utf8',
      input: input.join(''),
    });
    const ours = cases.map(({ accessKey, plain, ...how }) => encryptValue(plain, accessKey, how));
    expect(java.trimEnd().split('\n')).to.deep.equal(ours);
  });

  it('agree with openssl, which decrypts what koo encrypts, and the other way (needs openssl)', async function () {
    if (!has('openssl', 'version')) this.skip();
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
    const cwd = await folder();
    await writeFile(path.join(cwd, 'private.pem'), privateKey.export({ format: 'pem', type: 'pkcs8' }));
    const padding = ['rsa_padding_mode:oaep', 'rsa_oaep_md:sha256', 'rsa_mgf1_md:sha1'];
    const pkeyutl = (way: string, input: Uint8Array) =>
      execFileSync(
        'openssl',
        ['pkeyutl', way, '-inkey', 'private.pem', ...padding.flatMap((option) => ['-pkeyopt', option])],
        { cwd, input },
      );
    for (const secret of ['s', 'Client-Secret_0123456789', '密钥'.repeat(40)]) {
      const encrypted = encryptClientSecret(secret, publicKey);
      expect(pkeyutl('-decrypt', Buffer.from(encrypted, 'base64')).toString()).to.equal(secret);
      const theirs = pkeyutl('-encrypt', Buffer.from(secret)).toString('base64');
      expect(decryptClientSecret(theirs, privateKey)).to.equal(secret);
    }

    expect(() => encryptClientSecret('x'.repeat(400), publicKey)).to.throw(RangeError);
    for (const {
      encrypted,
      expect: { valid },
      plain,
      privateKey: jwk,
    } of vectors.filter(({ scheme }) => scheme === 'rsa-oaep')) {
      if (!valid) continue;
      const pem = createPrivateKey({ format: 'jwk', key: jwk }).export({ format: 'pem', type: 'pkcs8' });
      await writeFile(path.join(cwd, 'private.pem'), pem);
      expect(pkeyutl('-decrypt', Buffer.from(encrypted, 'base64')).toString()).to.equal(plain);
    }
  });

  it('hold for any body, key and nonce: what koo signs it accepts, and nothing that was changed', () => {
    const now = new Date(1_680_508_066_618);
    const body = fc
      .dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 6 })
      .map((value) => JSON.stringify(value));
    const key = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(body, key, fc.nat(1000), (text, accessKey, at) => {
        const signed = signQuery(text, accessKey, now);
        const query = new URLSearchParams({ ...signed });
        expect(verifyQuery({ body: text, query }, accessKey, { now })).to.deep.equal({ valid: true });
        const headers = { ...signHeaders(text, accessKey, now) };
        expect(verifyHeaders({ body: text, headers }, accessKey, { now })).to.deep.equal({ valid: true });
        const header = bodySign(text, accessKey);
        expect(verifyBodySign(header, text, accessKey)).to.deep.equal({ valid: true });
        // One more digit somewhere.
        const place = at % (text.length + 1);
        const changed = `${text.slice(0, place)}7${text.slice(place)}`;
        expect(verifyBodySign(header, changed, accessKey).valid).to.equal(false);
        expect(verifyHeaders({ body: `${changed}{`, headers }, accessKey, { now }).valid).to.equal(false);
        expect(verifyQuery({ body: text, query }, `${accessKey}x`, { now }).valid).to.equal(false);
      }),
      { numRuns: 500 },
    );
  });

  it('hold for any parameters of 1.0', () => {
    const parameters = fc.dictionary(fc.string({ minLength: 1 }), fc.string({ unit: 'grapheme' }), {
      maxKeys: 6,
    });
    fc.assert(
      fc.property(parameters, fc.string({ minLength: 1 }), (some, accessKey) => {
        const given = { ...some, timeStamp: '20200727073711903' };
        const query = new URLSearchParams({ ...given, authToken: authToken(given, accessKey) });
        expect(verifyQueryToken(new URL(`https://a.example?${query}`).searchParams, accessKey)).to.deep.equal(
          {
            valid: true,
          },
        );
        query.append('more', '1');
        expect(verifyQueryToken(query, accessKey).valid).to.equal(false);
      }),
    );
  });

  it('decrypt what was encrypted, with a random IV each time', () => {
    const value = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(
        value,
        fc.string({ minLength: 1 }),
        fc.constantFrom<EncryptType>('1', '2'),
        (plain, accessKey, encryptType) => {
          const encrypted = encryptValue(plain, accessKey, { encryptType });
          expect(encrypted).to.match(/^[\dA-Za-z]{16}/);
          expect(decryptValue(encrypted, accessKey, { encryptType })).to.equal(plain);
        },
      ),
    );
    for (const none of ['', 'A1b2C3d4E5f6G7h8', 'A1b2C3d4E5f6G7h8!!!!', 'short'])
      expect(decryptValue(none, 'key')).to.equal(undefined);
  });

  it('holds the signature of the facts of another body by the rule of the kit', () => {
    const { request } = vectors.find(({ id }) => id === 'query-signature/sample')!;
    const nonce = new URL(request.url).searchParams.get('nonce')!;
    expect(
      signHeaders(request.body, '0f8fad5b-d9cb-469f-a165-70867728950e', new Date(1_680_508_066_618), nonce),
    ).to.include({ 'x-sign': '779b9fa759da84e77d4bf8032902b73eca753fdc3a61a91d6c40558b68c6a3c1' });
  });
});
