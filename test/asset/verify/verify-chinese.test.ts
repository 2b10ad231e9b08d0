import { expect } from 'chai';
import { appendFile, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { keyId } from '../../../src/asset/provenance/envelope.js';
import { runKoo } from '../../support/run-koo.js';
import { sampleProject } from '../../support/sample-project.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { typeOnTerminal } from '../../support/type-on-terminal.js';
import { keyPair } from '../provenance/key-pair.js';

const NAME = 'sample-shop-V1_0.zip';

describe('koo asset verify, in Chinese', () => {
  const temporaryFolder = temporaryFolders();

  const packed = async () => {
    const cwd = await sampleProject(await temporaryFolder());
    const pair = await keyPair(cwd);
    const env = { KOO_SIGNING_KEY: pair.privateText };
    expect((await runKoo(['asset', 'pack'], { cwd, env })).code).to.equal(0);
    const file = path.join(cwd, '.koo/packages', NAME);
    const verify = (...call: string[]) =>
      runKoo(['asset', 'verify', ...call], { cwd, env: { LC_ALL: 'zh_CN.UTF-8' } });
    const [sha256] = (await readFile(`${file}.sha256`, 'utf8')).split(' ');
    return { ...pair, file, sha256: sha256!, verify };
  };

  it('tells what fits', async () => {
    const { publicFile, publicKey, sha256, verify } = await packed();
    expect(await verify('--key', publicFile)).to.deep.equal({
      code: 0,
      stderr: '',
      stdout: [
        `${NAME}：可校验的内容全部一致`,
        `    SHA-256    ${sha256}`,
        `  ✔ 校验和     归档的 SHA-256 与 ${NAME}.sha256 所记一致。`,
        '  ✔ 校验列表   所有文件的 SHA-256 均与 SHA256SUMS 所记一致。',
        `  ✔ 清单       ${NAME}.koo-package.json 所列的归档及其 4 个条目均与实际一致。`,
        `  ✔ 物料清单   ${NAME}.cdx.json 属于该归档，列出 0 个组件。`,
        `  ✔ 来源证明   ${NAME}.intoto.json 所列的 ${NAME}、${NAME}.koo-package.json、${NAME}.cdx.json 均与实际一致。`,
        `  ✔ 签名       ${NAME}.intoto.json 由密钥 ${keyId(publicKey)} 签名。`,
        '',
      ].join('\n'),
    });
  });

  it('tells what differs and what is missing, and nothing else with --json', async () => {
    const { file, publicKey, sha256, verify } = await packed();
    const manifest = JSON.parse(await readFile(`${file}.koo-package.json`, 'utf8'));
    manifest.files[0].path = 'bin/server; 1.py';
    manifest.files[1].mode = '0644';
    await writeFile(`${file}.koo-package.json`, JSON.stringify(manifest));
    await appendFile(`${file}.sha256`, ' ');
    await rm(`${file}.cdx.json`);
    const { code, stderr, stdout } = await verify();
    expect({ code, stderr }).to.deep.equal({ code: 1, stderr: '' });
    expect(stdout).to.equal(
      [
        `${NAME}：这不是当初打包生成的软件包`,
        `    SHA-256    ${sha256}`,
        `  ✘ 校验和     归档的 SHA-256 与 ${NAME}.sha256 所记不同。`,
        `  ✘ 校验列表   ${NAME}.koo-package.json 的 SHA-256 与 SHA256SUMS 所记不同。`,
        `  ✘ 校验列表   SHA256SUMS 列出了 ${NAME}.cdx.json，但该文件不存在。`,
        `  ✘ 清单       ${NAME}.koo-package.json 与归档不一致：归档中没有 bin/server; 1.py；scripts/install.sh 的权限为 0755，而不是 0644；清单中没有 bin/server.py。`,
        `  ✘ 来源证明   ${NAME}.koo-package.json 的 SHA-256 与 ${NAME}.intoto.json 所记不同。`,
        `  ✘ 来源证明   ${NAME}.intoto.json 列出了 ${NAME}.cdx.json，但该文件不存在。`,
        `  - 签名       ${NAME}.intoto.json 由密钥 ${keyId(publicKey)} 签名；请用 --key 指定公钥以校验签名。`,
        '',
      ].join('\n'),
    );
    const { packages } = JSON.parse((await verify('--json')).stdout);
    expect(packages[0].checks[0].message).to.equal(`The SHA-256 of the archive differs from ${NAME}.sha256.`);
  });

  it('tells where the archive is damaged', async () => {
    const { file, verify } = await packed();
    await writeFile(file, (await readFile(file)).subarray(0, -30));
    const { stdout } = await verify();
    expect(stdout.split('\n').filter((line) => line.includes('✘ 归档'))).to.deep.equal([
      `  ✘ 归档       ${NAME}：zip 没有结尾：它被截断，或者不是 zip。`,
    ]);
  });

  it('shows the same in a terminal while it reads', async function () {
    const cwd = await temporaryFolder();
    await writeFile(path.join(cwd, 'big.zip'), '');
    await truncate(path.join(cwd, 'big.zip'), 400_000_000);
    const env = { CI: '', KOO_LANG: 'zh', TERM: 'xterm' };
    const shown = await typeOnTerminal(['asset', 'verify', 'big.zip'], [], { cwd, env });
    if (!shown) this.skip();
    expect(shown.screen).to.match(
      / {2}校验 big\.zip █*░* \d[\d.]* [KM]B\/400 MB，\d[\d.]* [KMG]B\/s，剩余 \d+ 秒/,
    );
    expect(shown.screen).to.contain('  ✘ 校验和     旁边没有校验和、清单或来源证明可供核对。');
    expect(shown.code).to.equal(1);
  });
});
