import { expect } from 'chai';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { releasesText } from '../../src/cli/views/publish/present-releases.js';
import { statusText } from '../../src/cli/views/publish/present-status.js';
import type { Release } from '../../src/publish/releases/release.js';
import type { ProductStatus } from '../../src/publish/status.js';
import { runCommand } from '../support/run-command.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { loadLanguage } from '../../src/load-language.js';
import { checkMessages } from '../../src/publish/hand-offs/messages.js';
import { statusMessages } from '../../src/publish/messages.js';

await loadLanguage('zh');

describe('where a product stands', () => {
  const folder = temporaryFolders();
  let cwd: string;
  before(async () => {
    cwd = await sampleProject(await folder());
  });

  const koo = async (words: string, ...argv: string[]): Promise<string> => {
    const { stderr, stdout } = await runCommand(words, argv, { cwd, env: {} });
    return (stderr + stdout)
      .replaceAll(/[\da-f]{64}/g, 'HASH')
      .replaceAll(/\d+ 字节/g, 'N 字节')
      .replaceAll(/127\.0\.0\.1:\d+/g, 'HOST')
      .replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, 'UUID')
      .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, 'TIME');
  };
  const inBoth = async (words: string, ...argv: string[]): Promise<[english: string, chinese: string]> => [
    await koo(words, ...argv),
    await koo(words, ...argv, '--lang', 'zh'),
  ];

  it('is told in English and Chinese before it is published', async () => {
    expect(await inBoth('status')).to.deep.equal([
      'Product 00301-0001 has not been published from this folder. Run `koo publish`.\n',
      '商品 00301-0001 尚未从此文件夹发布。请运行 `koo publish`。\n',
    ]);
    expect(await inBoth('rollback', '--list')).to.deep.equal([
      'Nothing was released to local from this folder.\n',
      '没有从此文件夹向 local 发布过。\n',
    ]);
    expect(await inBoth('product show')).to.deep.equal([
      `Product 00301-0001 (Sample shop) at local (the emulator at http://HOST): not listed there

spec       name          koo.yaml           local
sku-basic  Basic         single + app V1.0  -      not listed
sku-pro    Professional  single + app V1.0  -      not listed

template               key     versions     attached to
koo-00301-0001-single  single  (not there)  -

asset        key  koo.yaml  versions
sample-shop  app  V1.0      (not there)

\`koo plan\` shows what a publish would change, and why.
`,
      `商品 00301-0001（Sample shop），目标 local（位于 http://HOST 的模拟器）：目标上没有该商品

规格       名称          koo.yaml           local
sku-basic  Basic         single + app V1.0  -      目标上没有
sku-pro    Professional  single + app V1.0  -      目标上没有

模板                   标识    版本            所属应用资产
koo-00301-0001-single  single  （目标上没有）  -

应用资产     标识  koo.yaml  版本
sample-shop  app   V1.0      （目标上没有）

\`koo plan\` 会显示发布将做的更改及其原因。
`,
    ]);
  });

  it('is told in English and Chinese after it', async () => {
    await koo('publish', '--yes');
    const file = path.join(cwd, 'koo.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('V1.0', 'V1.1'));
    expect(await inBoth('status')).to.deep.equal([
      `Product 00301-0001 at local, TIME
  asset     sample-shop V1.0: approved, id UUID
  template  single: V1, id UUID
  spec      sku-basic (Basic): template V1, asset V1.0 (differs from koo.yaml)
  spec      sku-pro (Professional): template V1, asset V1.0 (differs from koo.yaml)
  Open: asset app V1.1 is not published.
`,
      `商品 00301-0001，目标 local，更新时间 TIME
  应用资产  sample-shop V1.0：审核通过，ID UUID
  模板      single：V1，ID UUID
  规格      sku-basic（Basic）：模板 V1，应用资产 V1.0（与 koo.yaml 不同）
  规格      sku-pro（Professional）：模板 V1，应用资产 V1.0（与 koo.yaml 不同）
  未完成：应用资产 app V1.1 未发布。
`,
    ]);
    // Steps side by side end in any order.
    expect((await koo('publish', '--allow', 'relink', '--lang', 'zh')).split('\n')).to.have.members([
      '✔ 检查模板 single  4 个文件，0 条发现',
      '✔ 检查软件包 app  4 个文件，0 条发现',
      '✔ 打包应用资产 app  sample-shop-V1_1.zip，4 个文件，N 字节',
      '✔ 与目标 local 比较  8 项更改',
      '= 商品 00301-0001  已上架，规格齐全',
      '✔ 创建草稿 sample-shop V1.1  应用资产 UUID',
      '✔ 上传 sample-shop V1.1  N 字节，SHA-256 HASH',
      '✔ 登记模板 koo-00301-0001-single  V2',
      '✔ 将模板 koo-00301-0001-single 添加到 sample-shop V1.1  V2',
      '✔ 提交审核 sample-shop V1.1',
      '✔ 审核 sample-shop V1.1  审核通过',
      '✔ 关联规格 sku-basic  模板 V2，应用资产 V1.1',
      '✔ 关联规格 sku-pro  模板 V2，应用资产 V1.1',
      '商品 00301-0001 已发布到 local（位于 http://HOST 的模拟器）。',
      '',
      '应用资产  sample-shop V1.1（审核通过）',
      '          ID       UUID',
      '          SHA-256  HASH  N 字节',
      '模板      koo-00301-0001-single V2',
      '          ID       UUID',
      '规格      sku-basic（Basic） → 模板 UUID V2，应用资产 V1.1',
      '规格      sku-pro（Professional） → 模板 UUID V2，应用资产 V1.1',
      '已改关联  规格 sku-basic（Basic），原为模板 koo-00301-0001-single V1、应用资产 sample-shop V1.0',
      '已改关联  规格 sku-pro（Professional），原为模板 koo-00301-0001-single V1、应用资产 sample-shop V1.0',
      '',
      '这是您机器上的模拟器，不是云商店：所有内容仅保存在本机。',
      '',
    ]);
    await appendFile(path.join(cwd, 'template/main.tf'), '# changed\n');
    expect(await inBoth('status')).to.deep.equal([
      `Product 00301-0001 at local, TIME
  asset     sample-shop V1.1: approved, id UUID
  template  single: V2, id UUID
  spec      sku-basic (Basic): template V2, asset V1.1
  spec      sku-pro (Professional): template V2, asset V1.1
  According to the receipt, versions and links are as koo.yaml declares. Files and the target were not checked: \`koo plan\` compares them.
`,
      `商品 00301-0001，目标 local，更新时间 TIME
  应用资产  sample-shop V1.1：审核通过，ID UUID
  模板      single：V2，ID UUID
  规格      sku-basic（Basic）：模板 V2，应用资产 V1.1
  规格      sku-pro（Professional）：模板 V2，应用资产 V1.1
  按发布记录，版本和关联与 koo.yaml 的声明一致。未检查文件和目标：请用 \`koo plan\` 比较。
`,
    ]);
    expect(await koo('rollback', '--yes')).to.equal(`Back to release 1 of TIME:
relink spec sku-basic (Basic): template koo-00301-0001-single V2, asset sample-shop V1.1 → template koo-00301-0001-single V1, asset sample-shop V1.0  (done)
relink spec sku-pro (Professional): template koo-00301-0001-single V2, asset sample-shop V1.1 → template koo-00301-0001-single V1, asset sample-shop V1.0  (done)

koo.yaml still declares asset app V1.1: the next \`koo publish\` would undo this rollback. Restore koo.yaml as well, for example with git.
`);
    expect(await koo('rollback', '--to', '1', '--yes', '--lang', 'zh')).to
      .equal(`无需操作：商品 00301-0001 在 local（位于 http://HOST 的模拟器）已是所要求的状态。

koo.yaml 仍声明应用资产 app V1.1：下一次 \`koo publish\` 会撤销本次回退。请同时恢复 koo.yaml，例如用 git。
`);
    expect(await inBoth('status')).to.deep.equal([
      `Product 00301-0001 at local, TIME
  asset     sample-shop V1.1: approved, id UUID
  template  single: V2, id UUID
  spec      sku-basic (Basic): template V1, asset V1.0 (differs from koo.yaml)
  spec      sku-pro (Professional): template V1, asset V1.0 (differs from koo.yaml)
  Open: spec sku-basic is linked to template single V1, asset app V1.0 instead of template single V2, asset app V1.1; spec sku-pro is linked to template single V1, asset app V1.0 instead of template single V2, asset app V1.1.
`,
      `商品 00301-0001，目标 local，更新时间 TIME
  应用资产  sample-shop V1.1：审核通过，ID UUID
  模板      single：V2，ID UUID
  规格      sku-basic（Basic）：模板 V1，应用资产 V1.0（与 koo.yaml 不同）
  规格      sku-pro（Professional）：模板 V1，应用资产 V1.0（与 koo.yaml 不同）
  未完成：规格 sku-basic 的关联不同：现为模板 single V1、应用资产 app V1.0，应为模板 single V2、应用资产 app V1.1；规格 sku-pro 的关联不同：现为模板 single V1、应用资产 app V1.0，应为模板 single V2、应用资产 app V1.1。
`,
    ]);
    expect(await inBoth('rollback', '--list')).to.deep.equal([
      `release  time                      assets            links
1        TIME  sample-shop V1.0  sku-basic V1, sku-pro V1
2        TIME  sample-shop V1.1  sku-basic V2, sku-pro V2
3 (= 1)  TIME  sample-shop V1.0  sku-basic V1, sku-pro V1
`,
      `发布       时间                      应用资产          关联
1          TIME  sample-shop V1.0  sku-basic V1、sku-pro V1
2          TIME  sample-shop V1.1  sku-basic V2、sku-pro V2
3（同 1）  TIME  sample-shop V1.0  sku-basic V1、sku-pro V1
`,
    ]);
    expect(await koo('product show', '--lang', 'zh')).to
      .equal(`商品 00301-0001（Sample shop），目标 local（位于 http://HOST 的模拟器）

规格       名称          koo.yaml           local
sku-basic  Basic         single + app V1.1  koo-00301-0001-single V1 + sample-shop V1.0  关联与声明不同
sku-pro    Professional  single + app V1.1  koo-00301-0001-single V1 + sample-shop V1.0  关联与声明不同

模板                   标识    版本    所属应用资产
koo-00301-0001-single  single  V1、V2  sample-shop V1.0（V1）、sample-shop V1.1（V2）

应用资产     标识  koo.yaml  版本
sample-shop  app   V1.1      V1.0（审核通过）、V1.1（审核通过）

\`koo plan\` 会显示发布将做的更改及其原因。
`);
  });

  it('is told by what is linked, also of a rollback that kept the assets of the receipt', () => {
    const asset = { id: 'A', name: 'shop', version: '2.0' };
    const link = (version: string) => ({ asset: { id: 'A', version }, template: { id: 'T', version: 'V1' } });
    const release = {
      assets: { app: asset, docs: { id: 'B', name: 'docs', version: '1.0' } },
      links: { basic: link('1.0'), pro: link('1.0') },
      number: 3,
      rolledBackTo: 1,
      time: '2026-01-02T03:04:05.678Z',
    } as unknown as Release;
    expect(releasesText([release], 'local', 'en')).to.equal(
      [
        'release  time                      assets              links',
        '3 (= 1)  2026-01-02T03:04:05.678Z  shop 1.0, docs 1.0  basic V1, pro V1',
      ].join('\n'),
    );
  });

  it('is told in Chinese while steps are open, and after an interruption', () => {
    const handOff = { after: [], links: [], page: 'hand-off.html', target: 'china', what: [] };
    const status = {
      product: 'OFFI1',
      targets: [
        {
          assets: [{ declared: '1.0', key: 'app', name: 'shop', status: 'not published' }],
          handOffs: [
            { ...handOff, id: 'asset-app', state: 'open' },
            {
              ...handOff,
              found: 'shop 1.0 is approved, with the same checksum',
              id: 'asset-app-2',
              state: 'verified',
            },
            {
              ...handOff,
              found: checkMessages.confirmedByPerson(),
              id: 'link-basic',
              state: 'confirmed',
            },
            { ...handOff, id: 'link-pro', state: 'done' },
          ],
          interruptedAt: 'upload shop',
          links: [{ name: 'Basic', skuCode: 'basic', standing: 'not-linked' }],
          open: [
            statusMessages.assetNotPublished({ asset: 'app', version: '1.0' }),
            statusMessages.assetStatus({ asset: 'web', status: 'in-review', version: '1.1' }),
            statusMessages.templateNotRegistered({ template: 'single' }),
            statusMessages.specNotLinked({ skuCode: 'basic' }),
          ],
          target: 'china',
          templates: [{ key: 'single' }],
          updated: '2026-01-02T03:04:05.678Z',
        },
      ],
    } as unknown as ProductStatus;
    expect(statusText(status, 'zh')).to.equal(`商品 OFFI1，目标 china，更新时间 2026-01-02T03:04:05.678Z
  应用资产  shop 1.0：未发布
  模板      single：未登记
  规格      basic（Basic）：未关联
  人工步骤  asset-app：未完成
  人工步骤  asset-app-2：已验证
  人工步骤  link-basic：已确认，已由人员在控制台核对
  人工步骤  link-pro：已完成，尚未验证
  上次发布在“upload shop”中途结束；请运行 \`koo publish --target china\` 继续。
  未完成：应用资产 app 1.0 未发布；应用资产 web 1.1 正在审核；模板 single 未登记；规格 basic 未关联。`);
  });
});
