import { expect } from 'chai';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate as validateChanges } from '#validators/output-changes';
import { validate as validateMatrix } from '#validators/output-product-show';
import { validate as validateRollback } from '#validators/output-rollback';
import type { KooError } from '../../src/errors/koo-error.js';
import type { ChangesResult } from '../../src/publish/direct/change-directly.js';
import { deleteAsset } from '../../src/publish/direct/delete-asset.js';
import { deleteTemplate } from '../../src/publish/direct/delete-template.js';
import { linkProduct } from '../../src/publish/direct/link-product.js';
import { unlinkProduct } from '../../src/publish/direct/unlink-product.js';
import { showProduct } from '../../src/publish/product/show-product.js';
import { readReceipt } from '../../src/publish/receipt/receipt-file.js';
import { ReceiptKeeper } from '../../src/publish/receipt/receipt-keeper.js';
import { ReleaseHistory } from '../../src/publish/releases/release-history.js';
import { rollback } from '../../src/publish/releases/rollback.js';
import { emulators, type TestEmulator } from '../emulator/support/emulators.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { emulatorTarget } from './support/emulator-target.js';
import { Shop } from './support/shop.js';

describe('what is changed at a target by itself', () => {
  const start = emulators();
  const folder = temporaryFolders();
  let emulator: TestEmulator;
  let count = 0;

  before(async () => {
    emulator = await start();
  });

  const open = async (change: (shop: Shop) => Promise<void> | void = () => {}): Promise<Shop> => {
    const shop = await Shop.open(await folder(), `direct-${(count += 1)}`, emulatorTarget(emulator));
    await change(shop);
    await shop.save();
    await shop.publish();
    return shop;
  };
  const linksOf = async (shop: Shop) => {
    const { json } = await emulator.client.call('GET', `/console/v1/products/${shop.id}`);
    return Object.fromEntries(
      json.specs.map((spec: any) => [
        spec.sku_code,
        spec.link && `${spec.link.template_version} ${spec.link.asset_version}`,
      ]),
    );
  };
  const outcomes = ({ changes }: ChangesResult) =>
    changes.map(({ id, kind, outcome }) => [kind, id, outcome]);

  describe('links', () => {
    it('are shown, taken away, set, and set otherwise', async () => {
      const shop = await open();
      const project = await shop.project();
      const shown = await showProduct(project, shop.target);
      expect(
        validateMatrix(JSON.parse(JSON.stringify(shown))),
        JSON.stringify(validateMatrix.errors),
      ).to.equal(true);
      expect(shown.specs).to.deep.equal(
        ['basic', 'pro'].map((skuCode) => ({
          skuCode,
          name: skuCode === 'basic' ? 'Basic' : 'Professional',
          standing: 'as-declared',
          declared: { template: 'single', asset: 'app', assetVersion: 'V1' },
          linked: {
            template: shop.templateName('single'),
            templateVersion: 'V1',
            asset: `${shop.id}-app`,
            assetVersion: 'V1',
          },
        })),
      );

      const unlinked = await unlinkProduct(project, shop.target, 'pro');
      expect(
        validateChanges(JSON.parse(JSON.stringify(unlinked))),
        JSON.stringify(validateChanges.errors),
      ).to.equal(true);
      expect(outcomes(unlinked)).to.deep.equal([['unlink', 'unlink pro', 'done']]);
      expect(await linksOf(shop)).to.deep.equal({ basic: 'V1 V1', pro: null });
      expect((await showProduct(project, shop.target)).specs[1]!.standing).to.equal('not-linked');
      expect(await unlinkProduct(project, shop.target, 'pro')).to.include({ changed: false });
      expect((await shop.plan()).changes.map(({ id }) => id)).to.deep.equal(['link pro']);

      const request = { skuCode: 'pro', template: 'single' };
      expect(outcomes(await linkProduct(project, shop.target, request))).to.deep.equal([
        ['link', 'link pro', 'done'],
      ]);
      expect(await linkProduct(project, shop.target, request)).to.include({ changed: false });
      expect((await shop.plan()).changes).to.deep.equal([]);

      shop.manifest.assets[0]!.version = 'V2';
      await shop.save();
      await shop.publish();
      const older = { asset: 'app@V1', skuCode: 'basic', template: 'single@V1' };
      const result = await linkProduct(project, shop.target, older);
      expect(outcomes(result)).to.deep.equal([['relink', 'link basic', 'done']]);
      expect(JSON.parse(JSON.stringify(result.changes[0]))).to.include({
        from: `template ${shop.templateName('single')} V2, asset ${shop.id}-app V2`,
        to: `template ${shop.templateName('single')} V1, asset ${shop.id}-app V1`,
      });
      expect(await linksOf(shop)).to.deep.equal({ basic: 'V1 V1', pro: 'V2 V2' });
      const now = await showProduct(await shop.project(), shop.target);
      expect(now.specs.map(({ standing }) => standing)).to.deep.equal(['linked-otherwise', 'as-declared']);
    });

    it('are refused before anything is changed, with the rule that is not kept', async () => {
      const shop = await open(async (fresh) => {
        fresh.manifest.templates.push(fresh.template('second'));
        fresh.manifest.specs[1]!.template = 'second';
        await fresh.save();
      });
      const project = await shop.project();
      const draft = { deployed_type: 'software_package', name: `${shop.id}-app`, version: 'V9' };
      await emulator.client.call('POST', '/console/v1/assets', draft);
      const base = { skuCode: 'basic', template: 'single' };
      const unlisted = { ...project, product: { ...project.product, id: 'nobody' } };
      const table: Array<[code: string, tried: () => Promise<unknown>]> = [
        ['NOT_LISTED', () => linkProduct(unlisted, shop.target, base)],
        ['NOT_LISTED', () => unlinkProduct(unlisted, shop.target, 'basic')],
        ['UNKNOWN_SPEC', () => linkProduct(project, shop.target, { ...base, skuCode: 'basics' })],
        ['UNKNOWN_SPEC', () => unlinkProduct(project, shop.target, 'basics')],
        ['TEMPLATE_NOT_THERE', () => linkProduct(project, shop.target, { ...base, template: 'other' })],
        ['TEMPLATE_NOT_THERE', () => linkProduct(project, shop.target, { ...base, template: 'single@V7' })],
        ['ASSET_NOT_THERE', () => linkProduct(project, shop.target, { ...base, asset: 'other' })],
        ['NOT_APPROVED', () => linkProduct(project, shop.target, { ...base, asset: 'app@V9' })],
        ['NOT_APPROVED', () => linkProduct(project, shop.target, { ...base, asset: 'app@V8' })],
        ['ASSET_MISSING', () => linkProduct({ ...project, specs: [] }, shop.target, base)],
      ];
      for (const [code, tried] of table) expect(await codeOf(tried())).to.equal(code);

      const other = await open();
      const foreign = { ...base, template: other.templateName('single') };
      expect(await codeOf(linkProduct(project, shop.target, foreign))).to.equal('NOT_ATTACHED');
      expect(await linksOf(shop)).to.deep.equal({ basic: 'V1 V1', pro: 'V1 V1' });
    });

    it('are not overwritten when somebody else sets them meanwhile', async () => {
      const shop = await open();
      const project = await shop.project();
      shop.manifest.assets[0]!.version = 'V2';
      await shop.save();
      await shop.publish();
      const consent = async () => {
        await unlinkProduct({ ...project, root: await folder() }, shop.target, 'pro');
        await linkProduct({ ...project, root: await folder() }, shop.target, {
          asset: 'app@V1',
          skuCode: 'pro',
          template: 'single@V1',
        });
      };
      const request = { asset: 'app@V2', skuCode: 'pro', template: 'single@V1' };
      expect(await codeOf(linkProduct(project, shop.target, request, { consent }))).to.equal('TARGET_MOVED');
      expect(await linksOf(shop)).to.deep.equal({ basic: 'V2 V2', pro: 'V1 V1' });
    });
  });

  describe('deletions', () => {
    it('take an asset that no product is linked to, and drafts', async () => {
      const shop = await open();
      const project = await shop.project();
      const error = await thrown(deleteAsset(project, shop.target, 'app'));
      expect(error.code).to.equal('ASSET_IN_USE');
      expect(error.message).to.contain(
        `spec basic of product ${shop.id} (V1), spec pro of product ${shop.id} (V1)`,
      );
      expect(await codeOf(deleteAsset(project, shop.target, 'app@V1'))).to.equal('NOT_A_DRAFT');
      expect(await codeOf(deleteAsset(project, shop.target, 'app@V2'))).to.equal('ASSET_NOT_THERE');
      expect(await codeOf(deleteAsset(project, shop.target, 'nobody'))).to.equal('ASSET_NOT_THERE');

      const draft = { deployed_type: 'software_package', name: `${shop.id}-app`, version: 'V2' };
      await emulator.client.call('POST', '/console/v1/assets', draft);
      const result = await deleteAsset(project, shop.target, 'app@V2');
      expect(outcomes(result)).to.deep.equal([['delete', 'delete asset app V2', 'done']]);
      expect((await showProduct(project, shop.target)).assets[0]!.versions).to.have.length(1);

      for (const skuCode of ['basic', 'pro']) await unlinkProduct(project, shop.target, skuCode);
      const gone = await deleteAsset(project, shop.target, 'app');
      expect(outcomes(gone)).to.deep.equal([['delete', 'delete asset app', 'done']]);
      const { assets } = await showProduct(project, shop.target);
      expect(assets).to.deep.equal([{ key: 'app', name: `${shop.id}-app`, declared: 'V1', versions: [] }]);
      expect((await shop.publish()).changed).to.equal(true);
      expect((await shop.plan()).changes).to.deep.equal([]);
    });

    it('take a template that nothing uses, and versions of it', async () => {
      const shop = await open();
      const project = await shop.project();
      await shop.write(
        'template/outputs.tf',
        'output "asset" {\n  value       = var.asset_id\n  description = "It."\n}\n',
      );
      await shop.publish();
      const error = await thrown(deleteTemplate(project, shop.target, 'single'));
      expect(error.code).to.equal('TEMPLATE_IN_USE');
      expect(error.message).to.contain(`spec basic of product ${shop.id} (V2)`);
      expect(error.message).to.contain(`asset ${shop.id}-app V1 (V2)`);
      expect(await codeOf(deleteTemplate(project, shop.target, 'single@V2'))).to.equal('TEMPLATE_IN_USE');
      expect(await codeOf(deleteTemplate(project, shop.target, 'single@V3'))).to.equal('TEMPLATE_NOT_THERE');

      const result = await deleteTemplate(project, shop.target, 'single@V1');
      expect(outcomes(result)).to.deep.equal([['delete', 'delete template single V1', 'done']]);
      expect(await codeOf(deleteTemplate(project, shop.target, 'single@V2'))).to.equal('LAST_VERSION');

      for (const skuCode of ['basic', 'pro']) await unlinkProduct(project, shop.target, skuCode);
      await deleteAsset(project, shop.target, 'app');
      const gone = await deleteTemplate(project, shop.target, 'single');
      expect(outcomes(gone)).to.deep.equal([['delete', 'delete template single', 'done']]);
      expect((await showProduct(project, shop.target)).templates[0]!.versions).to.deep.equal([]);
    });
  });

  it('forgets a version of a template that is gone already, and that its deletion was under way', async () => {
    const shop = await open();
    const project = await shop.project();
    const outputs = path.join(shop.root, 'template/outputs.tf');
    const before = await readFile(outputs, 'utf8');
    await appendFile(outputs, 'output "asset" {\n  value       = var.asset_id\n  description = "It."\n}\n');
    await shop.publish();
    await writeFile(outputs, before);
    await shop.publish();
    for (const skuCode of ['basic', 'pro']) await unlinkProduct(project, shop.target, skuCode);
    await deleteAsset(project, shop.target, 'app');
    const keeper = await ReceiptKeeper.open(shop.root, 'local', shop.id);
    const { id, version } = keeper.receipt.templates.single!;
    expect(version).to.equal('V1');
    const step = 'delete template single V1';
    await keeper.note(undefined, (receipt) => {
      receipt.pending = [{ since: '2026-01-01T00:00:00Z', step }];
    });

    const consent = async (): Promise<void> => {
      await emulator.client.call('DELETE', `/console/v1/templates/${id}/versions/V1`);
    };
    const result = await deleteTemplate(project, shop.target, 'single@V1', { consent });
    expect(outcomes(result)).to.deep.equal([['delete', step, 'unchanged']]);
    const receipt = (await readReceipt(shop.root, 'local', shop.id))!;
    expect(receipt.templates).to.deep.equal({});
    expect(receipt).to.not.have.property('pending');
  });

  describe('a rollback', () => {
    it('goes back release by release, and over what was rolled back', async () => {
      const shop = await open();
      const project = await shop.project();
      const releaseOf = async (version: string) => {
        shop.manifest.assets[0]!.version = version;
        await shop.save();
        await shop.publish();
      };
      await releaseOf('V2');
      await releaseOf('V3');
      const steps: Array<[to: number, links: string]> = [];
      const back = async (to?: number) => {
        const result = await rollback(project, shop.target, { to });
        expect(
          validateRollback(JSON.parse(JSON.stringify(result))),
          JSON.stringify(validateRollback.errors),
        ).to.equal(true);
        steps.push([result.to, (await linksOf(shop)).basic]);
      };
      await back();
      await back();
      expect(await codeOf(rollback(project, shop.target))).to.equal('NO_RELEASE');
      await releaseOf('V4');
      await back();
      await back(3);
      expect(steps).to.deep.equal([
        [2, 'V2 V2'],
        [1, 'V1 V1'],
        [5, 'V1 V1'],
        [3, 'V3 V3'],
      ]);
      expect(await codeOf(rollback(project, shop.target, { to: 99 }))).to.equal('NO_RELEASE');
      const releases = await new ReleaseHistory(shop.root, 'local').list();
      expect(releases.map(({ assets, rolledBackTo }) => [assets.app!.version, rolledBackTo])).to.deep.equal([
        ['V1', undefined],
        ['V2', undefined],
        ['V3', undefined],
        ['V2', 2],
        ['V1', 1],
        ['V4', undefined],
        ['V1', 5],
        ['V3', 3],
      ]);
    });

    it('tells what koo.yaml declares otherwise still, which the next publish links', async () => {
      const shop = await open();
      shop.manifest.assets[0]!.version = 'V2';
      await shop.save();
      await shop.publish();
      const { declared } = await rollback(await shop.project(), shop.target);
      expect(declared).to.deep.equal([{ asset: 'app', version: 'V2' }]);
      shop.manifest.assets[0]!.version = 'V1';
      await shop.save();
      expect((await rollback(await shop.project(), shop.target, { to: 1 })).declared).to.deep.equal([]);
    });

    it('that was cut off between two links does not turn back: it asks which release is meant', async () => {
      const shop = await open();
      const project = await shop.project();
      shop.manifest.assets[0]!.version = 'V2';
      await shop.save();
      await shop.publish();
      // As an interruption leaves them: one spec is linked as release 1 had it, the other as release 2.
      await linkProduct(project, shop.target, { asset: 'app@V1', skuCode: 'basic', template: 'single@V1' });
      const error = await thrown(rollback(project, shop.target));
      expect(error.code).to.equal('WHICH_RELEASE');
      expect(error.hints).to.deep.equal([
        'Name the release that you mean: koo rollback --to NUMBER',
        'The releases are 1, 2: koo rollback --list',
      ]);
      expect(await linksOf(shop)).to.deep.equal({ basic: 'V1 V1', pro: 'V2 V2' });
      expect((await rollback(project, shop.target, { to: 1 })).to).to.equal(1);
      expect(await linksOf(shop)).to.deep.equal({ basic: 'V1 V1', pro: 'V1 V1' });
    });

    it('is refused when something of the release is gone', async () => {
      const shop = await open();
      const project = await shop.project();
      shop.manifest.assets[0]!.version = 'V2';
      await shop.save();
      await shop.publish();
      const { json } = await emulator.client.call(
        'GET',
        `/console/v1/templates?name=${shop.templateName('single')}`,
      );
      const { json: assets } = await emulator.client.call('GET', `/console/v1/assets?name=${shop.id}-app`);
      await emulator.client.call(
        'PUT',
        `/console/v1/assets/${assets.assets[0].asset_id}/versions/V1/templates/${json.templates[0].template_id}`,
        {
          template_id: json.templates[0].template_id,
          template_version: 'V2',
        },
      );
      await emulator.client.call(
        'DELETE',
        `/console/v1/templates/${json.templates[0].template_id}/versions/V1`,
      );
      const error = await thrown(rollback(project, shop.target));
      expect(error.code).to.equal('RELEASE_GONE');
      expect(error.message).to.contain(
        `version V1 of template ${shop.templateName('single')} no longer exists`,
      );
      expect(await linksOf(shop)).to.deep.equal({ basic: 'V2 V2', pro: 'V2 V2' });
    });
  });
});

async function thrown(work: Promise<unknown>): Promise<KooError> {
  return work.then(
    () => expect.fail('was not refused'),
    (error: KooError) => error,
  );
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return (await thrown(work)).code;
}
