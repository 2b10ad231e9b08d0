import { expect } from 'chai';
import type { ChildProcess } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate as validateLogin } from '#validators/output-oauth-login';
import { validate as validateLogoutUrl } from '#validators/output-oauth-logout-url';
import { validate as validateSecret } from '#validators/output-oauth-secret';
import { validate as validateTokens } from '#validators/output-oauth-tokens';
import { validate as validateUser } from '#validators/output-oauth-user';
import { emulators, type TestEmulator } from '../emulator/support/emulators.js';
import { httpCall } from '../emulator/support/http-call.js';
import { runCommand } from '../support/run-command.js';
import { type KooRun, runKoo } from '../support/run-koo.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { typeOnTerminal } from '../support/type-on-terminal.js';

const MASKED_USER = `id                00000000000000000000000000000003
userName          ***
name              ***
email             ***
mobile            ***
role              user
organizationName  ***
organizationCode  10000
userId            00000000000000000000000000000002
projectName       ***
tenant            00000000000000000000000000000001
`;

describe('koo oauth', () => {
  const temporaryFolder = temporaryFolders();
  const start = emulators();
  let emulator: TestEmulator;
  let cwd: string;
  let env: Record<string, string>;
  let tokens: string;

  before(async () => {
    emulator = await start();
    const { clientId, clientSecret } = emulator.credentials;
    env = {
      KOO_OAUTH_CLIENT_ID: clientId,
      KOO_OAUTH_CLIENT_SECRET: clientSecret,
      KOO_OAUTH_DOMAIN: emulator.url,
    };
  });
  beforeEach(async () => {
    cwd = await temporaryFolder();
    tokens = path.join(cwd, 'tokens.json');
  });

  const oauth = (words: string, ...argv: string[]): Promise<KooRun> =>
    runCommand(`oauth ${words}`, argv, { cwd, env });

  /** Runs the login, and gives the address that it prints to `visit`. */
  const login = (argv: string[], visit: (address: string, child: ChildProcess) => Promise<void> | void) =>
    runKoo(['oauth', 'login', '--no-browser', ...argv], {
      cwd,
      env,
      onStart(child) {
        let told = '';
        child.stderr!.on('data', (text: string) => {
          const before = told.includes('\nhttp');
          told += text;
          const [, address] = /^(http\S+)$/m.exec(told) ?? [];
          if (!before && address) void visit(address, child);
        });
      },
    });
  const follow = async (address: string): Promise<void> => {
    await httpCall((await httpCall(address)).headers.location!);
  };
  const withoutAddress = (text: string): string => text.replace(/^http\S+$/m, 'ADDRESS');

  const loggedIn = async (): Promise<{ access_token: string; refresh_token: string }> => {
    await login(['--tokens', tokens], follow);
    const kept = JSON.parse(await readFile(tokens, 'utf8')) as {
      tokens: { access_token: string; refresh_token: string };
    };
    return kept.tokens;
  };

  it('login: waits for the browser, keeps tokens for the owner only, and shows who it is, all masked', async () => {
    const { code, stderr, stdout } = await login(['--tokens', tokens], follow);
    expect({ code, stderr: withoutAddress(stderr) }).to.deep.equal({
      code: 0,
      stderr: 'Log in with a browser at:\nADDRESS\n',
    });
    expect(
      stdout.replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/, 'TIME').replaceAll(/loca\*\*\*../g, 'MASKED'),
    ).to.equal(
      `access token   MASKED, valid until TIME UTC\nrefresh token  MASKED\nscope          get_user_info\nSaved to ${tokens}.\n${MASKED_USER}`,
    );
    expect((await stat(tokens)).mode & 0o777).to.equal(0o600);
    const kept = JSON.parse(await readFile(tokens, 'utf8')) as Record<string, unknown>;
    expect(kept).to.include({ clientId: 'koo-local-client', domain: emulator.url });
    expect(kept.tokens).to.have.all.keys(
      'access_token',
      'token_type',
      'expires_in',
      'scope',
      'refresh_token',
    );
  });

  it('login: speaks Chinese', async () => {
    const { code, stderr, stdout } = await login(['--tokens', tokens, '--lang', 'zh'], follow);
    expect({ code, stderr: withoutAddress(stderr) }).to.deep.equal({
      code: 0,
      stderr: '请用浏览器打开以下地址登录：\nADDRESS\n',
    });
    expect(
      stdout.replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/, 'TIME').replaceAll(/loca\*\*\*../g, 'MASKED'),
    ).to.equal(
      `访问令牌  MASKED，有效期至 TIME UTC\n刷新令牌  MASKED\n权限范围  get_user_info\n已保存到 ${tokens}。\n${MASKED_USER}`,
    );
  });

  it('login: shows tokens and the user when asked, and keeps nothing', async () => {
    const { code, stdout } = await login(['--show-tokens', '--show-user', '--json'], follow);
    expect(code).to.equal(0);
    const printed = JSON.parse(stdout) as { tokens: { access_token: string }; user: { name: string } };
    expect(validateLogin(printed), JSON.stringify(validateLogin.errors)).to.equal(true);
    expect(printed.tokens.access_token).to.match(/^local-[\da-f]{48}$/);
    expect(printed.user.name).to.equal('koo local user');
    expect(await stat(tokens).catch(() => 'none')).to.equal('none');
  });

  it('login: opens the browser of the system', async () => {
    const browser = path.join(cwd, 'xdg-open');
    const script = `#!${process.execPath}
fetch(process.argv[2], { redirect: 'manual' }).then((answer) => fetch(answer.headers.get('location')));\n`;
    await writeFile(browser, script, { mode: 0o755 });
    const { code, stdout } = await runKoo(['oauth', 'login', '--wait', '30'], {
      cwd,
      env: { ...env, DISPLAY: ':0', PATH: `${cwd}:${process.env.PATH}` },
    });
    expect(code).to.equal(0);
    expect(stdout).to.include('role              user');
  });

  it('login: turns a foreign login away, and goes on', async () => {
    const { code, stderr } = await login([], async (address) => {
      const redirect = new URL(address).searchParams.get('redirect_uri')!;
      const { status } = await httpCall(`${redirect}?code=foreign&state=foreign`);
      expect(status).to.equal(400);
      await follow(address);
    });
    expect(code).to.equal(0);
    expect(stderr).to.include('warning A login that koo did not begin was sent here; it was rejected.\n');
  });

  it('login: by the unified page, which says the tenant', async () => {
    const { credentials, url } = emulator;
    const { headers } = await httpCall(
      `${url}/api/v1/oauth2/authorize?response_type=code&client_id=${credentials.clientId}&redirect_uri=http://127.0.0.1:1/`,
    );
    const given = new URL(headers.location!).searchParams.get('code')!;
    const port = 20_000 + (process.pid % 20_000);
    const redirect = `http://127.0.0.1:${port}/`;
    const argv = ['--app-id', 'app-1', '--tenant', '123456', '--redirect-uri', redirect, '--json'];
    const { code, stderr, stdout } = await login(argv, async (address) => {
      expect(address).to.equal(
        'https://macroverse.huaweicloud.com/unified-login/#/portal-login?ind=UNOP&appId=app-1',
      );
      await httpCall(`${redirect}?code=${given}&tenant=123456`);
    });
    expect(code, stderr).to.equal(0);
    expect(JSON.parse(stdout)).to.include({ tenant: '123456' });
  });

  it('login: says that it was refused', async () => {
    const { code, stderr } = await login([], async (address) => {
      const { searchParams } = new URL(address);
      const state = searchParams.get('state');
      await httpCall(`${searchParams.get('redirect_uri')}?error=access_denied&state=${state}`);
    });
    expect(code).to.equal(4);
    expect(stderr).to.include(
      'error The login was rejected: the user, or the domain, did not allow it (access_denied). [access_denied]\n  → Log in again: koo oauth login.\n',
    );
  });

  it('login: ends with Ctrl-C, and listens no more', async () => {
    let redirect = '';
    const { code, stderr } = await login([], (address, child) => {
      redirect = new URL(address).searchParams.get('redirect_uri')!;
      child.kill('SIGINT');
    });
    expect(code).to.equal(130);
    expect(stderr).to.include('error Interrupted. [INTERRUPTED]');
    const gone = await httpCall(redirect).catch((error: NodeJS.ErrnoException) => error);
    expect(gone).to.include({ code: 'ECONNREFUSED' });
  });

  it('login: does not begin where it cannot end', async () => {
    const folder = await oauth('login', '--tokens', 'nowhere/tokens.json', '--no-browser');
    expect(folder).to.include({ code: 3 });
    expect(folder.stderr).to.include('There is no such file').and.not.include('Log in with');
    const without = { ...env, KOO_OAUTH_CLIENT_SECRET: '' };
    const secret = await runCommand('oauth login', [], { cwd, env: without });
    expect(secret).to.include({ code: 3 });
    expect(secret.stderr).to.include('[NO_CLIENT_SECRET]').and.not.include('Log in with');
  });

  it('user: says who logged in, from the file', async () => {
    await loggedIn();
    expect(await oauth('user', '--tokens', tokens)).to.deep.equal({
      code: 0,
      stderr: '',
      stdout: MASKED_USER,
    });
    const { stdout } = await oauth('user', '--tokens', tokens, '--show-user', '--json');
    const printed = JSON.parse(stdout) as { user: { email: string } };
    expect(validateUser(printed), JSON.stringify(validateUser.errors)).to.equal(true);
    expect(printed.user.email).to.equal('user@example.com');
  });

  it('user: takes a token from standard input', async () => {
    const { access_token: access } = await loggedIn();
    const { code, stdout } = await runKoo(['oauth', 'user'], { cwd, env, input: `${access}\n` });
    expect({ code, stdout }).to.deep.equal({ code: 0, stdout: MASKED_USER });
  });

  it('refresh: puts new tokens into the file', async () => {
    const before = await loggedIn();
    const { code, stdout } = await oauth('refresh', '--tokens', tokens, '--json');
    expect(code).to.equal(0);
    expect(validateTokens(JSON.parse(stdout)), JSON.stringify(validateTokens.errors)).to.equal(true);
    const { tokens: after } = JSON.parse(await readFile(tokens, 'utf8')) as { tokens: typeof before };
    expect(after.access_token).to.not.equal(before.access_token);
    expect(after.refresh_token).to.not.equal(before.refresh_token);
    expect((await stat(tokens)).mode & 0o777).to.equal(0o600);
    expect((await oauth('user', '--tokens', tokens)).code).to.equal(0);
  });

  it('tokens of one client are not sent to another', async () => {
    await loggedIn();
    const { code, stderr } = await oauth('user', '--tokens', tokens, '--domain', 'https://evil.example.com');
    expect(code).to.equal(2);
    expect(stderr).to.include(`Its tokens are of the client koo-local-client at ${emulator.url}`);
  });

  it('token: takes a code from standard input, once', async () => {
    const { credentials, url } = emulator;
    const redirect = 'http://127.0.0.1:1/cb';
    const { headers } = await httpCall(
      `${url}/api/v1/oauth2/authorize?response_type=code&client_id=${credentials.clientId}&redirect_uri=${redirect}`,
    );
    const input = new URL(headers.location!).searchParams.get('code')!;
    const call = ['oauth', 'token', '--redirect-uri', redirect, '--tokens', tokens];
    const first = await runKoo(call, { cwd, env, input });
    expect(first.code, first.stderr).to.equal(0);
    expect(first.stdout).to.match(/^access token {3}loca\*\*\*../);
    const { code, stderr } = await runKoo(call, { cwd, env, input });
    expect(code).to.equal(4);
    expect(stderr).to.include('it says "Invalid authorization code"').and.not.include(input);
  });

  it('token: asks for the code on a terminal, and does not show it (needs python3)', async function () {
    const typed = await typeOnTerminal(['oauth', 'token'], [['not shown', 'co-typed-0123456789\r']], {
      cwd,
      env,
    });
    if (!typed) this.skip();
    expect(typed.screen).to.include('it says "Invalid authorization code"').and.not.include('co-typed');
    expect(typed.code).to.equal(4);
  });

  it('asks in Chinese for what is not shown (needs python3)', async function () {
    const questions = { refresh: '刷新令牌', token: '授权码', user: '访问令牌' };
    for (const [command, name] of Object.entries(questions)) {
      const question = `请输入${name}（输入内容不显示）：`;
      const call = ['oauth', command, '--lang', 'zh'];
      const typed = await typeOnTerminal(call, [[question, 'co-typed-0123456789\r']], { cwd, env });
      if (!typed) this.skip();
      expect(typed.screen).to.include(question).and.not.include('co-typed');
      expect(typed.code, typed.screen).to.equal(4);
    }
  });

  it('logout-url: prints where a browser has to go', async () => {
    const { stdout } = await oauth('logout-url', '--redirect-url', 'https://s.example.com/');
    expect(stdout).to.equal(`${emulator.url}/api/v1/logout?redirect_url=https%3A%2F%2Fs.example.com%2F\n`);
    const json = JSON.parse((await oauth('logout-url', '--json')).stdout) as object;
    expect(validateLogoutUrl(json), JSON.stringify(validateLogoutUrl.errors)).to.equal(true);
  });

  it('secret: says whether there is one, and shows it when asked', async () => {
    const { clientSecret } = emulator.credentials;
    const masked = `${clientSecret.slice(0, 4)}***${clientSecret.slice(-2)}`;
    expect((await oauth('secret')).stdout).to.equal(
      `The secret of koo-local-client is ${masked}, from the environment.\n`,
    );
    expect((await oauth('secret', '--lang', 'zh')).stdout).to.equal(
      `koo-local-client 的客户端密钥为 ${masked}，来自环境变量。\n`,
    );
    expect((await oauth('secret', '--show-secret')).stdout).to.equal(`${clientSecret}\n`);
    const json = JSON.parse((await oauth('secret', '--json')).stdout) as object;
    expect(validateSecret(json), JSON.stringify(validateSecret.errors)).to.equal(true);
    expect(json).to.include({ clientSecret: masked });
  });

  it('takes the emulator that runs here, with its client, for --target local', async () => {
    const root = path.join(emulator.dataFolder, '../..');
    const { stdout } = await runCommand('oauth logout-url', ['--target', 'local'], { cwd: root, env: {} });
    expect(stdout).to.equal(`${emulator.url}/api/v1/logout\n`);
    const nobody = await runCommand('oauth logout-url', ['--target', 'local'], { cwd, env: {} });
    expect(nobody).to.include({ code: 3 });
    expect(nobody.stderr).to.include('→ Or name a domain of your own: --domain URL --client-id ID');
  });
});
