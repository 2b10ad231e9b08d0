import { expect } from 'chai';
import { constants, generateKeyPairSync, publicEncrypt } from 'node:crypto';
import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadOAuthClient } from '../../../src/marketplace/oauth/load-oauth-client.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { failureOf } from '../support/client.js';

const SECRET = 'cs-planted-secret-0123456789';
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const PEM = privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;
const ENCRYPTED = publicEncrypt(
  { key: publicKey, oaepHash: 'sha256', padding: constants.RSA_PKCS1_OAEP_PADDING },
  Buffer.from(SECRET),
).toString('base64');

describe('the OAuth client', () => {
  const temporaryFolder = temporaryFolders();
  let folder: string;
  let credentials: string;
  let keyFile: string;

  before(async () => {
    folder = await temporaryFolder();
    keyFile = path.join(folder, 'private.pem');
    await writeFile(keyFile, PEM, { mode: 0o600 });
    credentials = path.join(folder, 'credentials.yaml');
    const node = process.execPath;
    const client = { clientId: 'client-1', domain: 'https://d.example.com' };
    const profiles = {
      command: {
        command: [node, '-p', JSON.stringify(JSON.stringify({ oauth: { ...client, clientSecret: SECRET } }))],
      },
      default: { accessKey: 'AK', oauth: { ...client, clientSecret: SECRET }, secretKey: 'SK' },
      file: { oauth: { ...client, encryptedSecret: ENCRYPTED, privateKeyFile: keyFile } },
      keyless: { oauth: { ...client, encryptedSecret: ENCRYPTED } },
      printed: {
        oauth: {
          ...client,
          encryptedSecret: ENCRYPTED,
          privateKeyCommand: [node, '-e', `console.log(require('fs').readFileSync('${keyFile}', 'utf8'))`],
        },
      },
      secretless: { oauth: client },
      without: { accessKey: 'AK', secretKey: 'SK' },
    };
    await writeFile(credentials, JSON.stringify({ profiles }), { mode: 0o600 });
  });

  const load = (environment: Record<string, string>, more: object = {}) =>
    loadOAuthClient({ environment: { KOO_CREDENTIALS_FILE: credentials, ...environment }, ...more });
  const own = { KOO_OAUTH_CLIENT_ID: 'client-2', KOO_OAUTH_DOMAIN: 'e.example.com' };

  const found: Array<
    [what: string, environment: () => Record<string, string>, more: object, source: RegExp]
  > = [
    [
      'of the environment',
      () => ({ ...own, KOO_OAUTH_CLIENT_SECRET: ` ${SECRET}\n` }),
      {},
      /^the environment$/,
    ],
    [
      'of the environment, encrypted, with the key there',
      () => ({ ...own, KOO_OAUTH_ENCRYPTED_SECRET: ENCRYPTED, KOO_OAUTH_PRIVATE_KEY: PEM }),
      {},
      /^the environment$/,
    ],
    [
      'of the environment, encrypted, with the key in a file',
      () => ({ ...own, KOO_OAUTH_ENCRYPTED_SECRET: ENCRYPTED, KOO_OAUTH_PRIVATE_KEY_FILE: keyFile }),
      {},
      /^the environment$/,
    ],
    ['of the profile default', () => ({}), {}, /^profile default of /],
    [
      'of a profile that is named, whatever the environment has',
      () => own,
      { profile: 'default' },
      /^profile default of /,
    ],
    [
      'of KOO_PROFILE, with the key in a file',
      () => ({ ...own, KOO_PROFILE: 'file' }),
      {},
      /^profile file of /,
    ],
    ['with the key that a command prints', () => ({}), { profile: 'printed' }, /^profile printed of /],
    ['that a command prints', () => ({}), { profile: 'command' }, /^profile command of /],
  ];
  for (const [what, environment, more, source] of found) {
    it(what, async () => {
      const client = await load(environment(), more);
      expect(client.proof().client_secret).to.equal(SECRET);
      expect(client.source).to.match(source);
    });
  }

  it('may be named by flags in part, and needs no secret for a user or a log-out', async () => {
    const client = await load({}, { clientId: 'client-3', domain: 'f.example.com', profile: 'secretless' });
    expect([client.clientId, client.domain]).to.deep.equal(['client-3', 'https://f.example.com']);
    expect(() => client.proof()).to.throw(
      'There is no secret for the client client-3 of profile secretless of ',
    );
  });

  const failures: Array<
    [what: string, environment: () => Record<string, string>, more: object, code: string]
  > = [
    ['no client id', () => ({ KOO_OAUTH_DOMAIN: 'd.example.com' }), {}, 'NO_OAUTH_CLIENT'],
    ['no domain', () => ({ KOO_OAUTH_CLIENT_ID: 'c' }), {}, 'NO_OAUTH_CLIENT'],
    ['a profile without a client', () => ({}), { profile: 'without' }, 'NO_OAUTH_CLIENT'],
    ['a profile that is not there', () => ({}), { profile: 'nobody' }, 'NO_PROFILE'],
    ['an encrypted secret without a key', () => ({}), { profile: 'keyless' }, 'PRIVATE_KEY'],
    [
      'a file of the key that is not there',
      () => ({ ...own, KOO_OAUTH_ENCRYPTED_SECRET: ENCRYPTED, KOO_OAUTH_PRIVATE_KEY_FILE: '/nowhere.pem' }),
      {},
      'PRIVATE_KEY',
    ],
    [
      'a secret that the key does not fit',
      () => ({ ...own, KOO_OAUTH_ENCRYPTED_SECRET: 'AAAA', KOO_OAUTH_PRIVATE_KEY: PEM }),
      {},
      'CLIENT_SECRET',
    ],
  ];
  for (const [what, environment, more, code] of failures) {
    it(`fails for ${what}`, async () => {
      const error = await failureOf(load(environment(), more));
      expect(error).to.include({ code, kind: 'environment' });
      expect(error.message).to.not.include(ENCRYPTED);
    });
  }

  for (const mode of [0o644, 0o640, 0o660]) {
    it(`does not read a private key with mode ${mode.toString(8)}`, async () => {
      await chmod(keyFile, mode);
      const error = await failureOf(load({}, { profile: 'file' }));
      await chmod(keyFile, 0o600);
      expect(error).to.include({ code: 'CREDENTIALS_FILE', place: keyFile });
      expect(error.message).to.equal(
        `The file of the private key is not used: its mode is 0${mode.toString(8)}, so others may read or change it.`,
      );
    });
  }
});
