import { expect } from 'chai';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate as validateList } from '#validators/output-handoff-list';
import { runKooHere } from '../../support/run-koo-here.js';
import { sampleProject } from '../../support/sample-project.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

describe('a hand-off about another version than koo.yaml declares now', () => {
  const folder = temporaryFolders();
  let cwd: string;

  beforeEach(async () => {
    cwd = await sampleProject(await folder());
    expect(await koo('publish', '--target', 'china')).to.match(/^0 1 manual step/);
    await declare('V1.0', 'V1.9');
  });

  async function koo(...call: string[]): Promise<string> {
    const { code, stderr, stdout } = await runKooHere(call, { cwd });
    return `${code} ${stdout}${/^(?:error|错误)/.test(stderr) ? stderr : ''}`;
  }

  async function declare(before: string, after: string): Promise<void> {
    const file = path.join(cwd, 'koo.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace(before, after));
  }

  it('says so in the list, in status and above its page, in both languages', async () => {
    expect(await koo('handoff', 'list')).to.equal(`0 asset-app (china): open
  add asset sample-shop V1.0
  upload sample-shop-V1_0.zip
  but     koo.yaml declares version V1.9 of asset app now, not V1.0: \`koo publish --target china\` prepares the page for it
  then    koo publish --target china
`);
    expect(await koo('handoff', 'list', '--lang', 'zh')).to.equal(`0 asset-app（china）：未完成
  新增应用资产 sample-shop V1.0
  上传 sample-shop-V1_0.zip
  但是      koo.yaml 现在声明的是应用资产 app 的版本 V1.9，而非 V1.0：\`koo publish --target china\` 会准备其页面
  然后      koo publish --target china
`);
    const listed = JSON.parse((await koo('handoff', 'list', '--json')).slice(2));
    expect(validateList(listed), JSON.stringify(validateList.errors)).to.equal(true);
    expect(listed.handOffs[0].superseded).to.equal(
      'koo.yaml declares version V1.9 of asset app now, not V1.0: `koo publish --target china` prepares the page for it',
    );
    expect(await koo('status')).to.match(
      /^1 [^]*\n {2}hand-off {2}asset-app: open, koo\.yaml declares version V1\.9 of asset app now, not V1\.0: /,
    );
    expect(await koo('handoff', 'show', 'asset-app')).to.match(
      /^0 > \*\*koo\.yaml declares version V1\.9 of asset app now, not V1\.0: `koo publish --target china` prepares the page for it\*\*\n\n# Add the asset sample-shop V1\.0\n/,
    );

    expect(await koo('publish', '--target', 'china')).to.match(/^0 1 manual step/);
    expect(await koo('handoff', 'list')).to.match(
      /^0 asset-app \(china\): open\n {2}add asset sample-shop V1\.9\n {2}upload sample-shop-V1_9\.zip\n {2}page /,
    );
    expect(await koo('handoff', 'show', 'asset-app')).to.match(/^0 # Add the asset sample-shop V1\.9\n/);
  });

  it('is taken as done with an explicit word only', async () => {
    const done = ['handoff', 'done', 'asset-app', '--asset-id', '4f0e'];
    expect(await koo(...done)).to.equal(
      `2 error Hand-off asset-app is about version V1.0 of asset app, and koo.yaml declares V1.9 now. [HAND_OFF_SUPERSEDED]
  → If it is not done, publish again, which prepares the page for V1.9: koo publish --target china
  → If it is done in the console already, add --superseded.
`,
    );
    expect(await koo(...done, '--lang', 'zh')).to.equal(
      `2 错误 人工步骤 asset-app 针对应用资产 app 的版本 V1.0，而 koo.yaml 现在声明的是 V1.9。 [HAND_OFF_SUPERSEDED]
  → 如果尚未完成，请重新发布，koo 会准备 V1.9 的页面：koo publish --target china
  → 如果控制台中已经完成，请加上 --superseded。
`,
    );
    expect(await koo(...done, '--superseded')).to.match(/^0 asset-app \(china\): done, not verified\n/);
  });

  it('says that koo.yaml declares its asset no more', async () => {
    await declare('name: sample-shop', 'name: other-shop');
    expect(await koo('handoff', 'list')).to.equal(`0 asset-app (china): open
  add asset sample-shop V1.0
  upload sample-shop-V1_0.zip
  but     koo.yaml no longer declares asset sample-shop: \`koo publish --target china\` withdraws this
  then    koo publish --target china
`);
    expect(await koo('handoff', 'done', 'asset-app', '--asset-id', '4f0e')).to.match(
      /^2 error Hand-off asset-app is about asset sample-shop V1\.0, and koo\.yaml no longer declares an asset of that name\. \[HAND_OFF_SUPERSEDED\]\n {2}→ If it is not done, publish again, which withdraws it: koo publish --target china\n/,
    );
  });
});
