import { expect } from 'chai';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate as validateAdopt } from '#validators/output-adopt';
import { validate as validateForget } from '#validators/output-state-forget';
import { validate as validatePull } from '#validators/output-state-pull';
import { validate as validatePush } from '#validators/output-state-push';
import { validate as validateShow } from '#validators/output-state-show';
import { validate as validateUnlock } from '#validators/output-state-unlock';
import type { KooError } from '../../../src/errors/koo-error.js';
import { Credentials } from '../../../src/marketplace/credentials/credentials.js';
import { urlEndpoint } from '../../../src/marketplace/sending/sites.js';
import { Transport } from '../../../src/marketplace/sending/transport.js';
import { adopt, type AdoptResult } from '../../../src/publish/adopt/adopt.js';
import { newManifest } from '../../../src/publish/adopt/new-manifest.js';
import { emulators } from '../../emulator/support/emulators.js';
import { runKooHere } from '../../support/run-koo-here.js';
import type { KooRun } from '../../support/run-koo.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { startStateServer } from './support/state-server.js';
import { Checkout } from './support/team.js';

const VALIDATORS: Record<string, { (value: unknown): boolean; errors?: unknown }> = {
  adopt: validateAdopt,
  'state forget': validateForget,
  'state pull': validatePull,
  'state push': validatePush,
  'state show': validateShow,
  'state unlock': validateUnlock,
};

describe('koo state and koo adopt', () => {
  const folder = temporaryFolders();
  const newEmulator = emulators();
  let first: Checkout;
  let assetId: string;

  before(async () => {
    first = await Checkout.create(await folder(), await newEmulator({ console: 'by-hand' }));
    assetId = await first.release();
    first.commit('release');
  });

  const koo = (checkout: Checkout, ...call: string[]): Promise<KooRun> =>
    runKooHere(call, { cwd: checkout.root, env: checkout.environment });

  async function json(checkout: Checkout, code: number, ...call: string[]): Promise<any> {
    const run = await koo(checkout, ...call, '--json');
    expect(run.code, run.stdout + run.stderr).to.equal(code);
    const result = JSON.parse(run.stdout);
    const validate = VALIDATORS[call[0] === 'state' ? call.slice(0, 2).join(' ') : call[0]!];
    if (code === 0 && validate) expect(validate(result), JSON.stringify(validate.errors)).to.equal(true);
    return result;
  }

  it('shows what the team shares, for people and programs', async () => {
    const second = first.clone(await folder());
    const { code, stdout } = await koo(second, 'state', 'show');
    expect([code, stdout.split('\n').slice(0, 4)]).to.deep.equal([
      0,
      [
        'State of product 00301-0001 (koo.lock.yaml)',
        '',
        'shop',
        `  asset app (sample-shop) V1.0: id ${assetId}, approved`,
      ],
    ]);
    expect(stdout).to.match(/ {2}hand-off links: confirmed, [-\d:.TZ]+ by somebody\n/);
    const view = await json(second, 0, 'state', 'show');
    expect(view.targets[0].links.map(({ skuCode }: any) => skuCode)).to.deep.equal(['sku-basic', 'sku-pro']);
    const chinese = await koo(second, 'state', 'show', '--lang', 'zh');
    expect(chinese.stdout).to.contain('商品 00301-0001 的状态（koo.lock.yaml）').and.to.contain('审核通过');
  });

  it('settles two ids for one asset: the state is right after a pull, this machine after a forced push', async () => {
    const [ann, bob] = [first.clone(await folder()), first.clone(await folder())];
    for (const one of [ann, bob]) await json(one, 0, 'state', 'pull');
    const receiptOf = async (one: Checkout) =>
      JSON.parse(await readFile(path.join(one.root, '.koo/receipt.shop.json'), 'utf8'));
    const receipt = await receiptOf(bob);
    receipt.assets.app.id = 'another-id';
    await writeFile(path.join(bob.root, '.koo/receipt.shop.json'), JSON.stringify(receipt));
    const refused = await json(bob, 3, 'state', 'push');
    expect(refused.error.code).to.equal('STATE_DIVERGED');
    expect((await json(bob, 0, 'state', 'push', '--force')).targets).to.deep.equal([
      { changed: true, target: 'shop' },
    ]);
    const [shop] = (await json(bob, 0, 'state', 'show')).targets;
    expect(shop.assets[0].id).to.equal('another-id');
    bob.commit('another id');
    ann.git('pull', '-q', bob.root, 'main');
    expect((await json(ann, 0, 'state', 'pull', '--target', 'shop')).targets).to.deep.equal([
      { changed: true, target: 'shop' },
    ]);
    const pulled = await receiptOf(ann);
    expect(pulled.assets.app.id).to.equal('another-id');
    expect(Object.values(pulled.left.assets).map(({ id }: any) => id)).to.deep.equal([assetId]);
    expect((await json(ann, 0, 'state', 'pull')).targets).to.deep.equal([{ changed: false, target: 'shop' }]);
  });

  it('forgets a target after a yes, and puts the receipt aside', async () => {
    const second = first.clone(await folder());
    await json(second, 0, 'state', 'pull');
    const refused = await json(second, 2, 'state', 'forget', '--target', 'shop');
    expect(refused.error.code).to.equal('NEEDS_YES');
    const { receipt } = await json(second, 0, 'state', 'forget', '--target', 'shop', '--yes');
    expect(await readFile(receipt, 'utf8')).to.contain(assetId);
    expect((await json(second, 0, 'state', 'show')).targets).to.deep.equal([]);
    expect((await json(second, 2, 'state', 'forget', '--target', 'shop', '--yes')).error.code).to.equal(
      'NO_STATE',
    );
    expect((await json(second, 2, 'state', 'pull')).error.code).to.equal('NO_STATE');
    expect((await json(second, 2, 'state', 'push')).error.code).to.equal('NO_RECEIPT');
  });

  it('releases the lock of a publish that died, by the id that the refused one names', async () => {
    const server = await startStateServer();
    try {
      const second = first.clone(await folder());
      second.environment.KOO_STATE = server.url;
      await json(second, 0, 'state', 'pull').catch(() => {});
      await fetch(server.url, { body: JSON.stringify({ ID: 'dead-1', Who: 'ci@runner' }), method: 'LOCK' });
      const refused = await koo(second, 'publish', '--target', 'shop');
      expect(refused.code).to.equal(3);
      expect(refused.stderr).to.contain('holds the lock of the state: ci@runner');
      expect(refused.stderr).to.contain('Only if you know that it died: koo state unlock dead-1');
      expect((await json(second, 2, 'state', 'unlock', 'dead-2')).error.code).to.equal('STATE_OTHER_LOCK');
      await json(second, 0, 'state', 'unlock', 'dead-1');
      expect(server.lockedBy()).to.equal(undefined);
      expect((await koo(second, 'publish', '--target', 'shop')).code).to.equal(0);
    } finally {
      await server.close();
    }

    expect((await json(first, 2, 'state', 'unlock', 'x')).error.code).to.equal('NO_LOCK_TO_RELEASE');
  });

  it('asks nobody and sends nothing to a host that only koo.yaml names, unless the environment allows it', async () => {
    const server = await startStateServer();
    try {
      const second = first.clone(await folder());
      const manifest = path.join(second.root, 'koo.yaml');
      await writeFile(manifest, `${await readFile(manifest, 'utf8')}state: ${server.url}\n`);
      const refused = await json(second, 3, 'publish', '--target', 'shop');
      const { host } = new URL(server.url);
      expect(refused.error.code).to.equal('HOST_NOT_ALLOWED');
      expect(refused.error.message).to.equal(
        `koo.yaml names ${host} for the state, and nothing outside the repository allows that host.`,
      );
      expect(server.calls).to.deep.equal([]);
      second.environment.KOO_STATE_HOSTS = host;
      await json(second, 0, 'publish', '--target', 'shop');
      expect(server.calls).to.deep.equal([
        'LOCK /state',
        'GET /state',
        'GET /state',
        'POST /state',
        'UNLOCK /state',
      ]);
    } finally {
      await server.close();
    }
  });

  it('adopts an asset that exists, so that the plan does not ask for it', async () => {
    const second = first.clone(await folder());
    second.git('rm', '-q', 'koo.lock.yaml');
    const call = (...more: string[]) => ['adopt', '--target', 'shop', '--asset', `app=${assetId}`, ...more];
    const result = await json(second, 0, ...call());
    expect(result.assets.map(({ id, outcome, version }: any) => [id, outcome, version])).to.deep.equal([
      [assetId, 'adopted', 'V1.0'],
    ]);
    expect(result.manifest).to.deep.include({ added: [], created: false });
    const plan = await second.plan();
    expect(plan.changes.map(({ id }) => id)).to.deep.equal([
      'template single',
      'attach single app',
      'link sku-basic',
      'link sku-pro',
    ]);
    expect((await json(second, 0, ...call())).assets[0].outcome).to.equal('unchanged');
  });

  it('writes a koo.yaml for a product that exists, once what is adopted was found', async () => {
    const root = await folder();
    const product = { access: 'license', id: '00301-0001', name: 'Sample shop' } as const;
    const transport = new Transport({
      credentials: new Credentials(first.site.credentials, 'the test'),
      endpoint: urlEndpoint(first.site.url),
    });
    const adoptApp = async (id: string) =>
      adopt(await newManifest(root, product), {
        assets: [{ id, key: 'app' }],
        isNew: true,
        target: 'china',
        transport,
      });
    expect(await adoptApp('nothing-there').catch(({ code }: KooError) => code)).to.equal('ASSET_NOT_SHOWN');
    expect(existsSync(path.join(root, 'koo.yaml'))).to.equal(false);
    const { manifest } = (await adoptApp(assetId)) as AdoptResult;
    expect(manifest).to.deep.include({ added: ['app'], created: true });
    expect(await readFile(path.join(root, 'koo.yaml'), 'utf8')).to.equal(`product:
  id: "00301-0001"
  name: "Sample shop"
  access: license
assets:
  - key: app
    name: "sample-shop"
    version: "V1.0"
    root: packages/app # the folder that its package is made from
`);
    expect(await readFile(path.join(root, 'koo.lock.yaml'), 'utf8')).to.contain(`        id: ${assetId}\n`);
    expect(await adoptApp(assetId).catch(({ code }: NodeJS.ErrnoException) => code)).to.equal('EEXIST');
  });

  it('adds to a koo.yaml that is there, with its comments', async () => {
    const root = await folder();
    const second = new Checkout(root, first.site, first.environment);
    const ofProduct = ['--product', '00301-0001', '--name', 'Sample shop', '--access', 'license'];
    const url = ['--target', 'shop', '--asset', `app=${assetId}`];
    expect((await json(second, 2, 'adopt', ...url)).error.code).to.equal('NO_MANIFEST');
    await writeFile(
      path.join(root, 'koo.yaml'),
      `product: { id: 00301-0001, name: Sample shop, access: license }\ntargets: { shop: { url: '${first.site.url}' } }\n# The end.\n`,
    );
    expect((await json(second, 2, 'adopt', ...url, ...ofProduct)).error.code).to.equal('MANIFEST_EXISTS');
    const { assets, manifest } = await json(second, 0, 'adopt', ...url);
    expect([assets[0].name, manifest.added]).to.deep.equal(['sample-shop', ['app']]);
    const text = await readFile(path.join(root, 'koo.yaml'), 'utf8');
    expect(text.slice(text.indexOf('# The end.'))).to.equal(`# The end.
assets:
  - key: app
    name: "sample-shop"
    version: "V1.0"
    root: packages/app # the folder that its package is made from
`);
    expect((await json(second, 0, 'status')).targets[0].assets[0]).to.deep.include({
      id: assetId,
      status: 'approved',
    });
  });

  it('refuses to adopt what it cannot verify, and writes nothing then', async () => {
    const second = first.clone(await folder());
    second.git('rm', '-q', 'koo.lock.yaml');
    const codeOf = async (code: number, ...more: string[]) =>
      (await json(second, code, 'adopt', '--target', 'shop', ...more)).error.code as string;
    await mkdir(path.join(second.root, 'dist'));
    await writeFile(path.join(second.root, 'dist/other.zip'), 'other bytes');
    expect(await codeOf(4, '--asset', 'app=0123456789abcdef')).to.equal('ASSET_NOT_SHOWN');
    expect(await codeOf(2, '--asset', `app=${assetId}@V9`)).to.equal('VERSION_NOT_SHOWN');
    expect(await codeOf(2, '--asset', 'app=<ASSET_ID>')).to.equal('ID_FORM');
    expect(await codeOf(2, '--asset', 'app=ID')).to.equal('ID_FORM');
    expect(await codeOf(2, '--asset', 'app=../../x')).to.equal('ID_FORM');
    expect(await codeOf(2, '--asset', 'app')).to.equal('BAD_FLAG');
    expect(await codeOf(2, '--asset', `app=${assetId}`, '--asset', `web=${assetId}`)).to.equal(
      'ADOPTED_TWICE',
    );
    expect(await codeOf(1, '--asset', `app=${assetId}`, '--package', 'app=dist/other.zip')).to.equal(
      'PACKAGE_DIFFERS',
    );
    expect(await codeOf(4, '--asset', `web=${assetId}`, '--asset', 'app=nothing-there')).to.equal(
      'ASSET_NOT_SHOWN',
    );
    expect(existsSync(path.join(second.root, 'koo.lock.yaml'))).to.equal(false);
  });

  it('replaces nothing that is recorded without a yes', async () => {
    const second = first.clone(await folder());
    const lock = path.join(second.root, 'koo.lock.yaml');
    await json(second, 0, 'state', 'pull');
    const file = path.join(second.root, '.koo/receipt.shop.json');
    const receipt = JSON.parse(await readFile(file, 'utf8'));
    receipt.assets.app.id = 'another-id';
    await writeFile(file, JSON.stringify(receipt));
    await json(second, 0, 'state', 'push', '--force');
    const before = await readFile(lock, 'utf8');
    const call = ['adopt', '--target', 'shop', '--asset', `app=${assetId}`];
    const refused = await json(second, 2, ...call);
    expect(refused.error.code).to.equal('NEEDS_YES');
    expect(refused.error.message).to.contain(`asset app: another-id V1.0 → ${assetId} V1.0`);
    expect(await readFile(lock, 'utf8')).to.equal(before);
    expect((await json(second, 0, ...call, '--yes')).assets[0]).to.deep.include({
      id: assetId,
      outcome: 'replaced',
    });
  });
});
