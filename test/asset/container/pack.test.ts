import { expect } from 'chai';
import { lstat, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate as validateCheck } from '#validators/output-asset-check';
import { validate as validateList } from '#validators/output-asset-list';
import { validate as validatePack } from '#validators/output-asset-pack';
import { hasProgram, run } from '../foreign-program.js';
import { runKoo } from '../../support/run-koo.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { type Tree, writeTree } from '../write-tree.js';
import { CHART, PACKAGES } from './packages.js';

describe('koo asset, of kind container', () => {
  const temporaryFolder = temporaryFolders();

  /** A project whose asset is the package of that type, and its folder. */
  const project = async (container: string, tree: Tree = CHART): Promise<string> => {
    const cwd = await temporaryFolder();
    await writeTree(path.join(cwd, 'chart'), tree);
    await writeFile(
      path.join(cwd, 'koo.yaml'),
      `product: { id: p1, name: Noteboard, access: container }
assets:
  - { key: app, name: noteboard, version: 1.2.0, kind: container, root: chart${container} }
  - { key: machine, name: noteboard-image, version: 1.2.0, kind: image, image: { id: i1, region: r } }
`,
    );
    return cwd;
  };

  const pack = async (cwd: string, ...more: string[]): Promise<any> => {
    const { code, stderr, stdout } = await runKoo(['asset', 'pack', '--json', ...more], { cwd });
    expect(code, stderr || stdout).to.equal(0);
    const printed = JSON.parse(stdout);
    expect(validatePack(printed), JSON.stringify(validatePack.errors)).to.equal(true);
    return printed;
  };

  it('packs a chart as helm does: a .tgz with one folder, named as the chart', async function () {
    if (!hasProgram('tar')) this.skip();
    const cwd = await project(', container: { type: helm }');
    const { findings, packages } = await pack(cwd);
    expect(findings.map(({ rule }: any) => rule)).to.deep.equal(['manifest/unused']);
    expect(packages[0].packageName).to.equal('noteboard-1.2.0.tgz');
    const { file } = packages[0];
    expect(file).to.equal(path.join(cwd, '.koo/packages/noteboard-1.2.0.tgz'));
    // .helmignore leaves out README.md and ci/.
    expect((await run('tar', ['-tzf', file])).trim().split('\n')).to.deep.equal([
      'noteboard/.helmignore',
      'noteboard/Chart.yaml',
      'noteboard/logo.svg',
      'noteboard/templates/deployment.yaml',
      'noteboard/values.yaml',
    ]);
    await run('tar', ['-xzf', file, '-C', cwd]);
    expect(await readFile(path.join(cwd, 'noteboard/Chart.yaml'), 'utf8')).to.equal(CHART['Chart.yaml']);
  });

  for (const type of ['osc', 'operator'] as const) {
    it(`packs ${type} as a .zip with everything at its top`, async function () {
      if (!hasProgram('unzip')) this.skip();
      const { packages } = await pack(await project(`, container: { type: ${type} }`, PACKAGES[type]));
      expect(path.basename(packages[0].file)).to.equal('noteboard-1.2.0.zip');
      const names = (await run('unzip', ['-Z1', packages[0].file])).trim().split('\n');
      expect(names).to.deep.equal(Object.keys(PACKAGES[type]).sort());
    });
  }

  it('makes the delivery zip: exactly one package, and the images beside it', async function () {
    if (!hasProgram('unzip')) this.skip();
    const cwd = await project(', container: { type: helm, images: images }');
    await writeTree(path.join(cwd, 'images'), {
      'index.yaml': 'web: web.tar\n',
      'web.tar': Buffer.alloc(70_000, 7),
    });
    const { packages } = await pack(cwd, '--out', 'dist');
    const [{ delivery, file }] = packages;
    expect(delivery.file).to.equal(path.join(cwd, 'dist/delivery/noteboard-1.2.0.zip'));
    const names = [
      'noteboard/images/index.yaml',
      'noteboard/images/web.tar',
      'noteboard/package/noteboard-1.2.0.tgz',
    ];
    expect(delivery.files).to.deep.equal(names);
    expect((await run('unzip', ['-Z1', delivery.file])).trim().split('\n')).to.deep.equal(names);
    await run('unzip', ['-q', delivery.file, '-d', cwd]);
    expect((await readFile(path.join(cwd, names[2]!))).equals(await readFile(file))).to.equal(true);
    expect((await run('sha256sum', [delivery.file])).split(' ')[0]).to.equal(delivery.sha256);
    const { stdout } = await runKoo(['asset', 'pack', '--out', 'dist'], { cwd });
    expect(stdout).to.contain(`\n  delivery  ${delivery.file} (`);
  });

  it('packs what links point to, in the chart and among the images', async function () {
    if (!hasProgram('tar') || !hasProgram('unzip')) this.skip();
    const cwd = await project(', container: { type: helm, images: images }');
    await writeTree(path.join(cwd, 'images'), { 'index.yaml': 'web: web.tar\n', 'web.tar': 'layers\n' });
    await symlink('values.yaml', path.join(cwd, 'chart/values-copy.yaml'));
    await symlink('web.tar', path.join(cwd, 'images/copy.tar'));
    const [{ delivery, file }] = (await pack(cwd)).packages;
    await run('tar', ['-xzf', file, '-C', cwd]);
    const copy = path.join(cwd, 'noteboard/values-copy.yaml');
    expect((await lstat(copy)).isSymbolicLink()).to.equal(false);
    expect(await readFile(copy, 'utf8')).to.equal(CHART['values.yaml']);
    expect(await run('unzip', ['-p', delivery.file, 'noteboard/images/copy.tar'])).to.equal('layers\n');
  });

  it('checks without packing, and prints what its schema says', async () => {
    const chart = (CHART['Chart.yaml'] as string).replace('source: ISV', 'source: isv');
    const cwd = await project(', container: { type: helm }', { ...CHART, 'Chart.yaml': chart });
    const { code, stdout } = await runKoo(['asset', 'check', '--json', '--fail-on', 'warning'], { cwd });
    const printed = JSON.parse(stdout);
    expect(validateCheck(printed), JSON.stringify(validateCheck.errors)).to.equal(true);
    expect(printed.findings.map(({ rule }: any) => rule)).to.include('container/source');
    expect(code).to.equal(1);
  });

  it('gives the same bytes in other time zones', async () => {
    const cwd = await project(', container: { type: helm, delivery: true }');
    const hashes = new Set<string>();
    for (const TZ of ['UTC', 'Asia/Shanghai', 'America/Los_Angeles']) {
      const { stdout } = await runKoo(['asset', 'pack', '--json'], { cwd, env: { TZ } });
      const [{ delivery, sha256 }] = JSON.parse(stdout).packages;
      hashes.add(`${sha256} ${delivery.sha256}`);
    }

    expect(hashes.size).to.equal(1);
  });

  it('warns of a package over the limit, which only shows once it is packed', async () => {
    const cwd = await project(', container: { type: helm }');
    await writeFile(
      path.join(cwd, 'koo.yaml'),
      `${await readFile(path.join(cwd, 'koo.yaml'), 'utf8')}rules:\n  container/package-size: { maximumMB: 0.0001 }\n`,
    );
    const { findings } = await pack(cwd);
    expect(findings.map(({ message }: any) => message)).to.include(
      'The package has 0.0 MB; OSC accepts up to 0.0001 MB.',
    );
  });

  it('packs nothing when Chart.yaml lacks what OSC requires', async () => {
    const tree = { ...CHART, 'Chart.yaml': 'apiVersion: v2\nname: noteboard\nversion: 1.2.0\n' };
    const { code, stderr } = await runKoo(['asset', 'pack'], {
      cwd: await project(', container: { type: helm }', tree),
    });
    expect(code).to.equal(1);
    expect(stderr)
      .to.contain('chart/Chart.yaml:1:1 error Chart.yaml does not state description. [container/chart-field]')
      .and.to.match(/prevents? packing/);
  });

  it('lists what would go in', async () => {
    const cwd = await project(', container: { type: helm }');
    const { stdout } = await runKoo(['asset', 'list', '--json'], { cwd });
    const printed = JSON.parse(stdout);
    expect(validateList(printed), JSON.stringify(validateList.errors)).to.equal(true);
    expect(printed.assets[0].files.map((file: any) => file.path)).to.include('noteboard/Chart.yaml');
  });

  const wrong: Array<[string, string, string[], object]> = [
    ['no type', '', ['app'], { code: 'CONTAINER_TYPE', place: 'koo.yaml:3:56' }],
    ['no type, and no key given', '', [], { code: 'CONTAINER_TYPE' }],
    ['an image', '', ['machine'], { code: 'IMAGE_NOT_PACKED', place: 'koo.yaml:4:66' }],
  ];
  for (const [what, container, call, expected] of wrong) {
    it(`says what is wrong: ${what}`, async () => {
      const { code, stdout } = await runKoo(['asset', 'pack', ...call, '--json'], {
        cwd: await project(container),
      });
      expect(JSON.parse(stdout).error).to.deep.include(expected);
      expect(code).to.equal(2);
    });
  }
});
