import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate } from '#validators/output-asset-deployed';
import { KEYS } from '../marketplace/support/client.js';
import { type LoopbackServer, replying } from '../marketplace/support/loopback-server.js';
import { runCommand } from '../support/run-command.js';
import { type KooRun, runKoo } from '../support/run-koo.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const PACKAGE = 'the package';
const hash = (algorithm: string): string => createHash(algorithm).update(PACKAGE).digest('hex');
const asset = (checksum: string | null | undefined, version = 'V1.0') => ({
  asset_id: 'a-1',
  deployed_type: 'software_package',
  software_pkg_deployed_object: { checksum, internal_path: 'https://obs/x', package_name: 'shop-V1_0.zip' },
  version,
});
const ASSET = asset('c0ffee');

describe('koo asset deployed', () => {
  const temporaryFolder = temporaryFolders();
  let server: LoopbackServer;
  let cwd: string;
  const env = { KOO_ACCESS_KEY: KEYS.accessKey, KOO_SECRET_KEY: KEYS.secretKey };
  const deployed = async (data: object[] | null, ...argv: string[]): Promise<KooRun> => {
    server = await replying({ body: { data, error_code: 'MKT.0000', error_msg: 'ok' } });
    cwd = await temporaryFolder();
    await writeFile(path.join(cwd, 'shop.zip'), PACKAGE);
    return runCommand('asset deployed', [...argv, '--url', server.url], { cwd, env });
  };
  afterEach(() => server?.close());

  it('shows the package and its checksum', async () => {
    expect(await deployed([ASSET], 'a-1', '--version', 'V1.0')).to.deep.equal({
      code: 0,
      stderr: '',
      stdout:
        'a-1 V1.0 (software_package)\n  package   shop-V1_0.zip\n  checksum  c0ffee\n  path      https://obs/x\n',
    });
    expect(server.received[0]!.target).to.match(
      /\?asset_id=a-1&asset_version=V1\.0&deployed_type=software_package$/,
    );
  });

  it('speaks Chinese', async () => {
    const { stdout } = await deployed([ASSET], 'a-1', '--check', 'shop.zip', '--lang', 'zh');
    expect(stdout).to.equal(
      'a-1 V1.0 (software_package)\n  软件包    shop-V1_0.zip\n  校验值    c0ffee\n  路径      https://obs/x\n' +
        '  本地      未比较：koo 不认识该校验值的类型\n',
    );
  });

  it('prints what came with --json', async () => {
    const { code, stdout } = await deployed([ASSET], 'a-1', '--json', '--all');
    expect(code).to.equal(0);
    expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors)).to.equal(true);
    expect(JSON.parse(stdout)).to.deep.equal({ assets: [ASSET] });
    expect(server.received[0]!.target).to.match(/&query_all=true$/);
  });

  for (const nothing of [null, []]) {
    it(`ends with 4 when there is nothing: ${JSON.stringify(nothing)}`, async () => {
      expect(await deployed(nothing, 'a-1')).to.deep.equal({
        code: 4,
        stderr: `error Nothing is deployed from asset a-1: it does not exist here, or is not approved yet. [NOT_DEPLOYED]
  → Check the id, the version, the kind (--type) and the site; a version is deployed once it is approved.
`,
        stdout: '',
      });
    });
  }

  const same: Array<[what: string, checksum: string]> = [
    ['SHA-256', hash('sha256')],
    ['SHA-256 in capital letters', hash('sha256').toUpperCase()],
    ['SHA-256 that says so', `sha256:${hash('sha256')}`],
    ['SHA-512', hash('sha512')],
    ['SHA-1', hash('sha1')],
    ['MD5', hash('md5')],
  ];
  for (const [what, checksum] of same) {
    it(`the package here is the same, by ${what}`, async () => {
      const { code, stdout } = await deployed([asset(checksum)], 'a-1', '--check', 'shop.zip');
      expect(code).to.equal(0);
      expect(stdout).to.match(/\n {2}local {5}matches shop\.zip\n$/);
    });
  }

  it('the package here is another', async () => {
    const other = hash('sha256').replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
    const { code, stdout } = await deployed([asset(other)], 'a-1', '--check', 'shop.zip');
    expect(code).to.equal(1);
    expect(stdout).to.include(`  local     differs: shop.zip has sha256 ${hash('sha256')}\n`);
  });

  for (const [checksum, says] of [
    [undefined, 'not compared: KooGallery has no checksum'],
    [null, 'not compared: KooGallery has no checksum'],
    ['c0ffee', 'not compared: koo does not know this type of checksum'],
    ['z'.repeat(64), 'not compared: koo does not know this type of checksum'],
  ] as const) {
    it(`what cannot be compared is not the same: ${checksum}`, async () => {
      const { code, stdout } = await deployed([asset(checksum)], 'a-1', '--check', 'shop.zip');
      expect(code).to.equal(1);
      expect(stdout).to.include(`  local     ${says}\n`);
    });
  }

  it('--all says which version the package is', async () => {
    const versions = [asset(hash('md5').replaceAll(/./g, '0')), asset(hash('sha256'), 'V2.0')];
    const { code, stdout } = await deployed(versions, 'a-1', '--all', '--check', 'shop.zip', '--json');
    expect(code).to.equal(0);
    const printed = JSON.parse(stdout) as { check: object };
    expect(validate(printed), JSON.stringify(validate.errors)).to.equal(true);
    expect(printed.check).to.deep.equal({
      file: 'shop.zip',
      ok: true,
      versions: [
        {
          algorithm: 'md5',
          deployed: '0'.repeat(32),
          local: hash('md5'),
          state: 'differs',
          version: 'V1.0',
        },
        {
          algorithm: 'sha256',
          deployed: hash('sha256'),
          local: hash('sha256'),
          state: 'same',
          version: 'V2.0',
        },
      ],
    });
  });

  const wrong: Array<[argv: string[], exit: number, code: string]> = [
    [[], 2, 'NO_ASSET'],
    [['a-1', '--type', 'image', '--check', 'shop.zip'], 2, 'IMAGE_NOT_COMPARED'],
    [['a-1', '--check', 'nowhere.zip'], 3, 'FILE_MISSING'],
    [['a-1', '--asset', 'app', '--check', 'shop.zip'], 2, 'WRONG_CALL'],
    [['--asset', 'app'], 2, 'NO_MANIFEST'],
  ];
  for (const [argv, exit, code] of wrong) {
    it(`koo asset deployed ${argv.join(' ')}`, async () => {
      const run = await deployed([asset(hash('sha256'))], ...argv);
      expect(run.code).to.equal(exit);
      expect(run.stderr).to.include(`[${code}]`);
    });
  }

  it('--asset takes id, version and package from the project and its publish', async () => {
    server = await replying();
    const folder = await temporaryFolder();
    await sampleProject(folder);
    const unknown = await runCommand('asset deployed', ['--asset', 'app', '--url', server.url], {
      cwd: folder,
      env,
    });
    expect(unknown).to.include({ code: 2 });
    expect(unknown.stderr).to.include('error The id of asset "app" is not known here. [ASSET_ID_UNKNOWN]');

    const published = await runKoo(['publish'], { cwd: folder });
    expect(published.code, published.stderr).to.equal(0);
    let compared: KooRun | undefined;
    const emulator = runKoo(['emulator', '--json'], {
      cwd: folder,
      onStart(child) {
        child.stdout!.once('data', () => {
          void runKoo(['asset', 'deployed', '--asset', 'app'], { cwd: folder }).then((run) => {
            child.kill('SIGTERM');
            compared = run;
          });
        });
      },
    });
    await emulator;
    expect(compared!.code, compared!.stderr).to.equal(0);
    expect(compared!.stdout).to.match(/\n {2}local {5}matches .*\/\.koo\/packages\/\S+\.zip\n$/);
  });
});
