import { expect } from 'chai';
import { changesText } from '../../src/cli/views/product/present-changes.js';
import { checksText, handOffsText } from '../../src/cli/views/publish/present-hand-offs.js';
import { planMarkdown } from '../../src/cli/views/publish/plan-markdown.js';
import { planText, provingLine } from '../../src/cli/views/publish/present-plan.js';
import { publishText } from '../../src/cli/views/publish/present-publish.js';
import type { Target } from '../../src/publish/target.js';
import { unlinkProduct } from '../../src/publish/direct/unlink-product.js';
import { verifyHandOffs } from '../../src/publish/hand-offs/verify-hand-offs.js';
import { emulators, type TestEmulator } from '../emulator/support/emulators.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { emulatorTarget } from './support/emulator-target.js';
import { Shop } from './support/shop.js';
import { loadLanguage } from '../../src/load-language.js';

await loadLanguage('zh');

/** Names, commands, paths and codes, which stay as they are; what is left of a line has to be Chinese. */
const NAMES = [
  /\S+\.zip\b/g,
  /koo (?:publish|handoff|template|asset)[^`\n]*/g,
  /\b(?:koo-)?zh-\w+(?:-\w+)*/g,
  /\S*hand-off\S*\.html/g,
  /\b[0-9a-f]{8}-[0-9a-f-]{27}\b/g,
  /\b[0-9a-f]{12,64}/g,
  /https?:\/\/[\w.:]+/g,
  /\b(?:basic|pro|Basic|Professional|Sample shop|app|single|local|license|koo\.yaml|koo|SHA-256|ID|id|V1|T\d+|KooGallery|submit|links|template|asset)\b/g,
];

function english(text: string): string[] {
  const rest = NAMES.reduce((left, name) => left.replaceAll(name, ''), text);
  return rest.match(/[A-Za-z]{3,}/g) ?? [];
}

describe('what a publish says in Chinese', () => {
  const start = emulators();
  const folder = temporaryFolders();

  it('of a plan, its result, and one change has no English left', async () => {
    const shop = await Shop.open(await folder(), 'zh-shop', emulatorTarget(await start()));
    const plan = await shop.plan();
    const texts = [
      planText(plan, 'zh'),
      planMarkdown(plan, 'zh'),
      publishText(await shop.publish(), 'zh'),
      planText(await shop.plan(), 'zh'),
      changesText(await unlinkProduct(await shop.project(), shop.target, 'pro'), 'zh'),
    ];
    for (const text of texts) expect(english(text), text).to.deep.equal([]);
    expect(texts[0]).to.contain('+ 创建 应用资产 zh-shop-app').and.to.contain('原因：目标上没有应用资产');
  });

  it('of what RFS is asked first is whole sentences', () => {
    const proving = {
      asks: true,
      plan: true,
      price: true,
      refused: 'stop',
      templates: ['small', 'large'],
    } as const;
    expect(provingLine({ ...proving, templates: [...proving.templates] }, 'zh')).to.equal(
      '先由 RFS 校验并保存 2 个模板：small、large。每个模板都会在空资源栈中生成执行计划，以显示预估价格和将创建的资源，随后删除该资源栈。如果 RFS 拒绝某个模板，发布将停止。',
    );
    expect(
      provingLine(
        {
          ...proving,
          place: 'rfs.example',
          plan: false,
          price: false,
          refused: 'report',
          templates: ['small'],
        },
        'zh',
      ),
    ).to.equal(
      '先由 RFS（rfs.example）校验并保存 1 个模板：small。如果 RFS 拒绝某个模板，koo 会报告并继续发布。',
    );
  });

  it('of hand-offs has no English left, and names the Chinese page', async () => {
    const target = handedOff(await start());
    const shop = await Shop.open(await folder(), 'zh-wiki', target);
    const result = await shop.publish();
    const checks = await verifyHandOffs(await shop.project(), target);
    expect(result.handOffs.map(({ id }) => id)).to.deep.equal(['template-single']);
    const texts = [publishText(result, 'zh'), handOffsText(result.handOffs, 'zh'), checksText(checks, 'zh')];
    for (const text of texts) expect(english(text), text).to.deep.equal([]);
    expect(texts[1]).to.contain('hand-off.zh.html');
  });
});

/** A target that leaves templates and links to a person. */
function handedOff(emulator: TestEmulator): Target {
  const offers = new Set(['list-product', 'draft-asset', 'upload-package', 'submit-asset', 'await-review']);
  return emulatorTarget(
    emulator,
    (session) =>
      new Proxy(session, {
        get(whole, name) {
          if (name === 'offers') return offers;
          const value: unknown = Reflect.get(whole, name, whole);
          return typeof value === 'function' ? value.bind(whole) : value;
        },
      }),
  );
}
