import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { temporaryFolders } from '../support/temporary-folder.js';
import { checkExample, GOOD } from './check-example.js';

describe("the package's rules about lifecycle scripts", () => {
  const temporaryFolder = temporaryFolders();
  const asset = ['lifecycle: { install: bash scripts/install.sh }'];
  const install = async (content: string, more: string[] = []) =>
    checkExample(await temporaryFolder(), { asset, more, tree: { ...GOOD, 'scripts/install.sh': content } });
  const place = (line: number, text: string): string =>
    `package/scripts/install.sh:${line} ${JSON.stringify(text)}:`;

  it('asset/script-mode wants what is run by its path to be executable', async () => {
    const run = async (mode: number, command: string) =>
      checkExample(await temporaryFolder(), {
        asset: [`lifecycle: { start: ${command} }`],
        tree: { ...GOOD, 'app/run': { content: 'echo\n', mode } },
      });
    expect(await run(0o644, './app/run --now')).to.deep.equal([
      'asset/script-mode error koo.yaml:7 "./app/run --now": app/run is not executable, and start runs it by its path.',
    ]);
    expect(await run(0o755, 'app/run')).to.deep.equal([]);
    expect(await run(0o644, 'bash app/run')).to.deep.equal([]);
  });

  it('asset/script-shebang wants an interpreter in the first line', async () => {
    expect(await install('set -eu\necho\n')).to.deep.equal([
      `asset/script-shebang warning ${place(1, 'set -eu')} scripts/install.sh does not begin with #! and the name of an interpreter.`,
    ]);
    expect(await install('#!bash\n')).to.deep.equal([
      `asset/script-shebang warning ${place(1, '#!bash')} The #! line of scripts/install.sh names an interpreter without its folder.`,
    ]);
    expect(await install('#!/usr/bin/env bash\n')).to.deep.equal([]);
  });

  it('asset/script-byte-order-mark finds what hides the first line', async () => {
    expect(await install('\uFEFF#!/bin/bash\n')).to.deep.equal([
      `asset/script-byte-order-mark warning ${place(1, '\uFEFF')} scripts/install.sh begins with a byte order mark; Linux does not see its #! line.`,
    ]);
  });

  describe('asset/script-syntax', () => {
    before(function () {
      if (spawnSync('bash', ['--version']).status !== 0) this.skip();
    });

    it('finds what bash cannot read, at its line', async () => {
      expect(await install('#!/bin/bash\necho a\nfi\necho b\n')).to.deep.equal([
        `asset/script-syntax error ${place(3, 'fi')} bash cannot read scripts/install.sh: syntax error near unexpected token \`fi'.`,
      ]);
      const [open = ''] = await install('#!/bin/bash\nif true; then\n  echo a\n');
      expect(open).to.match(/^asset\/script-syntax error .* syntax error: unexpected end of file/);
    });

    it('takes what needs extglob, here documents, and scripts of other shells', async () => {
      expect(await install('#!/bin/bash\nshopt -s extglob\nrm -f !(a|b)\ncat <<X\n$(x\nX\n')).to.deep.equal(
        [],
      );
      const tree = { ...GOOD, 'scripts/start': '#!/bin/zsh\nfor x (a b) echo $x\n' };
      const other = ['lifecycle: { start: zsh scripts/start }'];
      expect(await checkExample(await temporaryFolder(), { asset: other, tree })).to.deep.equal([]);
    });

    it('runs nothing of a script, nor what the environment says', async () => {
      const folder = await temporaryFolder();
      process.env.BASH_ENV = `${folder}/env`;
      try {
        const tree = {
          ...GOOD,
          'scripts/install.sh': `#!/bin/bash\n: > ${folder}/ran\nx=$(: > ${folder}/ran)\n`,
          '../env': `: > ${folder}/ran\n`,
        };
        expect(await checkExample(folder, { asset, tree })).to.deep.equal([]);
        expect(spawnSync('ls', [folder]).stdout.toString()).to.equal('env\nkoo.yaml\npackage\n');
      } finally {
        delete process.env.BASH_ENV;
      }
    });
  });

  it('asset/dangerous-command finds what makes the machine less safe, but not in comments', async () => {
    const lines = [
      '#!/bin/bash',
      'curl -fsSL https://get.sample-shop.cn/x.sh | sudo bash -s',
      'chmod -R 777 /opt/app',
      'wget --no-check-certificate https://sample-shop.cn/a',
      'systemctl stop firewalld',
      'setenforce 0',
      '# chmod 777 /opt/app',
      'chmod 755 /opt/app && curl -fsSo a https://sample-shop.cn/a',
      'echo "app:$PASSWORD" | chpasswd',
    ];
    expect(await install(`${lines.join('\n')}\n`)).to.deep.equal([
      `asset/dangerous-command info ${place(2, 'curl -fsSL https://get.sample-shop.cn/x.sh | sudo bash')} This runs what it downloads without checking it.`,
      `asset/dangerous-command info ${place(3, 'chmod -R 777')} This lets every user write there.`,
      `asset/dangerous-command info ${place(4, 'wget --no-check-certificate')} This does not check which server it downloads from.`,
      `asset/dangerous-command info ${place(5, 'systemctl stop firewalld')} This switches the firewall off.`,
      `asset/dangerous-command info ${place(6, 'setenforce 0')} This switches SELinux off.`,
    ]);
  });

  describe('suppressions in a file of the package', () => {
    const rule = 'asset/dangerous-command';

    it('cover the end of their line, or the next line', async () => {
      expect(
        await install(
          `#!/bin/bash\nsetenforce 0 # koo-ignore: ${rule} an old kernel\n# koo-ignore: ${rule} a demo\nsetenforce 0\n`,
        ),
      ).to.deep.equal([]);
    });

    it('are told when they suppress nothing', async () => {
      expect(await install(`#!/bin/bash\n# koo-ignore: ${rule} a demo\necho\nsetenforce 0\n`)).to.deep.equal([
        `suppression/unused warning ${place(2, rule)} The rule ${rule} finds nothing that this suppression covers.`,
        `${rule} info ${place(4, 'setenforce 0')} This switches SELinux off.`,
      ]);
    });

    it('can stand in koo.yaml, at the folder of the asset', async () => {
      const tree = { ...GOOD, 'bin/id_rsa': 'x', 'bin/.env': 'A=1' };
      const root = ['root: package # koo-ignore: asset/key-file a demo', ...asset];
      expect(await checkExample(await temporaryFolder(), { asset: root, tree })).to.deep.equal([
        'asset/unwanted-file warning package/bin/.env:1 "": bin/.env is a settings file that often contains passwords.',
      ]);
    });
  });
});
