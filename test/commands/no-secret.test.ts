import { expect } from 'chai';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bugText, errorObject } from '../../src/cli/command/present-error.js';
import { EnvironmentError } from '../../src/errors/koo-error.js';
import { keepSecret } from '../../src/errors/secrets.js';
import { type LoopbackServer, type Reply, replying } from '../marketplace/support/loopback-server.js';
import { type ProxyServer, proxyServer } from '../marketplace/support/proxy-server.js';
import { runKoo } from '../support/run-koo.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { foreignText } from '../../src/i18n/message.js';

/** Invented, each in another place. */
const PLANTED = {
  accessToken: 'at-planted-access-0123456789',
  clientSecret: 'cs-planted-client/0123456789',
  code: 'co-planted-code+0123456789',
  command: 'sk-planted-command-0123456789',
  environment: 'sk-planted-environment-0123456789',
  input: 'sk-planted-input-0123456789',
  passphrase: 'pp-planted-passphrase-0123456789',
  privateKey: 'pk+planted+private+key+0123456789',
  profile: 'sk-planted-profile-0123456789',
  proxy: 'pw-planted-proxy/0123456789',
  refreshToken: 'rt-planted-refresh-0123456789',
  token: 'st-planted-token-0123456789',
};
const CLIENT = { clientId: 'client-1', domain: 'https://d.example.com' };
/** A domain that repeats what it is sent. */
const repeating = (...words: string[]): Reply => ({
  body: { error: 'invalid_grant', error_description: words.join(' ') },
  status: 400,
});
const TOKENS = {
  access_token: PLANTED.accessToken,
  id_token: PLANTED.code,
  refresh_token: PLANTED.refreshToken,
};

const SHAPES = Object.values(PLANTED).flatMap((secret) => [
  secret,
  encodeURIComponent(secret),
  Buffer.from(secret).toString('base64'),
  Buffer.from(`us:${secret}`).toString('base64'),
  Buffer.from(secret).toString('hex'),
]);
/** The framework's debugging. (Node's own, `NODE_DEBUG`, prints the headers of requests: docs/credentials.md.) */
const LOUD = { DEBUG: '*' };

function expectClean(text: string, where: string): void {
  for (const shape of SHAPES) expect(text.includes(shape), `${where} holds ${shape}`).to.equal(false);
}

describe('no secret is shown anywhere', () => {
  const temporaryFolder = temporaryFolders();
  let cwd: string;
  let server: LoopbackServer;
  let proxy: ProxyServer;
  let file: string;

  before(async () => {
    cwd = await temporaryFolder();
    file = path.join(cwd, 'credentials.yaml');
    // What the server repeats is what this run signs with.
    const echo = (words: string) => ({
      body: { error_code: 'APIGW.0301', error_msg: `${words} ${PLANTED.token}`, resultCode: words },
      status: 401,
    });
    const { command, environment: own, profile } = PLANTED;
    server = await replying(...[own, own, profile].map((words) => echo(words)), {
      ...echo(command),
      body: { error_code: command },
    });
    proxy = await proxyServer({ status: 407 });
    const node = process.execPath;
    const commands = {
      broken: [node, '-e', `console.log('{"secretKey": "${PLANTED.command}"')`],
      failing: [node, '-e', `console.error('${PLANTED.command}'); process.exit(1)`],
      half: [node, '-e', `console.log(JSON.stringify({secretKey: '${PLANTED.command}'}))`],
      key: [
        node,
        '-e',
        `console.log('${PLANTED.privateKey}'); console.error('${PLANTED.privateKey}'); process.exit(1)`,
      ],
      good: [node, '-e', `console.log(JSON.stringify({accessKey: 'AK', secretKey: '${PLANTED.command}'}))`],
    };
    const profiles = {
      default: {
        accessKey: 'AKEXAMPLEAKEXAMPLE01',
        secretKey: PLANTED.profile,
        securityToken: PLANTED.token,
      },
      ...Object.fromEntries(Object.entries(commands).map(([name, command]) => [name, { command }])),
      buyer: {
        oauth: {
          ...CLIENT,
          encryptedSecret: 'AAAA',
          passphrase: PLANTED.passphrase,
          privateKeyCommand: commands.key,
        },
      },
    };
    await writeFile(file, JSON.stringify({ profiles }));
    await chmod(file, 0o600);
    await mkdir(path.join(cwd, 'bad'));
    const bad = path.join(cwd, 'bad/credentials.yaml');
    await writeFile(bad, `profiles: {default: {accessKey: AK, secretKey: "${PLANTED.profile}"`);
    await chmod(bad, 0o600);
  });
  after(async () => {
    await server.close();
    await proxy.close();
  });

  const environment = {
    KOO_ACCESS_KEY: 'AKEXAMPLEAKEXAMPLE02',
    KOO_SECRET_KEY: PLANTED.environment,
    KOO_SECURITY_TOKEN: PLANTED.token,
  };
  const throughProxy = (): Record<string, string> => ({
    HTTPS_PROXY: `http://us:${encodeURIComponent(PLANTED.proxy)}@127.0.0.1:${proxy.port}`,
  });
  const order = ['order', 'get', 'MOCKONDEMAND'];
  const far = ['--url', 'https://mkt.example.com'];

  const runs: Array<[string, () => string[], () => Record<string, string>, string?]> = [
    [
      'keys of the environment, refused by a server that repeats them',
      () => [...order, '--url', server.url],
      () => environment,
    ],
    [
      'the same as JSON, as loud as can be',
      () => [...order, '--url', server.url, '--json'],
      () => ({ ...environment, ...LOUD }),
    ],
    ['keys of a profile', () => [...order, '--url', server.url, '--profile', 'default'], () => LOUD],
    ['keys that a command prints', () => [...order, '--url', server.url, '--profile', 'good'], () => LOUD],
    ['a command that prints broken JSON', () => [...order, ...far, '--profile', 'broken'], () => LOUD],
    ['a command that fails', () => [...order, ...far, '--profile', 'failing', '--json'], () => ({})],
    ['a command that prints half a pair', () => [...order, ...far, '--profile', 'half'], () => ({})],
    [
      'a profile file that is no YAML',
      () => [...order, ...far],
      () => ({ KOO_CREDENTIALS_FILE: path.join(cwd, 'bad/credentials.yaml') }),
    ],
    [
      'a proxy that refuses',
      () => [...order, ...far],
      () => ({ ...environment, ...LOUD, ...throughProxy() }),
    ],
    [
      'a proxy of a kind that koo does not speak',
      () => [...order, ...far, '--json'],
      () => ({ ...environment, HTTPS_PROXY: `socks5://us:${PLANTED.proxy}@h` }),
    ],
    [
      'koo doctor, with a proxy',
      () => ['doctor', ...far, '--json'],
      () => ({ ...environment, ...throughProxy(), ...LOUD }),
    ],
    ['koo auth whoami', () => ['auth', 'whoami', '--json'], () => ({ ...environment, ...LOUD })],
    [
      'koo auth login',
      () => ['auth', 'login', '--profile', 'new'],
      () => LOUD,
      `AKEXAMPLEAKEXAMPLE03\n${PLANTED.input}\n`,
    ],
    ['koo auth login with a key as an argument', () => ['auth', 'login', PLANTED.input], () => ({}), ''],
    [
      'a connection that is refused',
      () => [...order, '--url', 'http://127.0.0.1:1'],
      () => ({ ...environment, ...LOUD }),
    ],
  ];
  const oauth = {
    KOO_OAUTH_CLIENT_ID: CLIENT.clientId,
    KOO_OAUTH_CLIENT_SECRET: PLANTED.clientSecret,
  };
  const oauthRuns: Array<
    [what: string, call: string[], env: Record<string, string>, input?: string, replies?: Reply[]]
  > = [
    [
      'a code that is refused',
      ['token'],
      oauth,
      PLANTED.code,
      [repeating(PLANTED.clientSecret, PLANTED.code)],
    ],
    [
      'a code that is refused, as JSON',
      ['token', '--json'],
      oauth,
      PLANTED.code,
      [repeating(PLANTED.clientSecret, PLANTED.code)],
    ],
    ['tokens that come', ['token'], oauth, PLANTED.code, [{ body: TOKENS }]],
    ['tokens that come, as JSON', ['token', '--json'], oauth, PLANTED.code, [{ body: TOKENS }]],
    [
      'tokens in an answer without the one that counts',
      ['token'],
      oauth,
      PLANTED.code,
      [{ body: { refresh_token: PLANTED.refreshToken } }],
    ],
    [
      'a refresh token that is refused',
      ['refresh', '--json'],
      oauth,
      PLANTED.refreshToken,
      [repeating(PLANTED.clientSecret, PLANTED.refreshToken)],
    ],
    ['tokens of a file', ['refresh', '--tokens', 'tokens.json'], oauth, undefined, [{ body: TOKENS }]],
    ['tokens of a file that others may read', ['user', '--tokens', 'open.json'], oauth],
    ['a file that is no file of tokens', ['user', '--tokens', 'broken.json'], oauth],
    [
      'an access token that is refused',
      ['user'],
      oauth,
      PLANTED.accessToken,
      [repeating(PLANTED.accessToken)],
    ],
    ['a client secret', ['secret', '--json'], oauth],
    ['a client secret, of the address', ['logout-url'], oauth],
    [
      'a private key that is none',
      ['secret'],
      {
        KOO_OAUTH_CLIENT_ID: 'c',
        KOO_OAUTH_ENCRYPTED_SECRET: 'AAAA',
        KOO_OAUTH_PASSPHRASE: PLANTED.passphrase,
        KOO_OAUTH_PRIVATE_KEY: `-----BEGIN ENCRYPTED PRIVATE KEY-----\n${PLANTED.privateKey}\n-----END ENCRYPTED PRIVATE KEY-----`,
      },
    ],
    [
      'a private key that is no PEM either',
      ['secret', '--json'],
      {
        KOO_OAUTH_CLIENT_ID: 'c',
        KOO_OAUTH_ENCRYPTED_SECRET: 'AAAA',
        KOO_OAUTH_PRIVATE_KEY: PLANTED.privateKey,
      },
    ],
    ['a command that fails to print a private key', ['secret', '--profile', 'buyer'], {}],
  ];
  for (const [what, [command, ...flags], env, input, replies = []] of oauthRuns) {
    it(`koo oauth: ${what}`, async () => {
      const domain = await replying(...replies);
      const kept = JSON.stringify({ clientId: CLIENT.clientId, domain: domain.url, tokens: TOKENS });
      await writeFile(path.join(cwd, 'tokens.json'), kept, { mode: 0o600 });
      await writeFile(path.join(cwd, 'open.json'), kept, { mode: 0o644 });
      await writeFile(path.join(cwd, 'broken.json'), kept.slice(1), { mode: 0o600 });
      const call = ['oauth', command!, '--domain', domain.url, ...flags];
      const run = await runKoo(call, { cwd, env: { KOO_CREDENTIALS_FILE: file, ...LOUD, ...env }, input });
      await domain.close();
      expect(run.stdout + run.stderr).to.not.equal('');
      expectClean(run.stdout + run.stderr, what);
    });
  }

  for (const [what, call, env, input] of runs) {
    it(what, async () => {
      const { stderr, stdout } = await runKoo(call(), {
        cwd,
        env: { KOO_CREDENTIALS_FILE: file, ...env() },
        input,
      });
      expect(stdout + stderr).to.not.equal('');
      expectClean(stdout + stderr, what);
    });
  }

  it('nor in what a publish writes, receipt and all', async () => {
    const folder = await temporaryFolder();
    await sampleProject(folder);
    const { code, stderr, stdout } = await runKoo(
      ['publish', '--json', '--events', 'events.ndjson', '--report', 'report.html'],
      {
        cwd: folder,
        env: { ...environment, ...LOUD },
      },
    );
    expect(code, stderr.slice(-2000)).to.equal(0);
    const { secretKey } = JSON.parse(
      await readFile(path.join(folder, '.koo/local/credentials.json'), 'utf8'),
    ) as { secretKey: string };
    const texts = [stdout, stderr];
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || entry.name === 'credentials.json') continue;
      texts.push(await readFile(path.join(entry.parentPath, entry.name), 'latin1'));
    }

    for (const text of texts) {
      expectClean(text, 'a file or the output of publish');
      expect(text.includes(secretKey)).to.equal(false);
    }
  });

  it('nor in an error or a crash report whose text nobody thought of', () => {
    keepSecret('sk-known-"quoted"/0123456789');
    const words =
      'a sk-known-"quoted"/0123456789 b sk-known-\\"quoted\\"/0123456789 c sk-known-%22quoted%22%2F0123456789';
    expect(bugText(new Error(words), '1'))
      .to.include('a *** b *** c ***')
      .and.not.include('0123456789');
    expect(
      errorObject(
        new EnvironmentError('X', foreignText(words), { hints: [foreignText(words)], place: words }),
      ).error,
    ).to.deep.include({
      hints: ['a *** b *** c ***'],
      message: 'a *** b *** c ***',
      place: 'a *** b *** c ***',
    });
    const told = { code: 'X', hints: [], message: 'no' };
    const start = { column: 1, line: 1, offset: 0 };
    const finding = {
      docs: '',
      file: 'main.tf',
      message: words,
      range: { end: start, start },
      rule: 'a/b',
      severity: 'error' as const,
    };
    const difference = {
      about: 'read',
      kind: 'refused' as const,
      ours: null,
      template: 'shop',
      theirs: words,
    };
    const proving = { differences: [difference], invented: false, place: foreignText('RFS'), templates: [] };
    const { error } = errorObject({ ...told, findings: [finding], proving: proving });
    expect(error.findings).to.deep.equal([{ ...finding, message: 'a *** b *** c ***' }]);
    expect(error.proving!.differences[0]!.theirs).to.equal('a *** b *** c ***');
  });
});
