import { expect } from 'chai';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { idProblem } from '../../../src/project/id-problem.js';
import { loadProject } from '../../../src/project/load-project.js';
import { answerHandOff } from '../../../src/publish/hand-offs/answer-hand-off.js';
import type { HandOffAnswers } from '../../../src/publish/hand-offs/hand-off-receipt.js';
import { readReceipt, writeReceipt } from '../../../src/publish/receipt/receipt-file.js';
import type { Receipt } from '../../../src/publish/receipt/receipt.js';
import { failureOf } from '../../marketplace/support/client.js';
import { runKoo } from '../../support/run-koo.js';
import { sampleProject } from '../../support/sample-project.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const PRODUCT = '00301-0001';
const COMMAND = 'koo handoff done asset-app --target china --asset-id <ASSET_ID>';

describe('the ID of an asset that a person brings back', () => {
  const folder = temporaryFolders();
  let cwd: string;

  beforeEach(async () => {
    cwd = await sampleProject(await folder());
    const { code, stdout } = await runKoo(['publish', '--target', 'china'], { cwd });
    expect(code).to.equal(0);
    expect(stdout).to.include(`\n          then     ${COMMAND}\n`);
  });

  async function answer(id: string, answers: HandOffAnswers, confirm = false): Promise<void> {
    const project = await loadProject({ cwd });
    await answerHandOff(project, { answers, confirm, id, target: 'china' });
  }

  async function receipt(): Promise<Receipt> {
    return (await readReceipt(cwd, 'china', PRODUCT))!;
  }

  async function publish(): Promise<void> {
    const { code, stderr } = await runKoo(['publish', '--target', 'china', '--offline'], { cwd });
    expect(code, stderr).to.equal(0);
  }

  const wrong: Array<[value: string, says: string]> = [
    ['ID', '"ID" is a placeholder, not an ID.'],
    ['<ASSET_ID>', '"<ASSET_ID>" is a placeholder, not an ID.'],
    ['asset-id', '"asset-id" is a placeholder, not an ID.'],
    ['Your Asset ID', '"Your Asset ID" is a placeholder, not an ID.'],
    ['xxx', '"xxx" is a placeholder, not an ID.'],
    ['$ASSET_ID', '"$ASSET_ID" is a placeholder, not an ID.'],
    ['', 'An ID is not empty.'],
    [' \t', 'An ID is not empty.'],
    ['4f0e 11', '"4f0e 11" contains blanks, which no ID has.'],
    [
      '../4f0e',
      '"../4f0e" cannot be an ID: koo accepts letters, digits, ".", "_", ":" and "-", with a letter or a digit first.',
    ],
    ['4'.repeat(129), 'It is longer than 128 characters, which no ID is.'],
    ['V1.0', 'V1.0 is the version of the asset, not its ID.'],
    ['sample-shop', 'sample-shop is the name of the asset, not its ID.'],
    ['sample-shop-V1_0.zip', 'sample-shop-V1_0.zip is the package of the asset, not its ID.'],
    [PRODUCT, `${PRODUCT} is the ID of the product, not of the asset.`],
  ];
  it('is refused where it cannot be one, with the command that takes it, and nothing is kept', async () => {
    const before = await receipt();
    for (const [assetId, says] of wrong) {
      const error: any = await failureOf(answer('asset-app', { assetId }));
      expect({ code: error.code, hints: error.hints, message: error.message }, assetId).to.deep.equal({
        code: 'ID_FORM',
        hints: [
          `Give the ID that the console shows (资产中心 > 我的资产), in place of the placeholder: ${COMMAND}`,
        ],
        message: `--asset-id: ${says}`,
      });
    }

    expect(await receipt()).to.deep.equal(before);
    expect(
      ((await failureOf(answer('asset-app', { assetId: '1a', eventId: '<ID>' }))) as any).message,
    ).to.equal('--event-id: "<ID>" is a placeholder, not an ID.');
    await answer('asset-app', { assetId: '4f0e' });
  });

  it('may have the forms that KooGallery shows anywhere', () => {
    for (const id of ['4f0e', 'OFFI758576', 'c2f24cd1-0da4-4f4a-b7ad-b15ee5245f0b', '1', 'a.b_c:d'])
      expect(idProblem(id), id).to.equal(undefined);
  });

  it('is refused where it is the one of another asset', async () => {
    const kept = await receipt();
    const other = { bytes: 1, eventId: '', name: 'other', packageName: 'o.zip', sha256: 'ab'.repeat(32) };
    kept.assets.other = { ...other, id: '77', status: 'draft', version: '1', versionId: '' };
    await writeReceipt(cwd, kept);
    const error: any = await failureOf(answer('asset-app', { assetId: '77' }));
    expect([error.code, error.message, ...error.hints]).to.deep.equal([
      'ID_OF_ANOTHER',
      '--asset-id: 77 is already the ID of asset other.',
      'Each asset has an ID of its own: look up the one of sample-shop in the console (资产中心 > 我的资产).',
    ]);
  });

  it('leaves nothing behind when it is corrected: no asset to delete, no link, nothing done with it', async () => {
    await answer('asset-app', { assetId: '4f0e' });
    await publish();
    await answer('template-single', {}, true);
    await answer('submit-app', {});
    const wrongReceipt = await receipt();
    const { id, version } = wrongReceipt.templates.single!;
    wrongReceipt.links['sku-basic'] = {
      asset: { id: '4f0e', version: 'V1.0' },
      template: { id, version },
    };
    await writeReceipt(cwd, wrongReceipt);

    await answer('asset-app', { assetId: '4f0f' });
    const corrected = await receipt();
    expect(JSON.stringify(corrected)).not.to.contain('4f0e');
    expect(corrected.left).to.equal(undefined);
    expect(corrected.links).to.deep.equal({});
    expect(corrected.assets.app).to.deep.include({ id: '4f0f', status: 'draft' });
    expect(Object.keys(corrected.handOffs!)).to.deep.equal(['asset-app']);
    await publish();
    expect(Object.keys((await receipt()).handOffs!)).to.deep.equal([
      'asset-app',
      'template-single',
      'submit-app',
    ]);
  });

  it('that is said again, or with an event, takes nothing back', async () => {
    await answer('asset-app', { assetId: '4f0e' });
    await publish();
    await answer('template-single', {}, true);
    await answer('submit-app', {});
    await answer('asset-app', { assetId: '4f0e', eventId: 'event-1' });
    const { assets } = await receipt();
    expect(assets.app).to.deep.include({ eventId: 'event-1', id: '4f0e', status: 'in-review' });
    expect(assets.app!.attached).to.have.length(1);
  });

  it('of a template is corrected without a template to delete', async () => {
    await answer('asset-app', { assetId: '4f0e' });
    await publish();
    await answer('template-single', { templateId: 'T-1' }, true);
    await answer('template-single', { templateId: 'T-2' }, true);
    const { assets, left, templates } = await receipt();
    expect([left, templates.single!.id]).to.deep.equal([undefined, 'T-2']);
    expect(assets.app!.attached!.map(({ id }) => id)).to.deep.equal(['T-2']);
  });

  it('that a receipt has from elsewhere is not looked up where it cannot be one', async () => {
    await answer('asset-app', { assetId: '4f0e' });
    const file = path.join(cwd, '.koo/receipt.china.json');
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('"4f0e"', '"ID"'));
    await rm(path.join(cwd, 'koo.lock.yaml'));
    const { code, stderr } = await runKoo(['plan', '--target', 'china'], { cwd });
    expect(stderr.slice(stderr.indexOf('error'))).to.equal(
      `error What koo has stored as the ID of asset sample-shop at china cannot be one. "ID" is a placeholder, not an ID. [ID_FORM]
  → Enter the ID that the console shows: ${COMMAND}
`,
    );
    expect(code).to.equal(2);
  });
});
