import { expect } from 'chai';
import { chmod, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { diffText } from '../../src/cli/views/asset/present-diff.js';
import { packedText } from '../../src/cli/views/asset/present-package.js';
import { runKoo } from '../support/run-koo.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { loadLanguage } from '../../src/load-language.js';

await loadLanguage('zh');

const NAME = 'sample-shop-V1_0.zip';

describe('koo asset, in Chinese', () => {
  const temporaryFolder = temporaryFolders();
  const shop = async (changes?: Record<string, string>) => sampleProject(await temporaryFolder(), changes);
  const koo = (cwd: string, ...call: string[]) =>
    runKoo(['asset', ...call], { cwd, env: { KOO_LANG: 'zh' } });
  const sums = async (file: string) => {
    const bytes = (await readFile(file)).length;
    const [sha256] = (await readFile(`${file}.sha256`, 'utf8')).split(' ');
    return { bytes, sha256 };
  };

  it('packs', async () => {
    const cwd = await shop();
    const { code, stderr, stdout } = await koo(cwd, 'pack');
    const file = path.join(cwd, '.koo/packages', NAME);
    const { bytes, sha256 } = await sums(file);
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: `✔ 打包 ${NAME}  ${bytes} B\n` });
    expect(stdout).to.equal(
      [
        file,
        `  大小      ${bytes} B（${bytes} 字节），4 个文件`,
        `  SHA-256   ${sha256}`,
        `  清单      ${file}.koo-package.json`,
        `  物料清单  ${file}.cdx.json`,
        `  来源证明  ${file}.intoto.json（未签名）`,
        `  校验和    ${file}.sha256`,
        `  校验列表  ${path.join(cwd, '.koo/packages/SHA256SUMS')}`,
        `  名称      ${NAME}：资产扫描不接受点号，因此名称中的版本 V1.0 不含点号`,
        '',
      ].join('\n'),
    );
  });

  it('names the zip that a container package is delivered in, and who has signed', () => {
    const packed = {
      key: 'app',
      version: '1.0',
      format: 'tar.gz' as const,
      packageName: 'a-1.0.tgz',
      file: '/a-1.0.tgz',
      bytes: 1,
      sha256: 'c0ffee',
      entries: 2,
      manifest: '/m',
      checksum: '/c',
      sums: '/s',
      statement: '/p',
      signed: true,
      delivery: { file: '/a.zip', bytes: 1200, sha256: 'c0ffee', files: [] },
    };
    const lines = packedText(packed, 'zh').split('\n');
    expect(lines).to.include('  来源证明  /p（已签名）');
    expect(lines.at(-1)).to.equal('  交付包    /a.zip（1.2 KB）');
  });

  it('lists', async () => {
    const cwd = await shop({ 'package/.kooignore': '*.log\n', 'package/bin/a.log': 'x' });
    const { code, stderr, stdout } = await koo(cwd, 'list');
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
    expect(stdout).to.equal(
      [
        `${NAME}（${path.join(cwd, 'package')}）`,
        '      38 B  bin/  （1 个文件）',
        '      38 B    server.py  （可执行）',
        '     101 B  scripts/  （3 个文件）',
        '      35 B    install.sh  （可执行）',
        '      33 B    start.sh  （可执行）',
        '      33 B    stop.sh  （可执行）',
        '  4 个文件，解压后 139 B；排除 1 项',
        '',
      ].join('\n'),
    );
  });

  it('says why a file is packed or is not', async () => {
    const cwd = await shop({
      'package/.git/config': '',
      'package/.kooignore': '*.log\n!keep.log\n',
      'package/bin/keep.log': '',
      'package/bin/old~': '',
      'package/bin/today.log': '',
    });
    await symlink('server.py', path.join(cwd, 'package/bin/link'));
    const cases: Array<[file: string, says: string]> = [
      ['bin/server.py', 'bin/server.py 会打包：没有模式将其排除。'],
      ['bin/link', 'bin/link 会打包：没有模式将其排除。它是指向 server.py 的链接。'],
      ['bin/today.log', 'bin/today.log 不会打包：`*.log` 将其排除（.kooignore:1）。'],
      ['bin/keep.log', 'bin/keep.log 会打包：`!keep.log` 将其重新纳入（.kooignore:2）。'],
      ['bin/old~', 'bin/old~ 不会打包：`*~` 将其排除（koo 的内置列表）。'],
      ['.git/config', '.git/config 不会打包：无论模式怎么写，.git 都不会打包。'],
    ];
    for (const [file, says] of cases)
      expect(await koo(cwd, 'list', '--why', file)).to.deep.equal({
        code: 0,
        stderr: '',
        stdout: `${says}\n`,
      });
  });

  it('checks', async () => {
    const cwd = await shop({ 'package/scripts/stop.sh': '#!/bin/bash\r\n' });
    const { code, stderr, stdout } = await koo(cwd, 'check');
    expect({ code, stderr }).to.deep.equal({ code: 1, stderr: '' });
    expect(stdout.replace(/（\d+\.\d+ 秒）/, '（T）')).to.equal(
      [
        'package/scripts/stop.sh:1:12 错误 scripts/stop.sh 使用 Windows 换行符（共 1 处）；Linux 上的 shell 无法运行它。 [asset/script-line-ends, koo 的建议]',
        '  1 │ #!/bin/bash',
        '    │            ^',
        "    → 转换换行符：`sed -i 's/\\r$//' FILE`，并在 .gitattributes 中用 `*.sh text eol=lf` 保持。",
        '',
        '检查了 4 个文件，发现 1 个错误（T）。',
        '',
      ].join('\n'),
    );
  });

  it('compares packages', async () => {
    const cwd = await shop({ 'package/old.txt': 'old' });
    expect((await koo(cwd, 'pack', '--out', 'before')).code).to.equal(0);
    await rename(path.join(cwd, 'package/bin/server.py'), path.join(cwd, 'package/bin/main.py'));
    await rm(path.join(cwd, 'package/old.txt'));
    await writeFile(path.join(cwd, 'package/new.txt'), 'new');
    await writeFile(path.join(cwd, 'package/scripts/stop.sh'), 'exit\n');
    await chmod(path.join(cwd, 'package/scripts/stop.sh'), 0o644);
    const call = ['diff', `before/${NAME}`, 'app'];
    const { code, stderr, stdout } = await koo(cwd, ...call);
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
    expect(stdout).to.equal(
      [
        `${NAME} → ${NAME}（现在打包的内容）`,
        '  + new.txt  （3 B）',
        '  - old.txt  （3 B）',
        '  > bin/server.py → bin/main.py  （38 B）',
        '  ~ scripts/stop.sh  （33 B → 5 B，权限 0755 → 0644）',
        '  新增 1 个，删除 1 个，修改 1 个，移动 1 个；解压后 142 B → 114 B',
        '',
      ].join('\n'),
    );
    expect((await koo(cwd, ...call, '--format', 'markdown')).stdout).to.equal(
      [
        `**\`${NAME}\` → \`${NAME}（现在打包的内容）\`**：新增 1 个，删除 1 个，修改 1 个，移动 1 个；解压后 142 B → 114 B`,
        '',
        '|  | 文件 | |',
        '| --- | --- | --- |',
        '| `+` | `new.txt` | 3 B |',
        '| `-` | `old.txt` | 3 B |',
        '| `>` | `bin/server.py → bin/main.py` | 38 B |',
        '| `~` | `scripts/stop.sh` | 33 B → 5 B，权限 0755 → 0644 |',
        '',
      ].join('\n'),
    );
  });

  it('compares with what was published', async () => {
    const cwd = await shop();
    expect((await runKoo(['publish'], { cwd })).code).to.equal(0);
    expect((await koo(cwd, 'diff', 'app')).stdout).to.equal(
      `${NAME}（发布到 local 的内容） → ${NAME}（现在打包的内容）\n` +
        '  新增 0 个，删除 0 个，修改 0 个，移动 0 个；解压后 139 B → 139 B\n',
    );
  });

  it('compares links', () => {
    const state = (link: string) => ({ link, mode: '0777', size: 0 });
    const changed = [{ path: 'lib/now', from: state('a'), to: state('b'), content: true, mode: false }];
    const bytes = { from: 0, to: 0 };
    const diff = { added: [], bytes, changed, from: 'one.tar', moved: [], removed: [], to: 'two.tar' };
    expect(diffText(diff, 'zh').split('\n')[1]).to.equal('  ~ lib/now  （指向 a 的链接 → 指向 b 的链接）');
  });

  it('inspects an archive that ends too early', async () => {
    const cwd = await shop();
    expect((await koo(cwd, 'pack', '--out', 'dist')).code).to.equal(0);
    const whole = await readFile(path.join(cwd, 'dist', NAME));
    await writeFile(path.join(cwd, 'cut.zip'), whole.subarray(0, -30));
    const { code, stdout } = await koo(cwd, 'inspect', 'cut.zip');
    expect(code).to.equal(1);
    expect(stdout.split('\n').slice(4, 7)).to.deep.equal(['', '  此后的条目无法列出。', '']);
  });

  it('inspects an archive', async () => {
    const cwd = await shop();
    expect((await koo(cwd, 'pack', '--out', 'dist')).code).to.equal(0);
    const { bytes, sha256 } = await sums(path.join(cwd, 'dist', NAME));
    const { code, stderr, stdout } = await koo(cwd, 'inspect', `dist/${NAME}`);
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
    expect(stdout.replace(/（\d+\.\d+ 秒）/, '（T）')).to.equal(
      [
        `dist/${NAME}`,
        '  格式      zip',
        `  大小      ${bytes} B（${bytes} 字节），4 个条目，解压后 139 B`,
        `  SHA-256   ${sha256}`,
        '',
        '      38 B  bin/  （1 个文件）',
        '      38 B    server.py  （可执行）',
        '     101 B  scripts/  （3 个文件）',
        '      35 B    install.sh  （可执行）',
        '      33 B    start.sh  （可执行）',
        '      33 B    stop.sh  （可执行）',
        '',
        '检查了 4 个文件，未发现问题（T）。',
        '',
      ].join('\n'),
    );
  });
});
