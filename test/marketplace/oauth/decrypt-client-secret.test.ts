import { expect } from 'chai';
import fc from 'fast-check';
import { type KeyObject, generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { decryptClientSecret } from '../../../src/marketplace/oauth/decrypt-client-secret.js';
import { readPrivateKey } from '../../../src/marketplace/oauth/private-key.js';
import { failureOf } from '../support/client.js';

const SECRET = 'cs-planted-0123456789-中文';
const OAEP = ['-pkeyopt', 'rsa_padding_mode:oaep'];

describe('a client secret that openssl encrypted (needs openssl)', () => {
  let folder: string;
  let key: KeyObject;
  let pem: string;

  const openssl = (input: string | undefined, ...words: string[]): Buffer =>
    execFileSync('openssl', words, { cwd: folder, input, stdio: ['pipe', 'pipe', 'ignore'] });
  const encrypt = (text: string, ...options: string[]): Buffer =>
    openssl(text, 'pkeyutl', '-encrypt', '-pubin', '-inkey', 'public.pem', ...options);

  before(async function () {
    folder = await mkdtemp(path.join(os.tmpdir(), 'koo-oauth-'));
    try {
      openssl(
        undefined,
        'genpkey',
        '-algorithm',
        'RSA',
        '-pkeyopt',
        'rsa_keygen_bits:2048',
        '-out',
        'private.pem',
      );
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') this.skip();
      throw error;
    }

    openssl(undefined, 'pkey', '-in', 'private.pem', '-pubout', '-out', 'public.pem');
    pem = openssl(undefined, 'pkey', '-in', 'private.pem').toString();
    key = readPrivateKey(pem, 'the test');
  });
  after(() => rm(folder, { force: true, recursive: true }));

  const paddings: Array<[what: string, options: string[]]> = [
    ['PKCS#1 v1.5, which Java calls RSA', ['-pkeyopt', 'rsa_padding_mode:pkcs1']],
    ['OAEP with SHA-1', OAEP],
    ['OAEP with SHA-256', [...OAEP, '-pkeyopt', 'rsa_oaep_md:sha256']],
    [
      'OAEP with SHA-256 and MGF1 with SHA-1, as Java has it',
      [...OAEP, '-pkeyopt', 'rsa_oaep_md:sha256', '-pkeyopt', 'rsa_mgf1_md:sha1'],
    ],
  ];
  for (const [what, options] of paddings) {
    it(`with ${what}: in base64 of either alphabet and in lines, in hex, and in blocks`, () => {
      const bytes = encrypt(SECRET, ...options);
      const lines = bytes.toString('base64').replaceAll(/.{64}/g, '$&\r\n');
      for (const text of [
        bytes.toString('base64'),
        bytes.toString('base64url'),
        lines,
        bytes.toString('hex'),
      ])
        expect(decryptClientSecret(text, key)).to.equal(SECRET);
      const blocks = Buffer.concat([encrypt('first-', ...options), encrypt('second', ...options)]);
      expect(decryptClientSecret(blocks.toString('base64'), key)).to.equal('first-second');
    });
  }

  it('of any length that fits, a hundred times', () => {
    for (let length = 1; length <= 100; length += 1) {
      const text = 'x'.repeat(length);
      const { options } = { options: paddings[length % paddings.length]![1] };
      expect(decryptClientSecret(encrypt(text, ...options).toString('base64'), key)).to.equal(text);
    }
  });

  it('with a key in every form that keys are kept in', async () => {
    const encrypted = encrypt(SECRET).toString('base64');
    const traditional = openssl(undefined, 'pkey', '-in', 'private.pem', '-traditional').toString();
    expect(traditional).to.include('BEGIN RSA PRIVATE KEY');
    const locked = openssl(
      undefined,
      'pkcs8',
      '-topk8',
      '-in',
      'private.pem',
      '-v2',
      'aes-256-cbc',
      '-passout',
      'pass:word',
    ).toString();
    const bare = (text: string): string => text.replaceAll(/-----[^-]+-----/g, '').trim();
    const forms: Array<[string, string?]> = [
      [pem],
      [traditional],
      [pem.replaceAll('\n', '\\n')],
      [bare(pem)],
      [bare(pem).replaceAll('\n', '')],
      [bare(traditional)],
      [locked, 'word'],
    ];
    for (const [text, passphrase] of forms)
      expect(decryptClientSecret(encrypted, readPrivateKey(text, 'the test', passphrase))).to.equal(SECRET);

    const wrong: Array<[what: string, says: RegExp, text: string, passphrase?: string]> = [
      ['without its passphrase', /it has a passphrase, and none is given/, locked],
      ['with another passphrase', /the passphrase does not match/, locked, 'words'],
      [
        'that is the public one',
        /it is the public key/,
        openssl(undefined, 'pkey', '-in', 'private.pem', '-pubout').toString(),
      ],
      ['that is cut off', /it cannot be read/, pem.slice(0, 900)],
      ['that is none', /it is neither PEM nor its base64 alone/, 'hello'],
      [
        'of another kind',
        /it is of type ec, not RSA/,
        openssl(undefined, 'genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256').toString(),
      ],
    ];
    for (const [what, says, text, passphrase] of wrong) {
      const error = await failureOf((async () => readPrivateKey(text, 'the test', passphrase))());
      expect(error, what).to.include({ code: 'PRIVATE_KEY', kind: 'environment' });
      expect(error.message, what).to.match(says);
      expect(error.message).to.not.include(bare(text).slice(0, 40));
    }
  });

  it('for another key, cut off or changed, is refused and not shown', async () => {
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const long = generateKeyPairSync('rsa', { modulusLength: 3072 }).privateKey;
    const bytes = encrypt(SECRET, ...OAEP);
    const changed = Buffer.from(bytes);
    changed[100]! ^= 1;
    const tries: Array<[encrypted: string, key: KeyObject, says: RegExp]> = [
      [bytes.toString('base64'), other, /another key, or in another way/],
      [encrypt(SECRET).toString('base64'), other, /another key, or in another way/],
      [changed.toString('base64'), key, /another key, or in another way/],
      [Buffer.alloc(256, 255).toString('base64'), key, /another key, or in another way/],
      [bytes.toString('base64'), long, /it has 256 bytes, and this key produces 384/],
      [bytes.subarray(1).toString('base64'), key, /it has 255 bytes, and this key produces 256/],
      ['', key, /it has 0 bytes/],
      [SECRET, key, /bytes, and this key produces 256/],
    ];
    for (const [encrypted, by, says] of tries) {
      const error = await failureOf((async () => decryptClientSecret(encrypted, by))());
      expect(error).to.include({ code: 'CLIENT_SECRET', kind: 'environment' });
      expect(error.message).to.match(says);
    }
  });

  it('of any bytes at all is a text or a clear error', () => {
    const blocks = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .uint8Array({ maxLength: 512, minLength: 256 })
        .map((bytes) => bytes.subarray(0, bytes.length & ~255)),
    );
    fc.assert(
      fc.property(blocks, (bytes) => {
        try {
          expect(decryptClientSecret(Buffer.from(bytes).toString('base64'), key)).to.be.a('string');
        } catch (error) {
          expect(error).to.include({ code: 'CLIENT_SECRET' });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is told by openssl to be the same the other way round', async () => {
    const bytes = encrypt(SECRET, ...OAEP);
    await writeFile(path.join(folder, 'bytes'), bytes);
    const told = openssl(
      undefined,
      'pkeyutl',
      '-decrypt',
      '-inkey',
      'private.pem',
      '-in',
      'bytes',
      ...OAEP,
    ).toString();
    expect(told).to.equal(decryptClientSecret(bytes.toString('base64'), key));
  });
});
