import { expect } from 'chai';
import { checkContents } from '../../src/asset/check-contents.js';
import type { PackageContents } from '../../src/asset/contents.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { checkExample, type Example, GOOD } from './check-example.js';
import { elf, machO, pe } from './program-heads.js';
import type { Tree } from './write-tree.js';

describe("the package's rules about files", () => {
  const temporaryFolder = temporaryFolders();
  const check = async (tree: Tree, example: Example = {}) =>
    checkExample(await temporaryFolder(), { ...example, tree: { ...GOOD, ...tree } });

  it('asset/windows-name finds names that Windows cannot hold', async () => {
    const long = `${'a'.repeat(130)}/${'b'.repeat(130)}`;
    const tree = {
      'docs/aux.md': '',
      'docs/what?': '',
      'docs/end.': '',
      'docs/ends ../x': '',
      'docs/.../x': '',
      'docs/a.b/.x': '',
      [long]: '',
      'docs/auxiliary.md': '',
    };
    const [place, one] = ['asset/windows-name info package/', ':1 "": '];
    const dropped = 'has a dot or a space at the end, which Windows drops.';
    expect(await check(tree)).to.deep.equal([
      `${place}${long}${one}"${long}" is longer than many programs on Windows accept.`,
      `${place}docs/.../x${one}"docs/.../x" ${dropped}`,
      `${place}docs/aux.md${one}"docs/aux.md" has the name of a device on Windows.`,
      `${place}docs/end.${one}"docs/end." ${dropped}`,
      `${place}docs/ends ../x${one}"docs/ends ../x" ${dropped}`,
      `${place}docs/what?${one}"docs/what?" has a character that Windows does not accept in a name.`,
    ]);
    const [worse = ''] = await check({ 'docs/aux.md': '' }, { asset: ['os: Windows Server 2022'] });
    expect(worse).to.match(/^asset\/windows-name warning /);
  });

  it('asset/nested-archive tells what nothing looks into', async () => {
    expect(await check({ 'bin/a.tar.gz': '', 'bin/b.zip': '', 'bin/app.jar': '' })).to.deep.equal([
      'asset/nested-archive info package/bin/a.tar.gz:1 "": koo does not look into these archives: bin/a.tar.gz and bin/b.zip.',
    ]);
  });

  it('asset/test-data tells of tests that are big', async () => {
    const tree = { 'app/tests/dump.sql': '', 'app/latest/big': '' };
    const grown = { 'app/latest/big': 30_000_000, 'app/tests/dump.sql': 11 * 1024 * 1024 };
    expect(await check(tree, { grown })).to.deep.equal([
      'asset/test-data info package/app/tests/dump.sql:1 "": app/tests/ looks like tests and has 11.0 MB.',
    ]);
    const more = ['rules: { asset/test-data: { maximumMB: 20 } }'];
    expect(await check(tree, { grown, more })).to.deep.equal([]);
  });

  it('asset/unwanted-file tells what should not ship', async () => {
    const tree = {
      'bin/.env': 'A=1',
      'bin/.env.example': 'A=',
      'bin/core': elf(62, { type: 4 }),
      'lib/__pycache__/a.pyc': '',
      'lib/__pycache__/b.pyc': '',
      'lib/infra.tfstate': '{}',
      'venv/pyvenv.cfg': 'home = /usr/bin\n',
    };
    const place = (severity: string, file: string): string =>
      `asset/unwanted-file ${severity} package/${file}:1 "": ${file} is `;
    expect(await check(tree)).to.deep.equal([
      `${place('warning', 'bin/.env')}a settings file that often contains passwords.`,
      `${place('warning', 'bin/core')}a memory dump.`,
      `${place('info', 'lib/__pycache__/a.pyc')}a file that Python generates again, as is 1 other file.`,
      `${place('warning', 'lib/infra.tfstate')}a file with credentials of a user.`,
      `${place('warning', 'venv/pyvenv.cfg')}part of a virtual environment of Python, whose scripts run only where it was made.`,
    ]);
    const more = ['rules: { asset/unwanted-file: { except: ["bin/", "*.pyc", "*.tfstate", "venv/"] } }'];
    expect(await check(tree, { more })).to.deep.equal([]);
  });

  it('asset/key-file finds private keys by name and by text', async () => {
    const [begin, end] = ['BEGIN', 'END'].map((word) => `-----${word} ENCRYPTED PRIVATE KEY-----`);
    const tree = {
      'conf/ca.pem': '-----BEGIN CERTIFICATE-----\n',
      'conf/id_rsa.pub': 'ssh-rsa x',
      'conf/keys.jks': 'x',
      'conf/server.key': `# a key\n${begin}\nAAAA\n${end}\n`,
    };
    expect(await check(tree)).to.deep.equal([
      'asset/key-file warning package/conf/keys.jks:1 "": conf/keys.jks has the name of a private key or a key store.',
      `asset/key-file warning package/conf/server.key:2 "${begin}": conf/server.key contains a private key.`,
    ]);
  });

  describe('asset/program-architecture', () => {
    const tree = {
      'bin/arm': elf(183),
      'bin/intel': elf(62),
      'bin/mac': machO(0x1000007),
      'bin/win.exe': pe(0x8664),
    };
    const place = 'asset/program-architecture warning package/';

    it('compares programs with the arch of the asset', async () => {
      expect(await check(tree, { asset: ['arch: x86_64'] })).to.deep.equal([
        `${place}bin/arm:1 "": The asset is for x86_64, but these are programs for aarch64: bin/arm.`,
      ]);
      expect(await check(tree, { asset: ['arch: arm64'] })).to.deep.equal([
        `${place}bin/intel:1 "": The asset is for arm64, but these are programs for x86_64: bin/intel, bin/mac and bin/win.exe.`,
      ]);
    });

    it('compares their format with its os, and says nothing where nothing is declared', async () => {
      expect(await check(tree, { asset: ['os: Ubuntu 22.04'] })).to.deep.equal([
        `${place}bin/mac:1 "": The asset is for Ubuntu 22.04, but these are programs in the format Mach-O: bin/mac.`,
        `${place}bin/win.exe:1 "": The asset is for Ubuntu 22.04, but these are programs in the format PE: bin/win.exe.`,
      ]);
      expect(await check(tree)).to.deep.equal([]);
    });

    it('is an error for what the lifecycle runs', async () => {
      const asset = ['arch: x86_64', 'lifecycle: { start: bin/arm }'];
      const found = await check({ 'bin/arm': { content: elf(183), mode: 0o755 } }, { asset });
      expect(found).to.deep.equal([
        'asset/program-architecture error package/bin/arm:1 "": The asset is for x86_64, but these are programs for aarch64: bin/arm.',
      ]);
    });
  });

  it('asset/unlisted-architecture tells of machines that the scan does not list', async () => {
    expect(
      await check({ 'bin/agent': elf(243), 'bin/big': elf(22, { bigEndian: true }), 'bin/x': elf(8) }),
    ).to.deep.equal([
      'asset/unlisted-architecture info package/bin/agent:1 "": The scan\'s page does not list the machines that these are for: bin/agent (riscv) and bin/big (s390x).',
    ]);
  });

  it('asset/licence and asset/copyleft tell of terms', async () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`bin/${at}`, '']));
    const gpl = 'GNU GENERAL PUBLIC LICENSE\nVersion 3\n';
    expect(
      await check({ ...many, 'lib/a/COPYING': gpl, 'lib/b/LICENSE.txt': gpl, 'lib/c/LICENSE': 'MIT' }),
    ).to.deep.equal([
      'asset/licence info koo.yaml:6 "package": The package has no LICENSE or EULA file at its top.',
      'asset/copyleft info package/lib/a/COPYING:1 "": lib/a/COPYING is the GNU General Public License, as is 1 other file.',
    ]);
    expect(await check({ ...many, LICENSE: 'MIT' })).to.deep.equal([]);
  });

  it('asset/dangerous-setting finds settings that let others in', async () => {
    const tree = {
      'conf/app.service': '[Service]\nUser=root\n',
      'conf/good.service': '[Service]\nUser=app\n',
      'conf/sshd_config': '#PermitRootLogin yes\nPermitRootLogin yes\n',
    };
    const place = 'asset/dangerous-setting info package/conf/';
    expect(await check(tree)).to.deep.equal([
      `${place}app.service:2 "User=root": This setting runs the service as root.`,
      `${place}sshd_config:2 "PermitRootLogin yes": This setting lets root log in.`,
    ]);
  });

  it('look into an archive that no koo.yaml declares', async () => {
    const script = Buffer.from('#!/bin/bash\nsetenforce 0\n');
    const contents: PackageContents = {
      name: 'up/my app.zip',
      isArchive: true,
      files: [{ path: 'scripts/install.sh', mode: 0o644, size: script.length }],
      async read(readers) {
        for (const reader of readers)
          if (reader.wants(this.files.at(0)!) > 0) await reader.see(this.files.at(0)!, script);
      },
    };
    const found = await checkContents(contents, { settings: { 'asset/dangerous-command': 'warning' } });
    expect(
      found.map(({ basis, file, rule, severity }) => `${rule} ${severity} ${file} ${basis}`),
    ).to.deep.equal([
      'asset/layout info up/my app.zip guide',
      'asset/package-name error up/my app.zip scan',
      'asset/dangerous-command warning up/my app.zip!/scripts/install.sh standard',
    ]);
  });
});
