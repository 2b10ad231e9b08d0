import { expect } from 'chai';
import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate } from '#validators/output-doctor';
import {
  type LocalizedDiagnosis,
  type LocalizedExamination,
  localizeExamination,
} from '../../src/cli/views/doctor/localize-examination.js';
import { examine } from '../../src/doctor/examine.js';
import type { TargetChoice } from '../../src/publish/targets/connect-target.js';
import { emulators } from '../emulator/support/emulators.js';
import { type Certificate, selfSigned } from '../marketplace/support/certificates.js';
import { KEYS } from '../marketplace/support/client.js';
import {
  closedPort,
  listening,
  listeningBare,
  type LoopbackServer,
  replyingOver,
} from '../marketplace/support/loopback-server.js';
import { proxyServer } from '../marketplace/support/proxy-server.js';
import { runKoo } from '../support/run-koo.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { examinationText } from '../../src/cli/views/doctor/present-examination.js';
import { loadLanguage } from '../../src/load-language.js';

await loadLanguage('zh');

const OWN_KEYS = { KOO_ACCESS_KEY: KEYS.accessKey, KOO_SECRET_KEY: KEYS.secretKey };

describe('koo doctor', () => {
  const temporaryFolder = temporaryFolders();
  const start = emulators();
  const servers: Array<Pick<LoopbackServer, 'close'>> = [];
  let cwd: string;
  let certificate: Certificate | undefined;
  before(() => {
    certificate = selfSigned('IP:127.0.0.1');
  });
  beforeEach(async () => {
    cwd = await temporaryFolder();
  });
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
  });

  const opened = <Server extends Pick<LoopbackServer, 'close'>>(server: Server): Server => {
    servers.push(server);
    return server;
  };

  const look = async (
    choice: TargetChoice,
    environment: Record<string, string> = OWN_KEYS,
  ): Promise<LocalizedExamination> => {
    const found = await examine(choice, {
      cwd,
      environment: { KOO_CREDENTIALS_FILE: path.join(cwd, 'credentials.yaml'), ...environment },
      nodeVersion: process.version,
      timeouts: { answer: 200, connect: 200, idle: 200 },
    });
    const examination = localizeExamination('en', found);
    expect(validate(examination), JSON.stringify(validate.errors)).to.equal(true);
    return examination;
  };

  /** The one check that is bad. */
  const cause = async (
    choice: TargetChoice,
    environment?: Record<string, string>,
  ): Promise<LocalizedDiagnosis> => {
    const { checks, healthy } = await look(choice, environment);
    const bad = checks.filter(({ state }) => state === 'bad');
    expect([healthy, bad.map(({ check }) => check)]).to.deep.equal([false, [bad[0]?.check]]);
    expect(bad[0]!.hints).to.not.deep.equal([]);
    return bad[0]!;
  };

  const emulatorKeys = ({ credentials }: { credentials: { accessKey: string; secretKey: string } }) => ({
    KOO_ACCESS_KEY: credentials.accessKey,
    KOO_SECRET_KEY: credentials.secretKey,
  });

  it('finds nothing where nothing is bad', async () => {
    const emulator = await start();
    const { host } = new URL(emulator.url);
    const { checks, healthy } = await look({ url: emulator.url }, emulatorKeys(emulator));
    expect(healthy).to.equal(true);
    const { accessKey } = emulator.credentials;
    expect(checks.map(({ check, message, state }) => `${state} ${check}: ${message}`)).to.deep.equal([
      `ok node: Node ${process.version}.`,
      'skipped project: There is no koo.yaml here; calls need none.',
      `ok keys: ${accessKey.slice(0, 4)}***${accessKey.slice(-2)} from KOO_ACCESS_KEY.`,
      `skipped file: There is no ${path.join(cwd, 'credentials.yaml')}.`,
      "ok certificates: Using Node's built-in certificates.",
      'ok proxy: No proxy.',
      'ok name: 127.0.0.1 is found.',
      `ok connection: ${host} is reached.`,
      'skipped tls: Plain HTTP: it stays on this machine.',
      `ok answer: ${host} responds.`,
      `ok clock: It agrees with the one of ${host}.`,
      `ok access: ${host} accepts the key from KOO_ACCESS_KEY.`,
    ]);
  });

  it('finds nothing wrong in a new product, in a line for each thing that can be wrong there', async () => {
    const found = await look({}, {});
    expect(found.healthy).to.equal(true);
    const lines = examinationText(found, false).split('\n').slice(2);
    expect(lines[1]).to.match(/^- {4}profile file {2}There is no /);
    expect(lines.toSpliced(1, 1)).to.deep.equal([
      '-    keys          There are none. The emulator needs none; for a KooGallery site: koo auth login.',
      "ok   certificates  Using Node's built-in certificates.",
      '-    proxy         Not checked: name a target, for example --target china. The same for: host name, connection, TLS, response, clock, access.',
      'No problems found.',
    ]);
  });

  it('looks at the emulator that runs here, where no target is named and there are no keys', async () => {
    const emulator = await start();
    const { host } = new URL(emulator.url);
    cwd = path.resolve(emulator.dataFolder, '../..');
    const { checks, healthy } = await look({}, {});
    expect(healthy).to.equal(true);
    expect(checks.filter(({ check }) => ['access', 'connection', 'keys'].includes(check))).to.deep.equal([
      {
        check: 'keys',
        message: 'There are none, and no target was named: the emulator here has its own.',
        state: 'skipped',
      },
      { check: 'connection', message: `${host} is reached.`, state: 'ok' },
      {
        check: 'access',
        message: `${host} accepts the key from the emulator's credentials.json.`,
        state: 'ok',
      },
    ]);
    // With keys, it looks only at this machine, as ever.
    const own = await look({}, OWN_KEYS);
    expect(own.checks.find(({ check }) => check === 'connection')).to.include({ state: 'skipped' });
  });

  describe('names the cause of', () => {
    it('a clock that is off', async () => {
      const emulator = await start({ now: () => new Date(Date.now() - 3_600_000) });
      const found = await cause({ url: emulator.url }, emulatorKeys(emulator));
      expect(found).to.include({ check: 'clock', code: 'CLOCK_OFF' });
      expect(found.message).to.include('60 minutes ahead of');
    });

    it('a host that does not exist, or no network', async () => {
      expect(await cause({ url: 'https://no-such-host.invalid' })).to.include({
        check: 'name',
        code: 'HOST_NOT_FOUND',
      });
    });

    it('a port where nobody listens', async () => {
      const url = `http://127.0.0.1:${await closedPort()}`;
      expect(await cause({ url })).to.include({ check: 'connection', code: 'CONNECTION_REFUSED' });
    });

    it('a host that takes the connection and never speaks', async () => {
      const { url } = opened(await listeningBare(() => {}, 'https'));
      expect(await cause({ url })).to.include({ check: 'connection', code: 'CONNECT_TIMEOUT' });
    });

    it('a host that takes the request and never answers', async () => {
      const { url } = opened(await listening((request) => request.resume()));
      expect(await cause({ url })).to.include({ check: 'answer', code: 'NO_ANSWER' });
    });

    it('a log-in page that answers in its place', async () => {
      const { url } = opened(await listening((_request, response) => response.end('<html>Log in</html>')));
      expect(await cause({ url })).to.include({ check: 'answer', code: 'UNREADABLE_ANSWER' });
    });

    for (const [status, code] of [
      [403, 'PROXY_REFUSED'],
      [407, 'PROXY_AUTHENTICATION'],
    ] as const) {
      it(`a proxy that refuses with ${status}`, async () => {
        const proxy = opened(await proxyServer({ status }));
        const environment = { ...OWN_KEYS, HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` };
        const found = await cause({ url: 'https://mkt.example.com' }, environment);
        expect(found).to.include({ check: 'proxy', code });
        expect(found.message).to.include(`127.0.0.1:${proxy.port}`);
      });
    }

    it('a proxy that is not there', async () => {
      const environment = { ...OWN_KEYS, HTTP_PROXY: `127.0.0.1:${await closedPort()}` };
      expect(await cause({ url: 'https://mkt.example.com' }, environment)).to.include({
        check: 'proxy',
        code: 'PROXY_NOT_REACHED',
      });
    });

    it('a certificate that is not trusted (needs openssl)', async function () {
      if (!certificate) this.skip();
      const { url } = opened(await replyingOver(certificate));
      const environment = { ...OWN_KEYS, NODE_TLS_REJECT_UNAUTHORIZED: '0' };
      expect(await cause({ url }, environment)).to.include({ check: 'tls', code: 'CERTIFICATE_REFUSED' });
    });

    it('a server that speaks only old TLS (needs openssl)', async function () {
      if (!certificate) this.skip();
      const old = { ciphers: 'DEFAULT@SECLEVEL=0', maxVersion: 'TLSv1.1', minVersion: 'TLSv1' } as const;
      const { url } = opened(await replyingOver({ ...certificate, ...old }));
      const found = await cause({ url });
      expect(found).to.include({ check: 'tls', code: 'TLS_FAILED' });
      expect(found.hints![0]).to.include('TLS 1.2 or newer');
    });

    it('a CA file that cannot be read', async () => {
      const environment = { ...OWN_KEYS, KOO_CA_FILE: path.join(cwd, 'no.pem') };
      expect(await cause({ url: 'https://mkt.example.com' }, environment)).to.include({
        check: 'certificates',
        code: 'CA_FILE',
      });
    });

    it('a wrong secret key', async () => {
      const emulator = await start();
      const environment = { ...emulatorKeys(emulator), KOO_SECRET_KEY: KEYS.secretKey };
      const found = await cause({ url: emulator.url }, environment);
      expect(found).to.include({ check: 'access', code: 'APIGW.0301' });
      expect(found.hints![0]).to.include('the secret key is wrong');
    });

    it('keys that are missing: the rest is looked at all the same', async () => {
      const emulator = await start();
      const { checks } = await look({ url: emulator.url }, {});
      expect(checks.filter(({ state }) => state === 'bad').map(({ code }) => code)).to.deep.equal([
        'NO_CREDENTIALS',
      ]);
      expect(checks.find(({ check }) => check === 'answer')).to.include({ state: 'ok' });
      expect(checks.find(({ check }) => check === 'access')).to.include({ state: 'skipped' });
    });

    it('a profile that is missing', async () => {
      expect((await cause({ profile: 'shop' }, {})).code).to.not.equal('NO_CREDENTIALS');
    });

    it('a profile file that others may read', async () => {
      const file = path.join(cwd, 'credentials.yaml');
      await writeFile(file, JSON.stringify({ profiles: { default: KEYS } }));
      await chmod(file, 0o644);
      const found = await cause({}, OWN_KEYS);
      expect(found).to.deep.include({
        check: 'file',
        code: 'CREDENTIALS_FILE',
        hints: [`Run: chmod 600 ${file}`],
      });
    });

    it('an emulator that does not run', async () => {
      expect(await cause({ target: 'local' })).to.include({
        check: 'connection',
        code: 'EMULATOR_NOT_RUNNING',
      });
    });

    it('a broken koo.yaml', async () => {
      await writeFile(path.join(cwd, 'koo.yaml'), 'product: [');
      const found = await cause({}, OWN_KEYS);
      expect(found).to.include({ check: 'project', code: 'INVALID_MANIFEST' });
      expect(found.hints![0]).to.match(/koo\.yaml:1:\d+ \S/);
    });
  });

  it('as a command: a line each, what to do, and exit code 1', async () => {
    const env = { ...OWN_KEYS, KOO_CREDENTIALS_FILE: path.join(cwd, 'credentials.yaml') };
    const url = `http://127.0.0.1:${await closedPort()}`;
    const { code, stderr, stdout } = await runKoo(['doctor', '--url', url], { cwd, env });
    expect({ code, stderr }).to.deep.equal({ code: 1, stderr: '' });
    expect(stdout).to.include('ok   keys          AKEX***01 from KOO_ACCESS_KEY.\n');
    expect(stdout).to.match(/^bad {2}connection {4}\S+ refuses connections .*\[CONNECTION_REFUSED\]$/m);
    expect(stdout).to.match(/^ {19}→ Check that the server runs/m);
    expect(stdout).to.match(/^1 problem found\.$/m);
    const chinese = await runKoo(['doctor', '--url', url, '--lang', 'zh'], { cwd, env });
    expect(chinese.stdout).to.match(/^bad {2}连接 {6}\S+ 拒绝连接.*\[CONNECTION_REFUSED\]$/m);
    expect(chinese.stdout).to.match(/^ {15}→ 请检查服务是否在运行/m);
    expect(chinese.stdout).to.match(/^发现 1 个问题。$/m);
    const [, ...spoken] = chinese.stdout.trim().split('\n');
    for (const line of spoken) expect(line).to.match(/\p{Script=Han}/u);
  });
});
