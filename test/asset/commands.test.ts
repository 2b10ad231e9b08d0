import { expect } from 'chai';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate as validateList } from '#validators/output-asset-list';
import { validate as validatePack } from '#validators/output-asset-pack';
import { runKoo } from '../support/run-koo.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';

describe('koo asset', () => {
  const temporaryFolder = temporaryFolders();
  const shop = async (changes?: Record<string, string>) => sampleProject(await temporaryFolder(), changes);

  describe('pack', () => {
    it('packs all software packages into .koo/packages, and says what it wrote', async () => {
      const cwd = await shop();
      const { code, stderr, stdout } = await runKoo(['asset', 'pack'], { cwd });
      const file = path.join(cwd, '.koo/packages/sample-shop-V1_0.zip');
      const [sha256] = (await readFile(`${file}.sha256`, 'utf8')).split(' ');
      const bytes = (await readFile(file)).length;
      expect(stderr).to.equal(`✔ pack sample-shop-V1_0.zip  ${bytes} B\n`);
      expect(stdout).to.equal(
        [
          file,
          `  size      ${bytes} B (${bytes} bytes), 4 files`,
          `  sha256    ${sha256}`,
          `  manifest  ${file}.koo-package.json`,
          `  sbom      ${file}.cdx.json`,
          `  origin    ${file}.intoto.json (not signed)`,
          `  checksum  ${file}.sha256`,
          `  sums      ${path.join(cwd, '.koo/packages/SHA256SUMS')}`,
          '  name      sample-shop-V1_0.zip: version V1.0 is written without dots, which the asset scan does not accept',
          '',
        ].join('\n'),
      );
      expect(code).to.equal(0);
    });

    it('prints one object with --json, as its schema says', async () => {
      const cwd = await shop({ 'package/scripts/stop.sh': '\uFEFF#!/bin/bash\n' });
      const { code, stdout } = await runKoo(['asset', 'pack', 'app', '--out', 'dist', '--json'], { cwd });
      expect(code).to.equal(0);
      const printed = JSON.parse(stdout) as { packages: object[]; findings: object[] };
      expect(validatePack(printed), JSON.stringify(validatePack.errors)).to.equal(true);
      expect(printed.packages[0]).to.include({
        key: 'app',
        file: path.join(cwd, 'dist/sample-shop-V1_0.zip'),
        packageName: 'sample-shop-V1_0.zip',
      });
      expect(printed.findings).to.have.length(1);
      expect(printed.findings[0]).to.include({
        rule: 'asset/script-byte-order-mark',
        file: 'package/scripts/stop.sh',
      });
    });

    it('shows warnings, and packs', async () => {
      const cwd = await shop({ 'package/scripts/stop.sh': '\uFEFF#!/bin/bash\n' });
      const { code, stderr } = await runKoo(['asset', 'pack'], { cwd });
      expect(code).to.equal(0);
      expect(stderr).to.contain(
        'package/scripts/stop.sh:1:1 warning scripts/stop.sh begins with a byte order mark',
      );
      expect(stderr).to.contain('→ Save it as UTF-8');
    });

    it('shows errors with their place in koo.yaml, and packs nothing', async () => {
      const cwd = await shop();
      await rm(path.join(cwd, 'package/scripts/start.sh'));
      const { code, stderr, stdout } = await runKoo(['asset', 'pack'], { cwd });
      expect(code).to.equal(1);
      expect(stdout).to.equal('');
      expect(stderr).to.contain(
        "koo.yaml:11:14 error scripts/start.sh is not in the package. [asset/lifecycle-script, KooGallery's guide]",
      );
      expect(stderr).to.contain('start: bash scripts/start.sh');
      expect(stderr).to.contain('error 1 error prevents packing. [FINDINGS]');
      expect(await readdir(cwd)).to.not.include('.koo');
    });

    it('gives the findings of a refused package with --json', async () => {
      const cwd = await shop();
      await rm(path.join(cwd, 'package/scripts/start.sh'));
      const { code, stdout } = await runKoo(['asset', 'pack', '--json'], { cwd });
      expect(code).to.equal(1);
      const { error } = JSON.parse(stdout) as { error: { code: string; findings: Array<{ rule: string }> } };
      expect(error.code).to.equal('FINDINGS');
      expect(error.findings.map(({ rule }) => rule)).to.deep.equal(['asset/lifecycle-script']);
    });

    const wrong: Array<[string, string[], (cwd: string) => Promise<unknown>, object, number]> = [
      [
        'an unknown key',
        ['database'],
        async () => {},
        { code: 'UNKNOWN_ASSET', hints: ['The assets are app.'] },
        2,
      ],
      [
        'a mistyped key',
        ['appp'],
        async () => {},
        { code: 'UNKNOWN_ASSET', hints: ['Did you mean "app"?'] },
        2,
      ],
      [
        'a missing folder',
        [],
        (cwd) => rm(path.join(cwd, 'package'), { recursive: true }),
        { code: 'NO_PACKAGE_FOLDER' },
        2,
      ],
      [
        'an empty folder',
        [],
        async (cwd) => {
          await rm(path.join(cwd, 'package'), { recursive: true });
          await mkdir(path.join(cwd, 'package'));
        },
        { code: 'EMPTY_PACKAGE' },
        2,
      ],
      [
        'a file where the output goes',
        ['--out', 'koo.yaml'],
        async () => {},
        { code: 'OUT_NOT_A_FOLDER' },
        2,
      ],
      ['an SOURCE_DATE_EPOCH that is no date', [], async () => {}, { code: 'WRONG_SOURCE_DATE_EPOCH' }, 2],
    ];
    for (const [what, call, prepare, expected, exit] of wrong) {
      it(`says what is wrong: ${what}`, async () => {
        const cwd = await shop();
        await prepare(cwd);
        const env: Record<string, string> = what.includes('EPOCH') ? { SOURCE_DATE_EPOCH: 'now' } : {};
        const { code, stdout } = await runKoo(['asset', 'pack', ...call, '--json'], { cwd, env });
        const { error } = JSON.parse(stdout) as { error: { hints: string[] } };
        expect(error).to.deep.include(expected);
        expect(error.hints).to.not.deep.equal([]);
        expect(code).to.equal(exit);
        expect((await runKoo(['asset', 'pack', ...call], { cwd, env })).code).to.equal(exit);
      });
    }

    it('is stopped by SIGINT, and leaves nothing half-written', async () => {
      const cwd = await shop();
      // Big enough to be still at work when the signal comes.
      await writeFile(path.join(cwd, 'package/bin/big'), Buffer.alloc(400_000_000));
      const { code } = await runKoo(['asset', 'pack', '--out', 'dist'], {
        cwd,
        onStart(child) {
          const poll = setInterval(async () => {
            const names = await readdir(path.join(cwd, 'dist')).catch(() => []);
            if (names.length === 0) return;
            clearInterval(poll);
            child.kill('SIGINT');
          }, 5);
          child.on('exit', () => clearInterval(poll));
        },
      });
      expect(code).to.equal(130);
      expect(await readdir(cwd)).to.have.members(['koo.yaml', 'package', 'template']);
    });
  });

  describe('list', () => {
    it('shows what would go in as a tree, and writes nothing', async () => {
      const cwd = await shop({ 'package/.kooignore': '*.log\n', 'package/bin/a.log': 'x' });
      const { code, stderr, stdout } = await runKoo(['asset', 'list'], { cwd });
      expect(stdout).to.equal(
        [
          `sample-shop-V1_0.zip (${path.join(cwd, 'package')})`,
          '      38 B  bin/  (1 file)',
          '      38 B    server.py  (executable)',
          '     101 B  scripts/  (3 files)',
          '      35 B    install.sh  (executable)',
          '      33 B    start.sh  (executable)',
          '      33 B    stop.sh  (executable)',
          '  4 files, 139 B unpacked; 1 excluded',
          '',
        ].join('\n'),
      );
      expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
      expect(await readdir(cwd)).to.have.members(['koo.yaml', 'package', 'template']);
    });

    it('prints one object with --json, as its schema says', async () => {
      const cwd = await shop();
      const { code, stdout } = await runKoo(['asset', 'list', 'app', '--json'], { cwd });
      const printed = JSON.parse(stdout) as { assets: Array<{ files: object[] }> };
      expect(validateList(printed), JSON.stringify(validateList.errors)).to.equal(true);
      expect(printed.assets[0]!.files[0]).to.deep.equal({ path: 'bin/server.py', size: 38, mode: '0755' });
      expect(code).to.equal(0);
    });
  });
});
