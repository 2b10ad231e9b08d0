import { expect } from 'chai';
import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  createCallbackHandler,
  decrypt,
  decryptClientSecret,
  encrypt,
  encryptClientSecret,
  signHeaders,
} from '../../../src/callback/server/index.js';
import { packageRoot } from '../../../src/platform/package-root.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const KEY = '0f8fad5b-d9cb-469f-a165-70867728950e';
const PLAIN = ['', 'admin', 'P@ss:w0rd"\\', '密码 😀', 'x'.repeat(200)];

describe('what koogallery-cli/callback encrypts', () => {
  const folder = temporaryFolders();

  it('is what Java encrypts, with its own SHA1PRNG (needs java)', function () {
    if (spawnSync('java', ['-version']).status !== 0) this.skip();
    const base64 = (text: string): string => Buffer.from(text).toString('base64');
    const iv = 'A1b2C3d4E5f6G7h8';
    const cases = PLAIN.flatMap((plain) =>
      (['1', '2'] as const).map((encryptType) => ({ encryptType, plain })),
    );
    const input = cases.map(
      ({ encryptType, plain }) =>
        `${base64(KEY)} ${encryptType === '1' ? 256 : 128} ${iv} ${base64(plain)}\n`,
    );
    const java = path.join(packageRoot(), 'test/callback/EncryptByJava.java');
    const theirs = execFileSync('java', [java], { encoding: 'utf8', input: input.join('') })
      .trimEnd()
      .split('\n');
    expect(cases.map(({ encryptType, plain }) => encrypt(plain, KEY, { encryptType, iv }))).to.deep.equal(
      theirs,
    );
    expect(cases.map(({ encryptType }, at) => decrypt(theirs[at]!, KEY, { encryptType }))).to.deep.equal(
      cases.map(({ plain }) => plain),
    );
    expect(decrypt(theirs[2]!, 'another key')).to.equal(undefined);
  });

  it('is what openssl decrypts, and the other way round, up to the handler (needs openssl)', async function () {
    if (spawnSync('openssl', ['version']).status !== 0) this.skip();
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
    const cwd = await folder();
    const pem = privateKey.export({ format: 'pem', type: 'pkcs8' });
    await writeFile(path.join(cwd, 'private.pem'), pem);
    const padding = ['rsa_padding_mode:oaep', 'rsa_oaep_md:sha256', 'rsa_mgf1_md:sha1'];
    const openssl = (way: string, input: Uint8Array) =>
      execFileSync(
        'openssl',
        ['pkeyutl', way, '-inkey', 'private.pem', ...padding.flatMap((option) => ['-pkeyopt', option])],
        { cwd, input },
      );
    const given: string[] = [];
    const { answer } = createCallbackHandler({
      keys: KEY,
      privateKey,
      protocol: 'kit-2.0',
      handlers: { applicationSync: ({ clientSecret }) => void given.push(clientSecret) },
    });
    const secrets = ['s', 'Client-Secret_0123456789', '密钥'.repeat(40)];
    for (const secret of secrets) {
      const ours = encryptClientSecret(secret, publicKey);
      expect(openssl('-decrypt', Buffer.from(ours, 'base64')).toString()).to.equal(secret);
      const theirs = openssl('-encrypt', Buffer.from(secret)).toString('base64');
      expect(decryptClientSecret(theirs, privateKey)).to.equal(secret);
      expect(decryptClientSecret(theirs, String(pem))).to.equal(secret);
      const body = JSON.stringify({
        appId: 'a',
        clientId: 'c',
        clientSecret: theirs,
        flag: 1,
        instanceId: '',
        tenantId: 't',
        testFlag: 0,
        timeStamp: '20260413093539534',
      });
      const headers = { ...signHeaders(body, KEY, new Date()) };
      const url = '/saasproduce/produceAPI/v2/applicationSync';
      expect(JSON.parse((await answer({ body, headers, method: 'POST', url })).body)).to.include({
        resultCode: '000000',
      });
    }

    expect(given).to.deep.equal(secrets);
    const { privateKey: other } = generateKeyPairSync('rsa', { modulusLength: 3072 });
    expect(() => decryptClientSecret(encryptClientSecret('s', publicKey), other)).to.throw(RangeError);
  });
});
