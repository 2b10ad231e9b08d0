import { expect } from 'chai';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../support/run-command.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** As a line of ~/.netrc: no YAML, no JSON, no picture. */
const SECRET = 'machine example.com login robot password planted-out-of-reach';

const KEYS = { KOO_ACCESS_KEY: 'INVENTED', KOO_SECRET_KEY: 'invented-key' };

describe('a file of the project that is a link out of it', () => {
  const newFolder = temporaryFolders();

  async function project(changes: Record<string, string> = {}): Promise<{ folder: string; secret: string }> {
    const outside = await newFolder();
    const secret = path.join(outside, 'netrc');
    await writeFile(secret, `${SECRET}\n`);
    return { folder: await sampleProject(await newFolder(), changes), secret };
  }

  /** What is printed names the file and never a line of it. */
  async function expectRefused(words: string, argv: string[], cwd: string, file: string): Promise<void> {
    for (const more of [[], ['--json'], ['--lang', 'zh']]) {
      const { code, stderr, stdout } = await runCommand(words, [...argv, ...more], { cwd, env: {} });
      expect(stdout + stderr)
        .to.not.include('planted')
        .and.to.not.include('robot');
      expect(stdout + stderr).to.include(file);
      expect(code).to.be.oneOf([2, 3]);
    }
  }

  it('koo.yaml', async () => {
    const { folder, secret } = await project();
    await rm(path.join(folder, 'koo.yaml'));
    await symlink(secret, path.join(folder, 'koo.yaml'));
    for (const words of ['plan', 'status', 'asset list', 'template lint', 'product check'])
      await expectRefused(words, [], folder, 'koo.yaml');
    await symlink('/proc/self/environ', path.join(folder, 'other.yaml'));
    await expectRefused('plan', ['--project', 'other.yaml'], folder, 'other.yaml');
  });

  it('.kooignore', async () => {
    const { folder, secret } = await project();
    await symlink(secret, path.join(folder, 'package/.kooignore'));
    await expectRefused('asset list', [], folder, '.kooignore');
    await expectRefused('asset list', ['--why', 'package/bin/server.py'], folder, '.kooignore');
    await rm(path.join(folder, 'package/.kooignore'));
    await symlink(secret, path.join(folder, 'package/bin/.kooignore'));
    await expectRefused('asset list', [], folder, '.kooignore');
  });

  it('the changelog, named or not', async () => {
    const { folder, secret } = await project();
    await symlink(secret, path.join(folder, 'CHANGELOG.md'));
    await expectRefused('release notes', [], folder, 'CHANGELOG.md');
    const manifest = await readFile(path.join(folder, 'koo.yaml'), 'utf8');
    await writeFile(path.join(folder, 'koo.yaml'), `${manifest}release: { changelog: CHANGELOG.md }\n`);
    await expectRefused('release notes', [], folder, 'koo.yaml');
  });

  it('the logo, the catalogue and files of variables', async () => {
    for (const line of ['catalog: out', 'targets: { china: { rfs: { varFiles: [out] } } }']) {
      const { folder, secret } = await project();
      const manifest = await readFile(path.join(folder, 'koo.yaml'), 'utf8');
      await writeFile(path.join(folder, 'koo.yaml'), `${manifest}${line}\n`);
      await symlink(secret, path.join(folder, 'out'));
      await expectRefused('plan', [], folder, 'koo.yaml');
    }
  });

  it('a file of the catalogue', async () => {
    const { folder, secret } = await project();
    const manifest = await readFile(path.join(folder, 'koo.yaml'), 'utf8');
    await writeFile(path.join(folder, 'koo.yaml'), `${manifest}catalog: catalog\n`);
    await mkdir(path.join(folder, 'catalog'));
    await symlink(secret, path.join(folder, 'catalog/index.json'));
    await expectRefused('template lint', [], folder, 'catalog');
  });

  it('the baseline', async () => {
    const { folder, secret } = await project();
    await symlink(secret, path.join(folder, '.koo-baseline.json'));
    await expectRefused('template lint', [], folder, '.koo-baseline.json');
  });

  it('.helmignore of a chart', async () => {
    const chart =
      "product: { id: 00301-0001, name: Chart, access: container }\nassets:\n  - { key: app, name: chart, version: '1.0.0', kind: container, root: chart, container: { type: helm } }\n";
    const { folder, secret } = await project({
      'chart/Chart.yaml': 'apiVersion: v2\nname: chart\nversion: 1.0.0\n',
      'koo.yaml': chart,
    });
    await symlink(secret, path.join(folder, 'chart/.helmignore'));
    await expectRefused('asset list', ['--why', 'chart/Chart.yaml'], folder, '.helmignore');
  });

  const NAMED: ReadonlyArray<[words: string, argv: string[]]> = [
    ['apply', ['FILE', '--yes']],
    ['asset diff', ['./FILE', './FILE']],
    ['asset inspect', ['FILE']],
    ['asset verify', ['./FILE']],
    ['catalog import', ['FILE']],
    ['emulator', ['--faults', 'FILE']],
    ['licence usage', ['--file', 'FILE', '--url', 'http://127.0.0.1:9']],
    ['template graph', ['FILE']],
    ['template inspect', ['FILE']],
    ['template lint', ['FILE']],
    [
      'template price',
      'single --var-file FILE --url http://127.0.0.1:9 --region x --project-id P --asset-id app=1 --template-uri single=https://example.com/t.zip --yes'.split(
        ' ',
      ),
    ],
    ['upload file', ['FILE', '--event', 'EVENT1', '--url', 'http://127.0.0.1:9']],
    ['usage import', ['FILE']],
  ];
  for (const [words, argv] of NAMED)
    it(`a file that koo ${words} is to read`, async () => {
      const { folder, secret } = await project();
      // A header of CSV, an argument of HCL: what parsers repeat.
      await writeFile(secret, 'robot = planted\n');
      for (const name of ['named.tf', 'named/inner.tf']) {
        await (name.includes('/')
          ? symlink(path.dirname(secret), path.join(folder, 'named'))
          : symlink(secret, path.join(folder, name)));
        if (name.includes('/'))
          await writeFile(path.join(path.dirname(secret), 'inner.tf'), 'robot = planted\n');
        const call = argv.map((word) => word.replace('FILE', name));
        const { code, stderr, stdout } = await runCommand(words, call, { cwd: folder, env: KEYS });
        expect(stderr, stdout).to.include('[LINK_OUT_OF_PROJECT]').and.to.include(name);
        expect(stdout + stderr).to.not.match(/planted|robot/);
        expect(code).to.equal(2);
      }
    });

  it('a file that is named is read where the link is none of the project', async () => {
    const { folder } = await project();
    const link = path.join(await newFolder(), 'template');
    await symlink(path.join(folder, 'template'), link);
    for (const file of [link, path.join(link, 'main.tf')]) {
      const { stderr } = await runCommand('template inspect', [file], { cwd: folder, env: {} });
      expect(stderr).to.equal('');
    }
  });

  it('is read where it stays in the project, and where the whole project is reached by a link', async () => {
    const { folder } = await project({ 'CHANGELOG.md': '# Changelog\n\n## V1.0\n\nAll is new.\n' });
    await mkdir(path.join(folder, 'shared'));
    await writeFile(path.join(folder, 'shared/ignore'), '*.log\n');
    await symlink('../shared/ignore', path.join(folder, 'package/.kooignore'));
    const link = path.join(await newFolder(), 'link');
    await symlink(folder, link);
    for (const cwd of [folder, link]) {
      const listed = await runCommand('asset list', ['--flat'], { cwd, env: {} });
      expect(listed).to.deep.include({ code: 0, stderr: '' });
      const notes = await runCommand('release notes', ['V1.0'], { cwd, env: {} });
      expect(notes.stdout).to.include('All is new.');
    }
  });
});
