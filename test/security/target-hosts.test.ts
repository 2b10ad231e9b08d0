import { expect } from 'chai';
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { KooError } from '../../src/errors/koo-error.js';
import { loadProject } from '../../src/project/load-project.js';
import { connectTarget } from '../../src/publish/targets/connect-target.js';
import { findTarget } from '../../src/publish/targets/find-target.js';
import type { HostRequest } from '../../src/publish/targets/require-allowed-host.js';
import { KEYS } from '../marketplace/support/client.js';
import { type LoopbackServer, replying } from '../marketplace/support/loopback-server.js';
import { runCommand } from '../support/run-command.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { typeOnTerminal } from '../support/type-on-terminal.js';

const UPLOAD = ['x', '--event', 'e', '--target', 'shop'];

/** A koo.yaml of somebody who would like requests signed with the keys of whoever runs koo on it. */
describe('a host that koo.yaml names', () => {
  const temporaryFolder = temporaryFolders();
  let cwd: string;
  let server: LoopbackServer;
  let host: string;
  let env: Record<string, string>;

  beforeEach(async () => {
    cwd = await temporaryFolder();
    server = await replying({}, {}, {});
    host = new URL(server.url).host;
    env = {
      KOO_ACCESS_KEY: KEYS.accessKey,
      KOO_SECRET_KEY: KEYS.secretKey,
      XDG_CONFIG_HOME: path.join(cwd, 'config'),
    };
    await manifest(`{shop: {url: "${server.url}"}}`);
  });
  afterEach(() => server.close());

  async function manifest(targets: string): Promise<void> {
    await writeFile(
      path.join(cwd, 'koo.yaml'),
      `product: {id: 00301-0001, name: Shop, access: saas}\nassets: []\ntemplates: []\nspecs: []\ntargets: ${targets}\n`,
    );
  }

  const upload = (more: Record<string, string> = {}, ...flags: string[]) =>
    runCommand('upload string', [...UPLOAD, ...flags], { cwd, env: { ...env, ...more } });
  const connect = (confirmHost?: (request: HostRequest) => Promise<boolean>) =>
    connectTarget({ target: 'shop' }, { confirmHost, cwd, environment: env });
  const codeOf = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'none',
      (error: KooError) => error.code,
    );

  async function profiles(text: string): Promise<Record<string, string>> {
    const file = path.join(cwd, 'credentials.yaml');
    await writeFile(file, `profiles:\n${text}`, { mode: 0o600 });
    return { KOO_CREDENTIALS_FILE: file };
  }

  const keys = `accessKey: ${KEYS.accessKey}, secretKey: ${KEYS.secretKey}`;

  it('gets nothing by koo.yaml alone, and koo says what to do', async () => {
    const { code, stderr } = await upload();
    expect(code).to.equal(3);
    expect(stderr.replace(/see .*(?=docs)/, 'see ')).to.equal(
      `error koo.yaml directs requests with your keys to ${host}, and nothing outside the repository allows that host. [HOST_NOT_ALLOWED]
  at koo.yaml:5:23
  → If you do not know that host, do not run this: whoever wrote koo.yaml would get requests signed with your keys.
  → To allow it, set KOO_TARGET_HOSTS=${host}, or write hosts: [${host}] into the profile of the credentials file.
  → In a terminal koo asks once, and saves the answer.
  see docs/credentials.md
`,
    );
    expect(server.received).to.deep.equal([]);
    const chinese = await upload({}, '--lang', 'zh');
    expect(chinese.stderr).to.include(`koo.yaml 要求将使用您密钥签名的请求发往 ${host}`);
    expect(chinese.stderr).to.not.match(/→ [A-Z]/);
  });

  it('gets what is sent where the environment names it, with its port', async () => {
    const { port } = new URL(server.url);
    for (const hosts of ['127.0.0.1', `localhost:${port}`, `x.${host}`, `${host}0`, '*', '', ','])
      expect((await upload({ KOO_TARGET_HOSTS: hosts })).code, hosts).to.equal(3);
    expect(server.received).to.deep.equal([]);
    expect((await upload({ KOO_TARGET_HOSTS: ` mkt.example.com , ${host}` })).code).to.equal(0);
    expect(server.received).to.have.length(1);
  });

  it('gets what is sent with the keys of a profile that names it, and with no others', async () => {
    const file = await profiles(
      `  shop: {${keys}, hosts: ["${host}"]}\n  default: {${keys}, hosts: ["${host}"]}\n  other: {${keys}}\n  wrong: {${keys}, hosts: "${host}"}\n  near: {${keys}, hosts: ["127.0.0.1", "x.${host}", "${host}0"]}\n`,
    );
    expect((await upload(file)).code, 'keys of the environment').to.equal(3);
    for (const profile of ['other', 'near'])
      expect((await upload(file, '--profile', profile)).code, profile).to.equal(3);
    const wrong = await upload(file, '--profile', 'wrong');
    expect(wrong.code).to.equal(3);
    expect(wrong.stderr).to.include('its hosts are not a list of texts');
    expect(server.received).to.deep.equal([]);
    expect((await upload(file, '--profile', 'shop')).code).to.equal(0);
    expect(server.received).to.have.length(1);
  });

  it('is asked for once, and the answer is remembered for those keys, outside the repository', async () => {
    const asked: HostRequest[] = [];
    const answer = (yes: boolean) => async (request: HostRequest) => {
      asked.push(request);
      return yes;
    };
    expect(await codeOf(connect(answer(false)))).to.equal('HOST_NOT_ALLOWED');
    expect(await codeOf(connect(answer(true)))).to.equal('none');
    expect(await codeOf(connect(answer(false)))).to.equal('none');
    const request = { host, place: 'koo.yaml:5:23', source: 'KOO_ACCESS_KEY' };
    expect(asked).to.deep.equal([request, request]);
    const file = path.join(cwd, 'config/koo/target-hosts.json');
    expect((await stat(file)).mode & 0o777).to.equal(0o600);
    expect(JSON.parse(await readFile(file, 'utf8'))).to.deep.equal({
      confirmed: [{ host, source: 'KOO_ACCESS_KEY' }],
    });
    const other = await profiles(`  default: {${keys}}\n`);
    expect((await upload({ ...other, KOO_PROFILE: 'default' })).code, 'other keys').to.equal(3);
    await chmod(file, 0o622);
    expect(await codeOf(connect())).to.equal('CREDENTIALS_FILE');
  });

  it('is not confirmed by a file in the repository', async () => {
    const confirmed = JSON.stringify({ confirmed: [{ host, source: 'KOO_ACCESS_KEY' }] });
    for (const folder of ['.koo', 'koo', '.config/koo']) {
      await mkdir(path.join(cwd, folder), { recursive: true });
      await writeFile(path.join(cwd, folder, 'target-hosts.json'), confirmed, { mode: 0o600 });
    }

    expect(
      await codeOf(
        connectTarget({ target: 'shop' }, { cwd, environment: { ...env, XDG_CONFIG_HOME: '.config' } }),
      ),
    ).to.equal('HOST_NOT_ALLOWED');
  });

  it('is asked for on a terminal, where only yes is a yes', async function () {
    const question = 'Type "yes"';
    const no = await typeOnTerminal(['upload', 'string', ...UPLOAD], [[question, 'y\r']], { cwd, env });
    if (no === undefined) this.skip();
    expect(no.code, no.screen).to.equal(3);
    expect(no.screen).to.include(
      `koo.yaml:5:23 directs requests to ${host}, signed with the keys from KOO_ACCESS_KEY.`,
    );
    expect(server.received).to.deep.equal([]);
    const yes = await typeOnTerminal(['upload', 'string', ...UPLOAD], [[question, 'yes\r']], { cwd, env });
    expect(yes!.code, yes!.screen).to.equal(0);
    expect(server.received).to.have.length(1);
    expect((await upload()).code, 'remembered').to.equal(0);
  });

  it('may be one of KooGallery’s own', async () => {
    await manifest('{shop: {url: "https://mkt.myhuaweicloud.com"}}');
    expect(await codeOf(connect())).to.equal('none');
    await manifest('{shop: {url: "https://mkt.myhuaweicloud.com.example.com"}}');
    expect(await codeOf(connect())).to.equal('HOST_NOT_ALLOWED');
    await manifest('{shop: {url: "https://mkt.myhuaweicloud.com:8443"}}');
    expect(await codeOf(connect())).to.equal('HOST_NOT_ALLOWED');
  });

  it('is held to that for RFS too, also at the target local', async () => {
    env.KOO_PROJECT_ID = 'p';
    const code = async (targets: string, name: string, environment = env): Promise<string> => {
      await manifest(targets);
      const target = await findTarget(await loadProject({ cwd }), name, { environment });
      return codeOf(target.provingGround!({}));
    };
    for (const url of [
      server.url,
      'https://rfs.example.com',
      'https://x.obs.cn-north-4.myhuaweicloud.com',
      'https://rfs.x.obs.cn-north-4.myhuaweicloud.com',
    ]) {
      expect(await code(`{local: {rfs: {url: "${url}"}}}`, 'local'), url).to.equal('HOST_NOT_ALLOWED');
      expect(await code(`{own: {site: china, projectId: p, rfs: {url: "${url}"}}}`, 'own'), url).to.equal(
        'HOST_NOT_ALLOWED',
      );
    }

    const allowed = { ...env, KOO_TARGET_HOSTS: host };
    expect(await code(`{local: {rfs: {url: "${server.url}"}}}`, 'local', allowed)).to.equal('none');
    for (const url of ['https://rfs.cn-north-4.myhuaweicloud.com', 'https://aos.myhuaweicloud.eu'])
      expect(await code(`{own: {site: china, projectId: p, rfs: {url: "${url}"}}}`, 'own'), url).to.equal(
        'none',
      );
    expect(server.received).to.deep.equal([]);
  });

  it('cannot stand under the name of a site', async () => {
    const message = (name: string) =>
      `\`targets.${name}\` is KooGallery's own site, and its addresses are fixed; give a target elsewhere another name.`;
    for (const name of ['china', 'international', 'europe']) {
      for (const declared of [
        `url: "${server.url}"`,
        `site: ${name === 'china' ? 'europe' : 'china'}`,
        `rfs: {url: "${server.url}"}`,
      ]) {
        await manifest(`{${name}: {${declared}}}`);
        const allowed = { KOO_TARGET_HOSTS: host };
        const { code, stderr } = await runCommand('upload string', ['x', '--event', 'e', '--target', name], {
          cwd,
          env: { ...env, ...allowed },
        });
        expect(code, declared).to.equal(2);
        expect(stderr, declared).to.include(message(name)).and.to.include('koo.yaml:5:');
      }

      await manifest(`{${name}: {site: ${name}, region: cn-north-4}}`);
      await loadProject({ cwd });
    }

    expect(server.received).to.deep.equal([]);
  });

  it('is what koo doctor reports, without a file of an answer', async () => {
    const { stdout } = await runCommand('doctor', ['--target', 'shop'], { cwd, env });
    expect(stdout).to.include('nothing outside the repository allows that host');
    expect(server.received).to.deep.equal([]);
    const { KOO_ACCESS_KEY, KOO_SECRET_KEY, ...keyless } = env;
    void [KOO_ACCESS_KEY, KOO_SECRET_KEY];
    await runCommand('doctor', ['--target', 'shop'], { cwd, env: keyless });
    expect((await readdir(cwd)).sort()).to.deep.equal(['koo.yaml']);
  });
});
