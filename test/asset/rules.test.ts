import { expect } from 'chai';
import { packageRules } from '../../src/asset/rules.generated.js';
import { UsageError } from '../../src/errors/koo-error.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { checkExample, type Example, GOOD } from './check-example.js';
import type { Tree } from './write-tree.js';

describe("the package's rules", () => {
  const temporaryFolder = temporaryFolders();
  const check = async (example: Example = {}) => checkExample(await temporaryFolder(), example);

  it('find nothing in a package as the guide wants it', async () => {
    expect(await check({ asset: ['lifecycle: { install: bash scripts/install.sh }'] })).to.deep.equal([]);
  });

  describe('asset/package-name', () => {
    it('takes letters, digits, - _ and parentheses, and dots in the version', async () => {
      expect(await check({ asset: ['name: My-shop_2(x86)', 'version: 1.2.3'] })).to.deep.equal([]);
    });

    it('refuses anything else, and names it', async () => {
      expect(await check({ asset: ['name: my shop/商店', 'version: 1.0+build'] })).to.deep.equal([
        'asset/package-name error koo.yaml:5 "my shop/商店": The package would be called my shop/商店-1_0+build.zip; ' +
          'the asset scan does not accept " " "/" "商" "店" in it.',
        'asset/package-name error koo.yaml:6 "1.0+build": The package would be called my shop/商店-1_0+build.zip; ' +
          'the asset scan does not accept "+" in it.',
      ]);
    });

    it('refuses a dot in the name', async () => {
      expect(await check({ asset: ['name: node.js'] })).to.deep.equal([
        'asset/package-name error koo.yaml:6 "node.js": The package would be called node.js-V1_0.zip; ' +
          'the asset scan does not accept "." in it.',
      ]);
    });
  });

  describe('asset/duplicate-package', () => {
    const second = (name: string) => ({
      assets: ['  - key: arm', `    name: ${name}`, '    version: V1.0', '    root: package'],
    });

    it('refuses two assets that would be one file, on some system', async () => {
      expect(await check(second('DEMO'))).to.deep.equal([
        'asset/duplicate-package error koo.yaml:4 "demo": Asset "arm" would be packed into demo-V1_0.zip as well.',
      ]);
    });

    it('takes two names', async () => {
      expect(await check(second('demo-arm'))).to.deep.equal([]);
    });
  });

  describe('asset/lifecycle-script', () => {
    const missing = (command: string, tree: Tree = GOOD) =>
      check({ asset: [`lifecycle: { start: "${command}" }`], tree });

    it('takes commands whose script is there, and commands it cannot look into', async () => {
      for (const command of [
        'bash scripts/install.sh now',
        './bin/server',
        'systemctl start demo',
        'bash $X/y.sh',
      ]) {
        expect(await missing(command), command).to.deep.equal([]);
      }
    });

    it('takes the name of a single top folder in front', async () => {
      const tree = { 'demo/bin/server': '', 'demo/scripts/start.sh': '' };
      expect(await missing('bash demo/scripts/start.sh', tree)).to.deep.equal([
        'asset/single-top-folder warning koo.yaml:6 "package": Everything in the package is in demo/; ' +
          "the store's guide advises against that.",
      ]);
    });

    const place = (command: string): string => `asset/lifecycle-script error koo.yaml:7 "\\"${command}\\"": `;

    it('refuses a script that is not there', async () => {
      expect(await missing('bash scripts/start.sh')).to.deep.equal([
        `${place('bash scripts/start.sh')}scripts/start.sh is not in the package.`,
      ]);
    });

    it('says where it is instead', async () => {
      expect(await missing('bash install.sh')).to.deep.equal([
        `${place('bash install.sh')}install.sh is not in the package; did you mean scripts/install.sh?`,
      ]);
    });

    it('says that letter case counts', async () => {
      expect(await missing('bash scripts/Install.sh')).to.deep.equal([
        `${place('bash scripts/Install.sh')}scripts/Install.sh is not in the package; scripts/install.sh is: paths are case-sensitive.`,
      ]);
    });

    it('says that it is left out', async () => {
      const tree = { ...GOOD, 'scripts/start.sh': '', '.kooignore': 'start.sh\n' };
      expect(await missing('bash scripts/start.sh', tree)).to.deep.equal([
        `${place('bash scripts/start.sh')}scripts/start.sh is in the folder, but left out of the package by .kooignore or \`exclude\`.`,
      ]);
    });

    it('says that a single top folder has to be in front', async () => {
      const tree = { 'demo/bin/server': '', 'demo/scripts/start.sh': '' };
      const finding = (await missing('bash scripts/start.sh', tree)).find((one) => one.includes('lifecycle'));
      expect(finding).to.equal(
        `${place('bash scripts/start.sh')}scripts/start.sh is not in the package: everything in it is in one folder, ` +
          'so write demo/scripts/start.sh.',
      );
    });

    it('refuses a script outside the package', async () => {
      expect(await missing('bash ../start.sh')).to.deep.equal([
        `${place('bash ../start.sh')}../start.sh leads out of the package.`,
      ]);
    });
  });

  describe('asset/unsafe-path', () => {
    it('refuses names that mean something else on another system', async () => {
      const tree = { ...GOOD, [String.raw`bin\start.bat`]: '', 'c:x': '', 'web/a\tb': '' };
      const place = 'asset/unsafe-path error koo.yaml:6 "package": ';
      expect(await check({ tree })).to.deep.equal([
        String.raw`${place}"bin\\start.bat" contains a backslash, which separates folders on Windows.`,
        `${place}"c:x" starts with a drive, as Windows reads it.`,
        String.raw`${place}"web/a\tb" contains a control character.`,
      ]);
    });

    it('counts what would be too many to tell', async () => {
      const names = Array.from({ length: 25 }, (_, at) => [`x${at}:`, '']);
      const tree = { ...GOOD, ...Object.fromEntries(names) };
      const found = await check({ more: ['rules: { asset/licence: off }'], tree });
      expect(found).to.have.length(21);
      expect(
        found.filter((one) => one.includes('5 more files have paths that no package can contain.')),
      ).to.have.length(1);
    });
  });

  describe('asset/case-collision', () => {
    it('warns of files that become one on Windows or macOS', async () => {
      const tree = { ...GOOD, 'conf/App.ini': '', 'conf/app.ini': '', 'caf\u00E9': '', 'cafe\u0301': '' };
      const place = 'asset/case-collision warning koo.yaml:6 "package": ';
      expect(await check({ tree })).to.deep.equal([
        `${place}cafe\u0301 and caf\u00E9 are one path on Windows or macOS.`,
        `${place}conf/App.ini and conf/app.ini are one path on Windows or macOS.`,
      ]);
    });

    it('does not mind the same name in two folders', async () => {
      expect(await check({ tree: { ...GOOD, 'a/X': '', 'b/x': '' } })).to.deep.equal([]);
    });
  });

  describe('asset/single-top-folder', () => {
    it('warns when everything lies in one folder', async () => {
      expect(await check({ tree: { 'shop/bin/a': '', 'shop/scripts/b': '' } })).to.deep.equal([
        'asset/single-top-folder warning koo.yaml:6 "package": Everything in the package is in shop/; ' +
          "the store's guide advises against that.",
      ]);
    });

    it('does not take scripts/ for a wrapper', async () => {
      const found = await check({ tree: { 'scripts/a': '', 'scripts/b': '' } });
      expect(found.filter((one) => one.includes('single-top-folder'))).to.deep.equal([]);
    });
  });

  describe('asset/package-size', () => {
    const GB = 1024 ** 3;
    const tree = { ...GOOD, big: '' };

    it('takes 20 GB', async () => {
      expect(await check({ grown: { big: 19 * GB }, tree })).to.deep.equal([]);
    });

    it('warns when the files have more, since they may get smaller', async () => {
      expect(await check({ grown: { big: 21 * GB }, tree })).to.deep.equal([
        'asset/package-size warning koo.yaml:6 "package": The files to pack have 21.0 GB; the asset scan accepts packages of up to 20 GB.',
      ]);
    });

    it('refuses a tar of more, which cannot get smaller', async () => {
      expect(await check({ asset: ['format: tar'], grown: { big: 21 * GB }, tree })).to.deep.equal([
        'asset/package-size error koo.yaml:6 "package": The files to pack have 21.0 GB; the asset scan accepts packages of up to 20 GB.',
      ]);
    });

    it('knows once it is packed', async () => {
      expect(await check({ archiveBytes: 20 * GB + 1 })).to.deep.equal([
        'asset/package-size error koo.yaml:6 "package": The package has 20.0 GB; the asset scan accepts up to 20 GB.',
      ]);
      expect(await check({ archiveBytes: 20 * GB, grown: { big: 21 * GB }, tree })).to.deep.equal([]);
    });

    it('takes another limit from koo.yaml', async () => {
      const more = ['rules: { asset/package-size: { maximumGB: 1 } }'];
      expect(await check({ archiveBytes: 2 * GB, more })).to.have.length(1);
    });
  });

  describe('asset/layout', () => {
    it('asks for bin/ and scripts/', async () => {
      expect(await check({ tree: { 'bin/a': '', 'install.sh': '' } })).to.deep.equal([
        'asset/layout info koo.yaml:6 "package": The package has no scripts/, which the store\'s guide recommends.',
      ]);
      expect(await check({ tree: { a: '', b: '' } })).to.deep.equal([
        'asset/layout info koo.yaml:6 "package": The package has no bin/ and no scripts/, which the store\'s guide recommends.',
      ]);
    });
  });

  describe('asset/script-line-ends', () => {
    const asset = ['lifecycle: { install: bash scripts/install.sh, start: scripts/start }'];

    it('refuses Windows line ends, at the first of them', async () => {
      const tree = {
        ...GOOD,
        'scripts/install.sh': '#!/bin/bash\nset -eu\r\necho installed\r\n',
        'scripts/start': '#!/usr/bin/env sh\r\n',
      };
      expect(await check({ asset, tree })).to.deep.equal([
        String.raw`asset/script-line-ends error package/scripts/install.sh:2 "\r\n": scripts/install.sh has Windows line ends (2 of them); a shell on Linux will not run it.`,
        String.raw`asset/script-line-ends error package/scripts/start:1 "\r\n": scripts/start has Windows line ends (1 of them); a shell on Linux will not run it.`,
      ]);
    });

    it('refuses them where Linux itself reads the first line', async () => {
      const script = { content: '#!/usr/bin/env python3\r\nprint()\r\n', mode: 0o755 };
      const tree = { ...GOOD, 'scripts/start.py': script };
      expect(await check({ asset: ['lifecycle: { start: scripts/start.py }'], tree })).to.deep.equal([
        String.raw`asset/script-line-ends error package/scripts/start.py:1 "\r\n": Linux reads the carriage return in the #! line of scripts/start.py as part of it.`,
      ]);
    });

    it('does not mind them in what no shell reads', async () => {
      const tree = { ...GOOD, 'scripts/install.ps1': 'Write-Host\r\n', 'scripts/other.sh': '\r\n' };
      const found = await check({ asset: ['lifecycle: { install: powershell scripts/install.ps1 }'], tree });
      expect(found).to.deep.equal([]);
    });
  });

  describe('asset/empty-folder', () => {
    it('tells which folders will not be there', async () => {
      expect(await check({ tree: { ...GOOD, 'logs/': '', 'data/x/': '' } })).to.deep.equal([
        'asset/empty-folder info koo.yaml:6 "package": data/x/ and logs/ are empty and are not in the package.',
      ]);
    });
  });

  it('take their severities from koo.yaml', async () => {
    const tree = { a: '', b: '' };
    expect(await check({ more: ['rules: { asset/layout: off }'], tree })).to.deep.equal([]);
    expect((await check({ more: ['rules: { asset/layout: error }'], tree }))[0]).to.match(
      /^asset\/layout error /,
    );
  });

  it('refuse a setting of a rule that does not exist', async () => {
    const error = await check({ more: ['rules: { asset/layuot: off }'] }).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(UsageError);
    expect(error).to.include({ code: 'UNKNOWN_RULE', message: 'There is no rule "asset/layuot".' });
    expect((error as UsageError).hints).to.deep.equal(['Did you mean "asset/layout"?']);
  });

  it('each have all their texts, and a case in this file', () => {
    for (const { fix, id, name, summary, why } of packageRules) {
      expect(id).to.match(/^asset\/[a-z]+(-[a-z]+)*$/);
      for (const text of [fix, name, summary, why]) expect(text, id).to.not.equal('');
    }
  });

  describe('suppressions in comments of koo.yaml', () => {
    const NAMES = ['name: node.js', 'version: 1.0+build'];

    it('cover the end of their line, the line below, or a whole asset', async () => {
      const [name = '', version = ''] = NAMES;
      const rule = '# koo-ignore: asset/package-name renamed in the console';
      expect(await check({ asset: [`${name} ${rule}`, rule, version] })).to.deep.equal([]);
      const arm = ['  - key: arm', '    name: node.js', '    version: V1.0', '    root: package'];
      const before = await check({ assets: [`  ${rule}`, ...arm] });
      expect(before, 'the first asset does not know those of the second').to.deep.equal([]);
    });

    it('are told when they suppress nothing, name no such rule, or stand in a text', async () => {
      expect(
        await check({
          asset: [
            '# koo-ignore: asset/package-nam typing',
            '# koo-ignore: asset/layout nothing there',
            'name: "# koo-ignore: asset/layout a name"',
          ],
        }),
      ).to.deep.equal([
        'suppression/unknown-rule warning koo.yaml:6 "asset/package-nam": There is no rule "asset/package-nam" for what is checked here; did you mean "asset/package-name"?',
        'suppression/unused warning koo.yaml:7 "asset/layout": The rule asset/layout finds nothing that this suppression covers.',
        'asset/package-name error koo.yaml:8 "\\"# koo-ignore: asset/layout a name\\"": The package would be called # koo-ignore: asset/layout a name-V1_0.zip; ' +
          'the asset scan does not accept "#" " " ":" "/" in it.',
      ]);
    });
  });
});
