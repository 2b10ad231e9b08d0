import { expect } from 'chai';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { handOffsText } from '../../src/cli/views/publish/present-hand-offs.js';
import { planText } from '../../src/cli/views/publish/present-plan.js';
import { publishText } from '../../src/cli/views/publish/present-publish.js';
import { statusText } from '../../src/cli/views/publish/present-status.js';
import { LANGUAGES } from '../../src/i18n/language.js';
import { loadLanguage } from '../../src/load-language.js';
import { loadProject } from '../../src/project/load-project.js';
import type { Claim } from '../../src/publish/hand-offs/claim.js';
import { listHandOffs } from '../../src/publish/hand-offs/list-hand-offs.js';
import { freshReceipt } from '../../src/publish/receipt/fresh-receipt.js';
import type { Receipt } from '../../src/publish/receipt/receipt.js';
import { productStatus } from '../../src/publish/status.js';
import { emulators } from '../emulator/support/emulators.js';
import { emulatorTarget } from '../publish/support/emulator-target.js';
import { Shop } from '../publish/support/shop.js';
import { runKoo } from '../support/run-koo.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';

await loadLanguage('zh');

/** Names and versions of a user that read as texts of koo do. */
const NAME = 'no package is there yet; it has no asset';
const SPEC = 'the same bytes exist';

describe('what a user named comes out as it went in', () => {
  const start = emulators();
  const folder = temporaryFolders();

  it('in a plan, a result and a status, in both languages', async () => {
    const shop = await Shop.open(await folder(), 'user-texts', emulatorTarget(await start()));
    const { manifest } = shop;
    manifest.product.name = NAME;
    manifest.specs[0]!.name = SPEC;
    manifest.assets[0]!.version = 'draft';
    await shop.save();
    const first = await shop.plan();
    const result = await shop.publish();
    const status = await productStatus(await shop.project());
    manifest.assets[0]!.version = 'rejected';
    manifest.product.name = 'Sample shop';
    await shop.save();
    const second = await shop.plan();
    const behind = await productStatus(await shop.project());
    for (const language of LANGUAGES) {
      const plan = planText(first, language);
      expect(plan).to.contain(SPEC);
      expect(plan).to.match(language === 'zh' ? /应用资产 app draft/ : /asset app draft/);
      expect(plan).to.contain(`${NAME}${language === 'zh' ? '（license）' : ' (license)'}`);

      expect(publishText(result, language)).to.contain(
        language === 'zh' ? 'user-texts-app draft（审核通过）' : 'user-texts-app draft (approved)',
      );
      expect(statusText(status, language)).to.match(language === 'zh' ? /应用资产 draft/ : /asset draft/);

      const next = planText(second, language);
      expect(next).to.match(language === 'zh' ? /：draft → rejected\n/ : /: draft → rejected\n/);
      expect(next).to.contain(
        language === 'zh' ? `原因：目标上的名称为“${NAME}”\n` : `because it is called "${NAME}" there\n`,
      );
      expect(next).to.contain(language === 'zh' ? '当前关联应用资产 app draft' : 'it has draft of asset app');
      expect(statusText(behind, language)).to.contain(
        language === 'zh' ? '应用资产 app rejected 未发布' : 'asset app rejected is not published',
      );
    }
  });

  it('in a hand-off, its list and its page, in both languages', async () => {
    const cwd = await sampleProject(await folder());
    const file = path.join(cwd, 'koo.yaml');
    const declare = async (before: string, after: string): Promise<void> =>
      writeFile(file, (await readFile(file, 'utf8')).replace(before, after));
    const koo = async (...call: string[]): Promise<string> => (await runKoo(call, { cwd })).stdout;
    await declare('version: V1.0', 'version: approved');
    await koo('publish', '--target', 'china');
    expect(await koo('handoff', 'list')).to.contain('\n  add asset sample-shop approved\n');
    expect(await koo('handoff', 'list', '--lang', 'zh')).to.contain(
      '\n  新增应用资产 sample-shop approved\n',
    );
    await declare('version: approved', 'version: draft');
    const english = await koo('handoff', 'show', 'asset-app');
    expect(english)
      .to.contain('declares version draft of asset app now, not approved')
      .and.to.contain('approved');
    const chinese = await koo('handoff', 'show', 'asset-app', '--lang', 'zh');
    expect(chinese).to.contain('现在声明的是应用资产 app 的版本 draft，而非 approved：');
    expect(chinese.split('\n')[2]).to.match(/sample-shop approved$/);
  });

  it('in the lines of hand-offs, in both languages', async () => {
    const project = await loadProject({ cwd: await sampleProject(await folder()) });
    const name = 'Shop; draft';
    const claims: Claim[] = [
      { id: 'P', name, type: 'product' },
      { key: 'app', name: 'app', type: 'submission', version: 'V1 for review; draft' },
      { name, skuCode: 'basic', type: 'unlink' },
    ];
    const handOff = {
      after: [],
      claims,
      content: '',
      opened: '2026-01-02T03:04:05Z',
      state: 'done',
    } as const;
    const receipt = { ...freshReceipt('china', 'P'), handOffs: { links: handOff } } as unknown as Receipt;
    const handOffs = listHandOffs(project, receipt);
    expect(handOffsText(handOffs, 'en').split('\n').slice(1, 4)).to.deep.equal([
      '  publish product Shop; draft',
      '  submit app V1 for review; draft for review',
      '  unlink spec basic (Shop; draft)',
    ]);
    expect(handOffsText(handOffs, 'zh').split('\n').slice(1, 4)).to.deep.equal([
      '  发布商品 Shop; draft',
      '  提交 app V1 for review; draft 审核',
      '  取消关联规格 basic（Shop; draft）',
    ]);
  });
});
