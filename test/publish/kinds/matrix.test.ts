import { expect } from 'chai';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { type Emulator, readRequestLog } from '../../../src/emulator/emulator.js';
import { Credentials } from '../../../src/marketplace/credentials/credentials.js';
import { urlEndpoint } from '../../../src/marketplace/sending/sites.js';
import { Transport } from '../../../src/marketplace/sending/transport.js';
import { loadProject } from '../../../src/project/load-project.js';
import { adopt } from '../../../src/publish/adopt/adopt.js';
import { listHandOffs } from '../../../src/publish/hand-offs/list-hand-offs.js';
import { verifyHandOffs } from '../../../src/publish/hand-offs/verify-hand-offs.js';
import { planPublish, publish } from '../../../src/publish/publish.js';
import { readReceipt } from '../../../src/publish/receipt/receipt-file.js';
import { productStatus } from '../../../src/publish/status.js';
import type { Target } from '../../../src/publish/target.js';
import { siteTarget } from '../../../src/publish/targets/site/site-target.js';
import { SignedClient } from '../../emulator/support/http-call.js';
import { emulators } from '../../emulator/support/emulators.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { emulatorTarget } from '../support/emulator-target.js';
import { type Kind, kindProduct, KINDS } from './kind-products.js';
import { KindPerson } from './kind-person.js';

/** What each spec of a product is linked to in the end: whether it has a template, and its asset's version. */
const LINKS: Record<Kind, Record<string, string | undefined>> = {
  license: { 'sku-basic': 'template, asset V1.0', 'sku-pro': 'template, asset V1.0' },
  image: { 'sku-basic': 'template, asset V1.0', 'sku-plain': 'asset V1.0' },
  container: { 'sku-basic': 'asset 1.2.0' },
  saas: { 'sku-basic': 'asset 1' },
  mixed: { 'sku-basic': 'template, asset V1.0' },
};

describe('a product of every kind', () => {
  const folder = temporaryFolders();
  const newEmulator = emulators();

  /** What a person does until nothing is left to do, as many publishes as that takes; then what `plan` says. */
  async function publishByHand(root: string, target: (root: string) => Promise<Target>, person: KindPerson) {
    for (let round = 0; ; round += 1) {
      expect(round, 'publishes').to.be.lessThan(8);
      const project = await loadProject({ cwd: root });
      const { handOffs } = await publish(project, await target(root));
      const open = handOffs.filter(({ state }) => state === 'open');
      if (open.length === 0) return;
      for (const handOff of open) await person.handle(project, handOff);
    }
  }

  const linksOf = (
    links: Record<string, { template?: unknown; asset?: { version: string } } | null | undefined>,
  ) =>
    Object.fromEntries(
      Object.entries(links).flatMap(([skuCode, link]) =>
        link && (link.template ?? link.asset)
          ? [
              [
                skuCode,
                [
                  ...(link.template ? ['template'] : []),
                  ...(link.asset ? [`asset ${link.asset.version}`] : []),
                ].join(', '),
              ],
            ]
          : [],
      ),
    );

  /** What is committed, in another folder: all but `.koo`, with koo.lock.yaml. */
  async function freshClone(root: string): Promise<string> {
    const clone = await folder();
    await cp(root, clone, { filter: (file) => path.basename(file) !== '.koo', recursive: true });
    return clone;
  }

  /** All that was sent to change something, by whoever it was. */
  async function writesTo(emulator: Emulator): Promise<number> {
    const log = await readRequestLog(emulator.dataFolder);
    // Laying a template where RFS reads it changes nothing at the product.
    return log.filter(({ method, path: to }) => method !== 'GET' && !to.includes('/objects/')).length;
  }

  async function expectAtRest(root: string, target: Target, kind: Kind): Promise<void> {
    const project = await loadProject({ cwd: root });
    const plan = await planPublish(project, target);
    expect(plan.changes.map(({ id }) => id)).to.deep.equal([]);
    const again = await publish(project, target);
    expect(again.changed).to.equal(false);
    const [status] = (await productStatus(project, target.name)).targets;
    expect(status!.open.map(String)).to.deep.equal([]);
    const receipt = (await readReceipt(root, target.name, project.product.id))!;
    expect(linksOf(receipt.links)).to.deep.equal(LINKS[kind]);
    expect(Object.values(receipt.assets).map(({ status: one }) => one)).to.satisfy((all: string[]) =>
      all.every((one) => one === 'approved'),
    );
  }

  /** What the emulator has, whoever put it there. */
  async function expectLinked(emulator: Emulator, kind: Kind, id: string) {
    const { json } = await new SignedClient(emulator.url, emulator.person).call(
      'GET',
      `/console/v1/products/${id}`,
    );
    const links = json.specs.map(({ link, sku_code: code }: any) => [
      code,
      link && {
        ...(link.template_id && { template: true }),
        ...(link.asset_id && { asset: { version: link.asset_version } }),
      },
    ]);
    expect(linksOf(Object.fromEntries(links))).to.deep.equal(LINKS[kind]);
  }

  for (const kind of KINDS) {
    it(`${kind}: at the emulator, to the end`, async () => {
      const emulator = await newEmulator();
      const root = await kindProduct(await folder(), kind);
      const target = emulatorTarget(emulator);
      const project = await loadProject({ cwd: root });
      const first = await publish(project, target);
      expect(first.handOffs).to.deep.equal([]);
      expect(first.changes.map(({ outcome }) => outcome)).to.satisfy((all: string[]) =>
        all.every((one) => one === 'done'),
      );
      await expectAtRest(root, target, kind);
      await expectLinked(emulator, kind, project.product.id);

      const sent = await writesTo(emulator);
      await expectAtRest(await freshClone(root), target, kind);
      expect(await writesTo(emulator), 'nothing is sent twice').to.equal(sent);
    });

    it(`${kind}: by hand at the emulator’s console, to the end`, async () => {
      const emulator = await newEmulator({ console: 'by-hand' });
      const root = await kindProduct(await folder(), kind, `targets: { shop: { url: '${emulator.url}' } }\n`);
      const environment = {
        KOO_ACCESS_KEY: emulator.credentials.accessKey,
        KOO_SECRET_KEY: emulator.credentials.secretKey,
        KOO_TARGET_HOSTS: new URL(emulator.url).host,
      };
      const target = async (at = root) => siteTarget(await loadProject({ cwd: at }), 'shop', { environment });
      const person = new KindPerson(emulator);
      await person.listProduct(await loadProject({ cwd: root }));
      await publishByHand(root, target, person);
      await verifyHandOffs(await loadProject({ cwd: root }), await target(), {});
      await expectAtRest(root, await target(), kind);
      await expectLinked(emulator, kind, (await loadProject({ cwd: root })).product.id);
      expect(
        [...person.done.values()].every((times) => times === 1),
        'nothing is asked for twice',
      ).to.equal(true);
      const receipt = (await readReceipt(root, 'shop', (await loadProject({ cwd: root })).product.id))!;
      const states = listHandOffs(await loadProject({ cwd: root }), receipt).map(({ state }) => state);
      expect(states).to.satisfy((all: string[]) =>
        all.every((one) => one === 'verified' || one === 'confirmed'),
      );

      const sent = await writesTo(emulator);
      const clone = await freshClone(root);
      const { handOffs } = await publish(await loadProject({ cwd: clone }), await target(clone));
      expect(handOffs, 'nothing is asked for twice').to.deep.equal([]);
      await expectAtRest(clone, await target(clone), kind);
      expect(await writesTo(emulator), 'nothing is sent twice').to.equal(sent);
    });
  }

  // No interface shows the others.
  for (const kind of ['license', 'image', 'mixed'] as const) {
    it(`${kind}: adopted where the state is lost`, async () => {
      const emulator = await newEmulator();
      const root = await kindProduct(await folder(), kind, `targets: { shop: { url: '${emulator.url}' } }\n`);
      const target = emulatorTarget(emulator);
      await publish(await loadProject({ cwd: root }), target);
      const credentials = new Credentials(emulator.credentials, 'the test');
      const transport = new Transport({ credentials, endpoint: urlEndpoint(emulator.url) });
      const environment = {
        KOO_ACCESS_KEY: emulator.credentials.accessKey,
        KOO_SECRET_KEY: emulator.credentials.secretKey,
        KOO_TARGET_HOSTS: new URL(emulator.url).host,
      };
      const project = await loadProject({ cwd: await freshClone(root) });
      const receipt = (await readReceipt(root, target.name, project.product.id))!;
      const assets = Object.entries(receipt.assets).map(([key, { id }]) => ({ id, key }));
      const { assets: adopted } = await adopt(project, { assets, target: 'shop', transport });
      expect(adopted.map(({ id, outcome }) => [id, outcome])).to.deep.equal(
        assets.map(({ id }) => [id, 'adopted']),
      );
      const plan = await planPublish(project, siteTarget(project, 'shop', { environment, isOffline: true }));
      const asked = plan.changes.map(({ id }) => id).filter((id) => !/^(?:attach|link|template) /.test(id));
      expect(asked).to.deep.equal([]);
    });
  }

  // What no interface shows is at rest by a person's word; what one shows is looked up, and that takes keys.
  for (const kind of ['container', 'saas'] as const) {
    it(`${kind}: at a real site, without network and keys, to the end`, async () => {
      const root = await kindProduct(await folder(), kind);
      const environment = { KOO_CREDENTIALS_FILE: '/nowhere' };
      const target = async (at = root) =>
        siteTarget(await loadProject({ cwd: at }), 'china', { environment });
      const person = new KindPerson();
      await publishByHand(root, target, person);
      await expectAtRest(root, await target(), kind);
      const clone = await freshClone(root);
      await expectAtRest(clone, await target(clone), kind);
      expect([...person.done.values()].every((times) => times === 1)).to.equal(true);
    });
  }

  for (const kind of ['license', 'image', 'mixed'] as const) {
    it(`${kind}: at a real site, without network and keys, to the hand-offs and the reviews`, async () => {
      const root = await kindProduct(await folder(), kind);
      const environment = { KOO_CREDENTIALS_FILE: '/nowhere' };
      const target = async (at = root) =>
        siteTarget(await loadProject({ cwd: at }), 'china', { environment, isOffline: true });
      const project = await loadProject({ cwd: root });
      const first = await publish(project, await target());
      const open = first.handOffs.map(({ id, state }) => `${id} ${state}`);
      expect(open).to.include.members(project.assets.map(({ key }) => `asset-${key} open`));
      const again = await publish(project, await target());
      expect(again.handOffs.map(({ id, state }) => `${id} ${state}`)).to.deep.equal(open);

      const person = new KindPerson();
      await publishByHand(root, target, person);
      expect([...person.done.values()].every((times) => times === 1)).to.equal(true);
      for (const at of [root, await freshClone(root)]) {
        const plan = await planPublish(await loadProject({ cwd: at }), await target(at));
        // What is left waits for reviews, which only the site can show.
        expect(new Set(plan.changes.map(({ kind: one }) => one))).to.deep.equal(new Set(['await', 'link']));
        const { handOffs } = await publish(await loadProject({ cwd: at }), await target(at));
        expect(handOffs.filter(({ state }) => state === 'open')).to.deep.equal([]);
      }
    });
  }
});
