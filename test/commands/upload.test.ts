import { expect } from 'chai';
import { mkdir, readdir, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate } from '#validators/output-upload';
import { type Emulator, startEmulator } from '../../src/emulator/emulator.js';
import { Credentials } from '../../src/marketplace/credentials/credentials.js';
import { sha256 } from '../../src/marketplace/signing/signing.js';
import { urlEndpoint } from '../../src/marketplace/sending/sites.js';
import { Transport } from '../../src/marketplace/sending/transport.js';
import { ConsoleClient } from '../../src/publish/targets/local/console-client.js';
import { KEYS } from '../marketplace/support/client.js';
import { listening, type LoopbackServer, replying } from '../marketplace/support/loopback-server.js';
import { type KooRun, runKoo } from '../support/run-koo.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const KEY_VARIABLES = {
  KOO_ACCESS_KEY: KEYS.accessKey,
  KOO_SECRET_KEY: KEYS.secretKey,
  KOO_SECURITY_TOKEN: KEYS.securityToken,
};

describe('koo upload', () => {
  const temporaryFolder = temporaryFolders();
  let cwd: string;
  let server: Omit<LoopbackServer, 'received'> | undefined;
  beforeEach(async () => {
    cwd = await temporaryFolder();
  });
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });

  const runs: KooRun[] = [];
  after(() => {
    for (const { stderr, stdout } of runs) expect(stderr + stdout).to.not.match(/planted/);
  });
  const koo = async (
    call: string[],
    options: Partial<Parameters<typeof runKoo>[1]> = {},
  ): Promise<KooRun> => {
    const run = await runKoo(['upload', ...call], {
      cwd,
      ...options,
      env: { ...KEY_VARIABLES, ...options.env },
    });
    runs.push(run);
    return run;
  };
  const errorOf = ({ stdout }: KooRun) =>
    (JSON.parse(stdout) as { error: { code: string; hints: string[]; message: string } }).error;

  describe('to an address', () => {
    it('file: says what was sent, the same with --json', async () => {
      const recording = await replying();
      server = recording;
      await writeFile(path.join(cwd, 'app.zip'), 'content');
      const call = ['file', 'app.zip', '--event', 'e-1', '--url', recording.url];
      expect(await koo(call)).to.deep.equal({
        code: 0,
        stderr: '',
        stdout: [
          `127.0.0.1:${recording.port} accepted app.zip for event e-1`,
          '  size     7 B (7 bytes)',
          `  sha256   ${sha256('content')}`,
          '',
        ].join('\n'),
      });
      const printed = JSON.parse((await koo([...call, '--json', '--name', 'b.zip'])).stdout) as object;
      expect(validate(printed), JSON.stringify(validate.errors)).to.equal(true);
      expect(printed).to.deep.equal({
        bytes: 7,
        code: 'CBC.0000',
        eventId: 'e-1',
        fileName: 'b.zip',
        host: `127.0.0.1:${recording.port}`,
        message: 'Success',
        sha256: sha256('content'),
        type: 'FILE',
      });
      expect(recording.received.map(({ signature }) => signature)).to.deep.equal(['ok', 'ok']);
    });

    it('speaks Chinese', async () => {
      const recording = await replying();
      server = recording;
      await writeFile(path.join(cwd, 'app.zip'), 'content');
      const where = ['--event', 'e-1', '--url', recording.url, '--lang', 'zh'];
      expect(await koo(['file', 'app.zip', ...where])).to.deep.equal({
        code: 0,
        stderr: '',
        stdout: `127.0.0.1:${recording.port} 已接收云商店事件 e-1 的文件 app.zip
  大小     7 B（7 字节）
  SHA-256  ${sha256('content')}
`,
      });
      expect(await koo(['string', '许可 1', ...where])).to.deep.equal({
        code: 0,
        stderr: '',
        stdout: `127.0.0.1:${recording.port} 已接收云商店事件 e-1 的字符串\n  大小     8 B（8 字节）\n`,
      });
    });

    it('string', async () => {
      const recording = await replying();
      server = recording;
      const { code, stdout } = await koo([
        'string',
        '许可 1',
        '--event',
        'e-1',
        '--url',
        recording.url,
        '--json',
      ]);
      expect(code).to.equal(0);
      expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors)).to.equal(true);
      expect(recording.received[0]!.body.toString()).to.include(
        '{"type":"CHARACTERS","characters":"许可 1"}',
      );
    });

    it('standard input, which leaves no file behind', async () => {
      const recording = await replying();
      server = recording;
      const temporary = path.join(cwd, 'tmp');
      await mkdir(temporary);
      const input = Buffer.alloc(3_000_000, 'abc');
      const run = await koo(
        ['file', '-', '--name', 'app.tar', '--event', 'e-1', '--url', recording.url, '--json'],
        {
          env: { TMPDIR: temporary },
          input,
        },
      );
      expect(run.code).to.equal(0);
      expect(JSON.parse(run.stdout)).to.include({
        bytes: input.length,
        fileName: 'app.tar',
        sha256: sha256(input),
      });
      expect(recording.received[0]!.body.includes(input)).to.equal(true);
      expect(await readdir(temporary)).to.deep.equal([]);
    });

    it('Ctrl-C while it is sent: exit code 130, and no file is left behind', async () => {
      const temporary = path.join(cwd, 'tmp');
      await mkdir(temporary);
      let stop = (): void => {};
      server = await listening((request) => request.on('error', () => {}).once('data', () => stop()));
      const run = await koo(
        ['file', '-', '--name', 'app.tar', '--event', 'e-1', '--url', server.url, '--json'],
        {
          env: { TMPDIR: temporary },
          input: Buffer.alloc(20_000_000),
          onStart: (child) => (stop = () => child.kill('SIGINT')),
        },
      );
      expect(run.code).to.equal(130);
      expect(errorOf(run)).to.include({ code: 'INTERRUPTED' });
      expect(await readdir(temporary)).to.deep.equal([]);
    });
  });

  describe('to the emulator', () => {
    let emulator: Emulator;
    let event: string;
    beforeEach(async () => {
      emulator = await startEmulator({ dataFolder: path.join(cwd, '.koo/local'), review: 'manual' });
      const transport = new Transport({
        credentials: new Credentials(emulator.credentials, 'the emulator'),
        endpoint: urlEndpoint(emulator.url),
      });
      const draft = { deployed_type: 'software_package', name: 'shop', version: 'V1.0' } as const;
      event = (await new ConsoleClient(transport).draftAsset(draft)).event_id;
      await writeFile(path.join(cwd, 'app.zip'), 'content');
    });
    afterEach(() => emulator.close());

    it('is what happens when nothing else is said', async () => {
      const { code, stderr, stdout } = await koo(['file', 'app.zip', '--event', event]);
      expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
      expect(stdout).to.include(`accepted app.zip for event ${event}`);
      expect((await koo(['string', 'LICENSE-1', '--event', event, '--target', 'local'])).code).to.equal(0);
    });

    it('refuses an event that is not there', async () => {
      const run = await koo(['file', 'app.zip', '--event', 'nothing', '--json']);
      expect(run.code).to.equal(4);
      expect(errorOf(run)).to.include({ code: '91381034' });
    });

    it('refuses a wrong secret key: it is the gateway that says so', async () => {
      const keys = { KOO_ACCESS_KEY: emulator.credentials.accessKey };
      const run = await koo(['file', 'app.zip', '--event', event, '--url', emulator.url, '--json'], {
        env: keys,
      });
      expect(run.code).to.equal(4);
      expect(errorOf(run).code).to.match(/^APIG/);
      expect(errorOf(run).hints[0]).to.match(/the secret key is wrong, or belongs to another access key/);
    });
  });

  describe('what ends before anything is sent', () => {
    const none = { KOO_ACCESS_KEY: '', KOO_SECRET_KEY: '', KOO_SECURITY_TOKEN: '' };
    const failures: Array<[string, string[], number, string, Record<string, string>?]> = [
      ['no event', ['string', 'x'], 2, 'WRONG_CALL'],
      ['an event id that is too long', ['file', 'f', '--event', 'e'.repeat(65)], 2, 'EVENT_ID'],
      ['standard input without a name', ['file', '-', '--event', 'e'], 2, 'NAME_MISSING'],
      [
        'two targets',
        ['string', 'x', '--event', 'e', '--site', 'china', '--url', 'https://x'],
        2,
        'WRONG_CALL',
      ],
      [
        'plain HTTP to elsewhere',
        ['string', 'x', '--event', 'e', '--url', 'http://mkt.example.com'],
        2,
        'NOT_HTTPS',
      ],
      [
        'a target that is not there',
        ['string', 'x', '--event', 'e', '--target', 'chnia'],
        2,
        'UNKNOWN_TARGET',
      ],
      ['no emulator', ['string', 'x', '--event', 'e'], 3, 'EMULATOR_NOT_RUNNING'],
      [
        'no credentials',
        ['string', 'x', '--event', 'e', '--url', 'http://127.0.0.1:9'],
        3,
        'NO_CREDENTIALS',
        none,
      ],
      [
        'half of the credentials',
        ['string', 'x', '--event', 'e', '--url', 'http://127.0.0.1:9'],
        3,
        'CREDENTIALS_INCOMPLETE',
        { KOO_SECRET_KEY: '' },
      ],
      ['no file', ['file', 'nothing', '--event', 'e', '--url', 'http://127.0.0.1:9'], 3, 'FILE_MISSING'],
      [
        'a folder',
        ['file', '.', '--event', 'e', '--name', 'x', '--url', 'http://127.0.0.1:9'],
        2,
        'NOT_A_FILE',
      ],
    ];
    for (const [what, call, exit, code, env] of failures) {
      it(`${what}: ${code}, exit code ${exit}, the same with --json`, async () => {
        const plain = await koo(call, { env });
        expect({ code: plain.code, stdout: plain.stdout }).to.deep.equal({ code: exit, stdout: '' });
        expect(plain.stderr).to.include(`[${code}]`).and.to.include('  → ');
        const json = await koo([...call, '--json'], { env });
        expect({ code: json.code, stderr: json.stderr }).to.deep.equal({ code: exit, stderr: '' });
        expect(errorOf(json)).to.include({ code });
      });
    }
  });

  it('takes a target of koo.yaml', async () => {
    const recording = await replying();
    server = recording;
    await writeFile(
      path.join(cwd, 'koo.yaml'),
      `product: { id: 00301-0001, name: Shop, access: saas }\nassets: []\ntemplates: []\nspecs: []\ntargets: { shop: { url: "${recording.url}" } }\n`,
    );
    const env = { KOO_TARGET_HOSTS: new URL(recording.url).host };
    const { code, stderr } = await koo(['string', 'x', '--event', 'e', '--target', 'shop'], { env });
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
    expect(recording.received).to.have.length(1);
  });

  it('sends 64 MB that are mostly a hole', async () => {
    const recording = await replying();
    server = recording;
    await writeFile(path.join(cwd, 'big'), '');
    await truncate(path.join(cwd, 'big'), 64_000_000);
    const { code, stdout } = await koo(['file', 'big', '--event', 'e', '--url', recording.url]);
    expect(code).to.equal(0);
    expect(stdout).to.include('  size     64.0 MB (64000000 bytes)');
    expect(recording.received[0]!.body).to.have.lengthOf.above(64_000_000);
  });
});
