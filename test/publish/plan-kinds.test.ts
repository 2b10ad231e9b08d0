import { expect } from 'chai';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Plan } from '../../src/publish/plan/plan.js';
import { textOf } from '../../src/i18n/message.js';
import { loadLanguage } from '../../src/load-language.js';
import { emulators, type TestEmulator } from '../emulator/support/emulators.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { emulatorTarget } from './support/emulator-target.js';
import { Shop } from './support/shop.js';

await loadLanguage('zh');

interface Case {
  title: string;
  /** What is published before; nothing when `false`. */
  published?: false | ((shop: Shop) => Promise<void> | void);
  /** What happens then, here or at the target. */
  happens: (shop: Shop, call: Call) => Promise<unknown> | void;
  prune?: boolean;
  /** Whether a person reviews, and only says yes before the plan is applied. */
  reviewer?: boolean;
  /** Every change: its kind, its id, and why. */
  expected: Array<[kind: string, id: string, reason: string]>;
  leftAlone?: string[];
}

type Call = (method: string, address: string, content?: unknown) => Promise<any>;

const REVIEWED = 'only an approved asset can be linked';
const NEVER_ATTACHED = 'it does not have the template';
const SUBMITTED = 'an asset is linked only when it is reviewed';

const CASES: Case[] = [
  {
    title: 'a product that is not there',
    published: false,
    happens() {},
    expected: [
      ['create', 'product', 'the target has no product ID'],
      ['create', 'draft app', 'the target has no asset "ID-app"'],
      ['upload', 'upload app', 'there is no package yet'],
      ['create', 'template single', 'the target has no template "koo-ID-single"'],
      ['attach', 'attach single app', NEVER_ATTACHED],
      ['submit', 'submit app', SUBMITTED],
      ['await', 'review app', REVIEWED],
      ['link', 'link basic', 'no template is linked to it'],
      ['link', 'link pro', 'no template is linked to it'],
    ],
  },
  { title: 'nothing', happens() {}, expected: [] },
  {
    title: 'another name of the product',
    happens(shop) {
      shop.manifest.product.name = 'Better shop';
    },
    expected: [['update', 'product', 'it is called "Sample shop" there']],
  },
  {
    title: 'another name of a spec',
    happens(shop) {
      shop.manifest.specs[0]!.name = 'Small';
    },
    expected: [['update', 'product', 'spec basic is called "Basic" there']],
  },
  {
    title: 'another access type',
    happens(_shop, call) {
      const specs = [
        { name: 'Basic', sku_code: 'basic' },
        { name: 'Professional', sku_code: 'pro' },
      ];
      return call('PUT', '/products/ID', { access: 'image', name: 'Sample shop', specs });
    },
    expected: [['update', 'product', 'its access type is image there']],
  },
  {
    title: 'one more spec',
    happens(shop) {
      shop.manifest.specs.push({ asset: 'app', name: 'Huge', skuCode: 'huge', template: 'single' });
    },
    expected: [
      ['update', 'product', 'it has no spec huge there'],
      ['link', 'link huge', 'no template is linked to it'],
    ],
  },
  {
    title: 'one more asset',
    happens(shop) {
      shop.manifest.assets.push(shop.asset('tools'));
      shop.manifest.specs[1]!.asset = 'tools';
      shop.manifest.templates.push(shop.template('second', 'tools'));
      shop.manifest.specs[1]!.template = 'second';
    },
    expected: [
      ['create', 'draft tools', 'the target has no asset "ID-tools"'],
      ['upload', 'upload tools', 'there is no package yet'],
      ['create', 'template second', 'the target has no template "koo-ID-second"'],
      ['attach', 'attach second tools', NEVER_ATTACHED],
      ['submit', 'submit tools', SUBMITTED],
      ['await', 'review tools', REVIEWED],
      ['relink', 'link pro', 'it has another template; it has another asset'],
    ],
  },
  {
    title: 'a new version of an asset',
    happens(shop) {
      shop.manifest.assets[0]!.version = 'V2';
    },
    expected: [
      ['new-version', 'draft app', 'asset "ID-app" has no version V2 there'],
      ['upload', 'upload app', 'there is no package yet'],
      ['new-version', 'template single', 'no version of it has these bytes'],
      ['attach', 'attach single app', NEVER_ATTACHED],
      ['submit', 'submit app', SUBMITTED],
      ['await', 'review app', REVIEWED],
      ['relink', 'link basic', 'template single gets a new version; it has V1 of asset app'],
      ['relink', 'link pro', 'template single gets a new version; it has V1 of asset app'],
    ],
  },
  {
    title: 'an asset that the target has as a draft, and no template knows the id of',
    published: false,
    async happens(shop, call) {
      const { lifecycle } = shop.manifest.assets[0]!;
      const draft = { deployed_type: 'software_package', lifecycle, name: 'ID-app', version: 'V1' };
      await call('POST', '/assets', draft);
      await call('PUT', '/products/ID', {
        access: 'license',
        name: 'Sample shop',
        specs: shop.manifest.specs.map(({ name, skuCode }) => ({ name, sku_code: skuCode })),
      });
    },
    expected: [
      ['upload', 'upload app', 'there is no package yet'],
      ['create', 'template single', 'the target has no template "koo-ID-single"'],
      ['attach', 'attach single app', NEVER_ATTACHED],
      ['submit', 'submit app', SUBMITTED],
      ['await', 'review app', REVIEWED],
      ['link', 'link basic', 'no template is linked to it'],
      ['link', 'link pro', 'no template is linked to it'],
    ],
  },
  {
    title: 'other files in the template',
    happens: (shop) =>
      shop.write(
        'template/outputs.tf',
        'output "asset" {\n  value = var.asset_id\n  description = "It."\n}\n',
      ),
    expected: [
      ['new-version', 'template single', 'no version of it has these bytes'],
      ['attach', 'attach single app', 'it has V1 of the template'],
      ['relink', 'link basic', 'template single gets a new version'],
      ['relink', 'link pro', 'template single gets a new version'],
    ],
  },
  {
    title: 'files in the template that an older version had',
    async published(shop) {
      const other = 'output "asset" {\n  value = var.asset_id\n  description = "It."\n}\n';
      await shop.publish();
      await shop.write('template/outputs.tf', other);
    },
    happens: (shop) =>
      rm(path.join(shop.root, 'template/outputs.tf')).then(() => shop.write('template/outputs.tf', OUTPUTS)),
    expected: [
      ['attach', 'attach single app', 'it has V2 of the template'],
      ['relink', 'link basic', 'it has V2 of template single'],
      ['relink', 'link pro', 'it has V2 of template single'],
    ],
  },
  {
    title: 'one more template, for one spec',
    happens(shop) {
      shop.manifest.templates.push(shop.template('second'));
      shop.manifest.specs[0]!.template = 'second';
    },
    expected: [
      ['create', 'template second', 'the target has no template "koo-ID-second"'],
      ['attach', 'attach second app', NEVER_ATTACHED],
      ['relink', 'link basic', 'it has another template'],
    ],
  },
  {
    title: 'a spec that deploys without an asset',
    published(shop) {
      shop.manifest.product.access = 'image';
    },
    happens(shop) {
      delete shop.manifest.specs[0]!.asset;
    },
    expected: [['relink', 'link basic', 'it has an asset, and koo.yaml names none']],
  },
  {
    title: 'a spec that deploys with an asset now',
    published(shop) {
      shop.manifest.product.access = 'image';
      delete shop.manifest.specs[0]!.asset;
    },
    happens(shop) {
      shop.manifest.specs[0]!.asset = 'app';
    },
    expected: [['relink', 'link basic', 'it has no asset']],
  },
  {
    title: 'a link that somebody took away',
    happens: (_shop, call) => call('DELETE', '/products/ID/specs/basic/link'),
    expected: [['link', 'link basic', 'no template is linked to it']],
  },
  {
    title: 'a spec that is declared no more',
    happens(shop) {
      shop.manifest.specs.pop();
    },
    expected: [['unlink', 'unlink pro', 'koo.yaml no longer declares spec pro, and koo linked it']],
  },
  {
    title: 'a spec that koo never linked',
    happens(shop) {
      shop.manifest.specs.pop();
      return rm(path.join(shop.root, '.koo/receipt.local.json'));
    },
    expected: [],
    leftAlone: ['spec pro: koo.yaml does not declare it, and koo did not make this link'],
  },
  {
    title: 'other commands of a draft',
    published: draftOnly,
    happens(shop) {
      shop.manifest.assets[0]!.lifecycle = { install: 'bash scripts/install.sh' };
      shop.manifest.assets[0]!.os = 'linux';
    },
    expected: [
      ['update', 'draft app', 'the draft differs in lifecycle.start, os'],
      ['submit', 'submit app', SUBMITTED],
      ['await', 'review app', REVIEWED],
      ['link', 'link basic', 'no template is linked to it'],
      ['link', 'link pro', 'no template is linked to it'],
    ],
  },
  {
    title: 'other bytes of a draft',
    published: draftOnly,
    happens: (shop) => shop.write('package/bin/server.py', '#!/usr/bin/env python3\nprint("other")\n'),
    expected: [
      ['upload', 'upload app', 'it has other bytes, and version V1 is still a draft'],
      ['submit', 'submit app', SUBMITTED],
      ['await', 'review app', REVIEWED],
      ['link', 'link basic', 'no template is linked to it'],
      ['link', 'link pro', 'no template is linked to it'],
    ],
  },
  {
    title: 'a review that said no',
    reviewer: true,
    published: draftOnly,
    async happens(shop, call) {
      await call('POST', `/assets/${await assetId(call)}/versions/V1/submit`, {});
      await call('PUT', `/assets/${await assetId(call)}/versions/V1/review`, {
        reasons: ['too big'],
        status: 'REJECTED',
      });
      await shop.write('package/bin/server.py', '#!/usr/bin/env python3\nprint("smaller")\n');
    },
    expected: [
      ['upload', 'upload app', 'it has other bytes, and version V1 was rejected'],
      ['submit', 'submit app', 'it was rejected: too big'],
      ['await', 'review app', REVIEWED],
      ['link', 'link basic', 'no template is linked to it'],
      ['link', 'link pro', 'no template is linked to it'],
    ],
  },
  {
    title: 'a review that is open',
    reviewer: true,
    published: draftOnly,
    happens: async (_shop, call) => call('POST', `/assets/${await assetId(call)}/versions/V1/submit`, {}),
    expected: [
      ['await', 'review app', REVIEWED],
      ['link', 'link basic', 'no template is linked to it'],
      ['link', 'link pro', 'no template is linked to it'],
    ],
  },
  {
    title: 'another template while a review is open',
    reviewer: true,
    published: draftOnly,
    async happens(shop, call) {
      await call('POST', `/assets/${await assetId(call)}/versions/V1/submit`, {});
      await shop.write(
        'template/outputs.tf',
        'output "asset" {\n  value = var.asset_id\n  description = "It."\n}\n',
      );
    },
    expected: [
      ['new-version', 'template single', 'no version of it has these bytes'],
      ['await', 'review app', REVIEWED],
      ['attach', 'attach single app', 'it has V1 of the template, which can be replaced after its review'],
      ['link', 'link basic', 'no template is linked to it'],
      ['link', 'link pro', 'no template is linked to it'],
    ],
  },
  {
    title: 'an asset and a template that are declared no more',
    published: twoAssets,
    happens: oneAsset,
    expected: [['relink', 'link pro', 'it has another template; it has another asset']],
    leftAlone: [
      'asset ID-tools: koo created it, and koo.yaml no longer declares it: --prune deletes it',
      'template koo-ID-second: koo.yaml no longer declares it, but asset ID-tools V1 needs it',
    ],
  },
  {
    title: 'the same, to be deleted',
    published: twoAssets,
    happens: oneAsset,
    prune: true,
    expected: [
      ['relink', 'link pro', 'it has another template; it has another asset'],
      ['delete', 'delete asset tools', 'koo created it, and koo.yaml no longer declares it'],
      ['delete', 'delete template second', 'koo created it, and koo.yaml no longer declares it'],
    ],
  },
  {
    title: 'a template that is declared no more, and is attached to an asset that is',
    published(shop) {
      shop.manifest.templates.push(shop.template('second'));
      shop.manifest.specs[1]!.template = 'second';
    },
    happens(shop) {
      shop.manifest.templates.pop();
      shop.manifest.specs[1]!.template = 'single';
    },
    prune: true,
    expected: [
      ['relink', 'link pro', 'it has another template'],
      ['detach', 'detach second ID-app V1', 'koo.yaml no longer declares the template'],
      ['delete', 'delete template second', 'koo created it, and koo.yaml no longer declares it'],
    ],
  },
  {
    title: 'an asset that had another name under its key when it was published before',
    async published(shop) {
      await shop.publish();
      shop.manifest.assets[0]!.name = `${shop.id}-renamed`;
    },
    happens() {},
    prune: true,
    expected: [['delete', 'delete asset app (before)', 'koo created it, and koo.yaml no longer declares it']],
  },
  {
    title: 'an asset that has another name under its key',
    happens(shop) {
      shop.manifest.assets[0]!.name = `${shop.id}-renamed`;
    },
    prune: true,
    expected: [
      ['create', 'draft app', 'the target has no asset "ID-renamed"'],
      ['upload', 'upload app', 'there is no package yet'],
      ['new-version', 'template single', 'the id of asset app is written into it, known after draft'],
      ['attach', 'attach single app', NEVER_ATTACHED],
      ['submit', 'submit app', SUBMITTED],
      ['await', 'review app', REVIEWED],
      ['relink', 'link basic', 'template single gets a new version; it has another asset'],
      ['relink', 'link pro', 'template single gets a new version; it has another asset'],
      ['delete', 'delete asset app', 'koo created it, and koo.yaml no longer declares it'],
    ],
  },
];

const OUTPUTS = `output "package" {
  description = "Name of the package that is deployed."
  value       = data.huaweicloud_koogallery_assets.app.assets[0].software_pkg_deployed_object[0].package_name
}
`;

describe('a plan', () => {
  const start = emulators();
  const folder = temporaryFolders();
  let automatic: TestEmulator;
  let manual: TestEmulator;

  before(async () => {
    automatic = await start();
    manual = await start({ review: 'manual' });
  });

  for (const [
    index,
    { expected, happens, leftAlone = [], prune, published, reviewer, title },
  ] of CASES.entries()) {
    it(`shows ${title}; when it is applied, the next one is empty`, async () => {
      const id = `shop-${index}`;
      const emulator = reviewer ? manual : automatic;
      const shop = await Shop.open(await folder(), id, emulatorTarget(emulator));
      const named = (text: string) => text.replaceAll('ID', id);
      const call: Call = async (method, address, content) => {
        const answer = await emulator.client.call(
          method,
          named(`/console/v1${address}`),
          content && JSON.parse(named(JSON.stringify(content))),
        );
        expect(answer.status, JSON.stringify(answer.json)).to.be.lessThan(300);
        return answer.json;
      };

      if (published !== false) {
        await published?.(shop);
        await shop.save();
        if (published !== draftOnly) await shop.publish();
      }

      await happens(shop, call);
      await shop.save();
      const plan = await shop.plan({ prune });
      expect(
        plan.changes.map(({ id: change, kind, reason }) => [kind, change, String(reason)]),
      ).to.deep.equal(expected.map(([kind, change, reason]) => [kind, named(change), named(reason)]));
      expect(
        plan.leftAlone.map(
          ({ reason, what }) =>
            `${what.type} ${what.type === 'spec' ? what.key : what.name}: ${String(reason)}`,
        ),
      ).to.deep.equal(leftAlone.map((one) => named(one)));
      expectOrdered(plan);
      for (const { reason } of [...plan.changes, ...plan.unchanged, ...plan.leftAlone])
        expect(textOf(reason, 'zh'), String(reason))
          .to.match(/\p{Script=Han}/u)
          .and.not.match(/\b(?:asset|gets|has|it|is|of|the)\b/);

      if (reviewer) {
        await shop.publish({ prune });
        const address = `/assets/${await assetId(call)}/versions/V1/review`;
        await call('PUT', address, { reasons: [], status: 'APPROVED' });
      }

      await shop.publish({ prune });
      expect((await shop.plan({ prune })).changes).to.deep.equal([]);
    });
  }
});

/** What a change needs stands before it. */
function expectOrdered({ changes }: Plan): void {
  for (const [index, { id, needs }] of changes.entries()) {
    const before = changes.slice(0, index).map((change) => change.id);
    for (const need of needs) expect(before, `${id} needs ${need}`).to.include(need);
  }
}

/** Published as far as a draft with its package and template: as if the publish had been stopped there. */
async function draftOnly(shop: Shop): Promise<void> {
  const abort = new AbortController();
  const stop = shop.publish({
    onEvent: (event) => {
      if (event.type === 'step' && event.id === 'attach single app' && event.state === 'done') abort.abort();
    },
    signal: abort.signal,
  });
  await stop.then(
    () => expect.fail('was not stopped'),
    () => {},
  );
}

async function assetId(call: Call): Promise<string> {
  const { assets } = await call('GET', '/assets?name=ID-app');
  return assets[0].asset_id;
}

function twoAssets(shop: Shop): void {
  shop.manifest.assets.push(shop.asset('tools'));
  shop.manifest.templates.push(shop.template('second', 'tools'));
  Object.assign(shop.manifest.specs[1]!, { asset: 'tools', template: 'second' });
}

function oneAsset(shop: Shop): void {
  shop.manifest.assets.pop();
  shop.manifest.templates.pop();
  Object.assign(shop.manifest.specs[1]!, { asset: 'app', template: 'single' });
}
