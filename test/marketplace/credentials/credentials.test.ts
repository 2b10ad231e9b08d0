import { expect } from 'chai';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { Credentials } from '../../../src/marketplace/credentials/credentials.js';
import { credentialsFile, loadCredentials } from '../../../src/marketplace/credentials/load-credentials.js';
import { failureOf, KEYS } from '../support/client.js';

const { accessKey, secretKey, securityToken } = KEYS;

/** What a request signed with them shows: which key, and whether there is a token. */
function used(credentials: Credentials): object {
  const signed = credentials.sign({ headers: {}, method: 'GET', url: new URL('https://h/') }, new Date());
  return {
    accessKey: credentials.accessKey,
    source: String(credentials.source),
    token: signed['x-security-token'],
  };
}

describe('credentials', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'koo-credentials-'));
    file = path.join(folder, 'credentials.yaml');
  });
  afterEach(() => rm(folder, { force: true, recursive: true }));

  const write = (content: object | string, mode = 0o600): Promise<void> =>
    writeFile(file, typeof content === 'string' ? content : JSON.stringify(content)).then(() =>
      chmod(file, mode),
    );
  const load = (environment: Record<string, string> = {}, profile?: string): Promise<Credentials> =>
    loadCredentials({
      environment: { KOO_CREDENTIALS_FILE: file, PATH: process.env.PATH!, ...environment },
      profile,
    });

  describe('from the environment', () => {
    it('koo’s own names', async () => {
      const keys = {
        KOO_ACCESS_KEY: accessKey,
        KOO_SECRET_KEY: secretKey,
        KOO_SECURITY_TOKEN: securityToken,
      };
      expect(used(await load(keys))).to.deep.equal({
        accessKey,
        source: 'KOO_ACCESS_KEY',
        token: securityToken,
      });
    });

    it('the names of Huawei’s SDKs', async () => {
      const keys = { HUAWEICLOUD_SDK_AK: accessKey, HUAWEICLOUD_SDK_SK: secretKey };
      expect(used(await load(keys))).to.deep.equal({
        accessKey,
        source: 'HUAWEICLOUD_SDK_AK',
        token: undefined,
      });
    });

    it('ours before those, both before the file', async () => {
      await write({ profiles: { default: { accessKey: 'OTHER', secretKey: 'x' } } });
      const keys = {
        HUAWEICLOUD_SDK_AK: 'SDK',
        HUAWEICLOUD_SDK_SK: 'x',
        KOO_ACCESS_KEY: accessKey,
        KOO_SECRET_KEY: secretKey,
      };
      expect((await load(keys)).source).to.equal('KOO_ACCESS_KEY');
    });

    it('half of a pair is an error, not the next source', async () => {
      await write({ profiles: { default: { accessKey, secretKey } } });
      const error = await failureOf(load({ KOO_SECRET_KEY: secretKey }));
      expect(error).to.include({
        code: 'CREDENTIALS_INCOMPLETE',
        kind: 'environment',
        message: 'KOO_SECRET_KEY is set, but KOO_ACCESS_KEY is not.',
      });
      expect(await failureOf(load({ HUAWEICLOUD_SDK_AK: accessKey, KOO_ACCESS_KEY: ' ' }))).to.include({
        message: 'HUAWEICLOUD_SDK_AK is set, but HUAWEICLOUD_SDK_SK is not.',
      });
    });

    it('nothing anywhere: says where keys come from', async () => {
      const error = await failureOf(load());
      expect(error).to.include({ code: 'NO_CREDENTIALS', kind: 'environment' });
      expect(error.hints[0]).to.include('KOO_ACCESS_KEY and KOO_SECRET_KEY');
      expect(error.hints[1]).to.equal('Or save them to a profile: koo auth login');
      expect(error.hints[2]).to.include(file);
    });
  });

  describe('from a profile', () => {
    it('the default one, or the one that is named', async () => {
      await write({
        profiles: {
          default: { accessKey: 'FIRST', secretKey: 'x' },
          shop: { accessKey, secretKey, securityToken },
        },
      });
      expect((await load()).accessKey).to.equal('FIRST');
      const shop = { accessKey, source: `profile shop of ${file}`, token: securityToken };
      expect(used(await load({}, 'shop'))).to.deep.equal(shop);
      expect(
        used(await load({ KOO_PROFILE: 'shop', KOO_ACCESS_KEY: 'A', KOO_SECRET_KEY: 'B' })),
      ).to.deep.equal(shop);
    });

    it('one that is not there: did you mean', async () => {
      await write({ profiles: { shop: { accessKey, secretKey } } });
      expect(await failureOf(load({}, 'shpo'))).to.deep.include({
        code: 'NO_PROFILE',
        hints: ['Did you mean "shop"?', 'It has: shop.'],
      });
      expect(await failureOf(load({}, '__proto__'))).to.deep.include({
        code: 'NO_PROFILE',
        hints: ['It has: shop.'],
      });
      expect(await failureOf(load())).to.include({ code: 'NO_CREDENTIALS' });
    });

    it('a file that is named and not there', async () => {
      expect(await failureOf(load({}, 'shop'))).to.deep.include({
        code: 'NO_PROFILE',
        hints: ['Create it: koo auth login --profile shop'],
        place: file,
      });
    });

    const modes: Array<[number, boolean]> = [
      [0o600, true],
      [0o400, true],
      [0o640, false],
      [0o604, false],
      [0o620, false],
      [0o644, false],
      [0o666, false],
      [0o700, false],
      [0o777, false],
    ];
    for (const [mode, isTaken] of modes) {
      it(`a file with mode ${mode.toString(8)} is ${isTaken ? 'taken' : 'refused'}`, async () => {
        await write({ profiles: { default: { accessKey, secretKey } } }, mode);
        if (isTaken) {
          expect((await load()).accessKey).to.equal(accessKey);
          return;
        }

        const error = await failureOf(load());
        expect(error).to.include({ code: 'CREDENTIALS_FILE', kind: 'environment', place: file });
        expect(error.message).to.include(`its mode is 0${mode.toString(8)}`);
        expect(error.hints).to.deep.equal([`Run: chmod 600 ${file}`]);
      });
    }

    const broken: Array<[string, object | string, string]> = [
      ['no YAML', `profiles:\n  default: {accessKey: a, secretKey: "${secretKey}\n`, 'CREDENTIALS_FILE'],
      ['no profiles', { default: { accessKey, secretKey } }, 'CREDENTIALS_FILE'],
      ['a list', `- ${secretKey}`, 'CREDENTIALS_FILE'],
      ['no secret key', { profiles: { default: { accessKey } } }, 'CREDENTIALS_INCOMPLETE'],
      [
        'a number as key',
        `profiles: {default: {accessKey: 12345, secretKey: ${secretKey}}}`,
        'CREDENTIALS_INCOMPLETE',
      ],
      ['a text as profile', { profiles: { default: secretKey } }, 'CREDENTIALS_INCOMPLETE'],
      [
        'a line end in a key',
        { profiles: { default: { accessKey: `${accessKey}\nX: y`, secretKey } } },
        'CREDENTIALS_INVALID',
      ],
      [
        'a line end in a token',
        { profiles: { default: { accessKey, secretKey, securityToken: `${securityToken}\nX: y` } } },
        'CREDENTIALS_INVALID',
      ],
    ];
    for (const [what, content, code] of broken) {
      it(`${what}: ${code}, without a word of it`, async () => {
        await write(content);
        expect(await failureOf(load())).to.include({ code, kind: 'environment' });
      });
    }

    it('a link to a file of somebody else is refused as well', async function () {
      if (process.getuid?.() !== 0) this.skip();
      const { chown } = await import('node:fs/promises');
      await write({ profiles: { default: { accessKey, secretKey } } });
      await chown(file, 12_345, 12_345);
      const error = await failureOf(load());
      expect(error.message).to.equal('The credentials file is not used: it belongs to another user.');
    });
  });

  describe('from a command', () => {
    const print = (text: string, exit = 0): string[] => [
      process.execPath,
      '-e',
      `process.stderr.write(${JSON.stringify(secretKey)}); process.stdout.write(${JSON.stringify(text)}); process.exitCode = ${exit}`,
    ];
    const command = (words: unknown): Promise<void> => write({ profiles: { default: { command: words } } });

    it('that prints JSON', async () => {
      await command(print(JSON.stringify({ accessKey, secretKey, securityToken })));
      expect(used(await load())).to.deep.equal({
        accessKey,
        source: `profile default of ${file}`,
        token: securityToken,
      });
    });

    const failures: Array<[string, unknown, string, RegExp]> = [
      ['that fails', print(secretKey, 3), 'CREDENTIALS_COMMAND', /ended with exit code 3/],
      ['that prints no JSON', print(secretKey), 'CREDENTIALS_COMMAND', /did not print JSON/],
      [
        'that prints half of it',
        print(JSON.stringify({ secretKey })),
        'CREDENTIALS_INCOMPLETE',
        /no text accessKey/,
      ],
      ['that prints too much', print('x'.repeat(70_000)), 'CREDENTIALS_COMMAND', /more than 64 KB/],
      ['that is not installed', ['koo-no-such-program', secretKey], 'CREDENTIALS_COMMAND', /not installed/],
      ['written as one text', `echo ${secretKey}`, 'CREDENTIALS_COMMAND', /not a list/],
      ['without a word', [], 'CREDENTIALS_COMMAND', /not a list/],
    ];
    for (const [what, words, code, message] of failures) {
      it(`${what}: ${code}`, async () => {
        await command(words);
        const error = await failureOf(load());
        expect(error).to.include({ code, kind: 'environment' });
        expect(error.message).to.match(message);
      });
    }

    it('stops when the user does', async () => {
      await command([process.execPath, '-e', 'setInterval(() => {}, 1000)']);
      const abort = new AbortController();
      const loading = loadCredentials({ environment: { KOO_CREDENTIALS_FILE: file }, signal: abort.signal });
      setTimeout(() => abort.abort(new Error('stop')), 50);
      const failure = await loading.catch((error: unknown) => error);
      expect(failure).to.equal(abort.signal.reason);
    });
  });

  it('show no secret, however they are printed', () => {
    const credentials = new Credentials(KEYS, 'the test');
    const forms = [
      inspect(credentials, { depth: 9, showHidden: true }),
      JSON.stringify(credentials),
      String(credentials),
      `${inspect({ credentials })}`,
    ];
    for (const form of forms) expect(form).to.not.match(/planted/);
    expect(Object.values(credentials)).to.deep.equal([accessKey, 'the test']);
    expect(credentials.redact(`a ${secretKey} b ${securityToken} ${secretKey}`)).to.equal('a *** b *** ***');
  });

  it('lie in the user’s folder for settings, which a relative path does not name', () => {
    expect(credentialsFile({ XDG_CONFIG_HOME: '/x' })).to.equal('/x/koo/credentials.yaml');
    for (const environment of [{}, { XDG_CONFIG_HOME: 'x' }, { XDG_CONFIG_HOME: ' ' }])
      expect(credentialsFile(environment)).to.equal(path.join(os.homedir(), '.config/koo/credentials.yaml'));
  });
});
