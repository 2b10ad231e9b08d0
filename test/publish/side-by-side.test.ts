import { expect } from 'chai';
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate as validateMany } from '#validators/output-publish-many';
import { readRequestLog } from '../../src/emulator/emulator.js';
import { emulators, type TestEmulator } from '../emulator/support/emulators.js';
import { runKoo } from '../support/run-koo.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { withPublishLock } from '../../src/publish/publish-lock.js';
import { publishMany } from '../../src/publish/publish-many.js';
import { emulatorTarget } from './support/emulator-target.js';
import { Shop } from './support/shop.js';

describe('publishes side by side', () => {
  const start = emulators();
  const folder = temporaryFolders();

  const writes = async (dataFolder: string, after = 0) =>
    (await readRequestLog(dataFolder, after)).filter(
      ({ method, path: address }) => method !== 'GET' && !address.includes('template-analyses'),
    );

  it('of one product: one is refused while another runs, or waits and finds nothing to do', async () => {
    const cwd = await sampleProject(await folder());
    await withPublishLock({ project: { root: cwd }, target: 'local' }, async () => {
      const refused = await runKoo(['publish', '--json'], { cwd });
      expect(refused.code, refused.stdout).to.equal(3);
      expect(JSON.parse(refused.stdout).error).to.include({ code: 'PUBLISH_RUNNING' });
    });
    expect(await writes(path.join(cwd, '.koo/local'))).to.deep.equal([]);

    const fresh = await sampleProject(await folder());
    const waiting = ['publish', '--json', '--lock-timeout', '60'];
    const patient = await Promise.all([1, 2, 3].map(() => runKoo(waiting, { cwd: fresh })));
    expect(patient.map(({ code }) => code)).to.deep.equal([0, 0, 0]);
    const changed = patient.map(({ stdout }) => JSON.parse(stdout).changed as boolean);
    expect(changed.filter(Boolean)).to.deep.equal([true]);
    const uploads = (await writes(path.join(fresh, '.koo/local'))).filter((one) =>
      one.path.includes('market-event'),
    );
    expect(uploads).to.have.length(1);
  });

  it('of one product in one process: one is refused while another runs, or waits', async () => {
    const emulator = await start();
    const shop = await Shop.open(await folder(), 'twice', emulatorTarget(emulator));
    const { publishing, refusal } = await withPublishLock(
      { project: await shop.project(), target: shop.target.name },
      async () => ({
        refusal: await shop.publish().catch((error: unknown) => error),
        publishing: [shop.publish({ lockTimeout: 60_000 }), shop.publish({ lockTimeout: 60_000 })],
      }),
    );
    expect(refusal).to.include({ code: 'PUBLISH_RUNNING' });
    const changed = (await Promise.all(publishing)).map((result) => result.changed);
    expect(changed.sort()).to.deep.equal([false, true]);
  });

  it('of one product from two checkouts: what both found missing is there once', async () => {
    const emulator = await start();
    const checkouts = await Promise.all(
      [1, 2, 3].map(async () => Shop.open(await folder(), 'shared', emulatorTarget(emulator))),
    );
    await Promise.all(checkouts.map((shop) => shop.publish()));
    for (const shop of checkouts) expect((await shop.plan()).changes).to.deep.equal([]);
    const { json } = await emulator.client.call('GET', '/console/v1/assets?name=shared-app');
    expect(json.assets[0].versions).to.have.length(1);
    const { json: found } = await emulator.client.call('GET', '/console/v1/templates?name=koo-shared-single');
    expect(found.templates[0].versions).to.have.length(1);
  });

  it('by the second of two identical pipelines, with fresh clones and no receipt: nothing is changed', async () => {
    const first = await sampleProject(await folder());
    expect((await runKoo(['publish'], { cwd: first })).code).to.equal(0);
    const second = await sampleProject(await folder());
    // The target is the same one: only the checkout is new.
    await cp(path.join(first, '.koo/local'), path.join(second, '.koo/local'), { recursive: true });
    const data = path.join(second, '.koo/local');
    const before = (await readRequestLog(data)).at(-1)!.id;
    const planned = await runKoo(['plan', '--exit-code'], { cwd: second });
    expect(planned.code, planned.stdout).to.equal(0);
    const run = await runKoo(['publish', '--json'], { cwd: second });
    expect(run.code, run.stderr).to.equal(0);
    expect(JSON.parse(run.stdout)).to.deep.include({ changed: false, changes: [] });
    expect(await writes(data, before)).to.deep.equal([]);
    const status = await runKoo(['status', '--json'], { cwd: second });
    expect(JSON.parse(status.stdout).targets[0].open).to.deep.equal([]);
  });

  it('of several products by one command: one that fails keeps no other back', async () => {
    const cwd = await folder();
    const products = ['shop', 'wiki', 'mail'];
    for (const name of products) {
      const root = await sampleProject(path.join(cwd, name));
      const file = path.join(root, 'koo.yaml');
      await writeFile(file, (await readFile(file, 'utf8')).replace('00301-0001', name));
    }

    await writeFile(path.join(cwd, 'wiki/template/main.tf'), 'locals {\n  x = file("x")\n}\n');
    const call = ['publish', '--json', ...products.flatMap((name) => ['--project', name])];
    const run = await runKoo(call, { cwd });
    expect(run.code, run.stderr).to.equal(1);
    const result = JSON.parse(run.stdout);
    expect(validateMany(result), JSON.stringify(validateMany.errors)).to.equal(true);
    expect(
      result.products.map(({ error, product, result: one }: any) => [product, one?.changed ?? error.code]),
    ).to.deep.equal([
      ['mail', true],
      ['shop', true],
      ['wiki', 'FINDINGS'],
    ]);
    expect(run.stderr).to.contain('✔ mail: link spec sku-pro');
    const text = await runKoo(
      call.filter((word) => word !== '--json'),
      { cwd },
    );
    expect(text.code).to.equal(1);
    expect(text.stdout).to.contain('Everything is up to date: product shop').and.to.contain('product mail');
    expect(text.stderr).to.contain('[FINDINGS]');
  });

  it('of twenty products: each ends as it would alone', async () => {
    const emulator: TestEmulator = await start();
    const shops = await Promise.all(
      Array.from({ length: 20 }, async (_, index) =>
        Shop.open(await folder(), `many-${index}`, emulatorTarget(emulator)),
      ),
    );
    const projects = await Promise.all(shops.map((shop) => shop.project()));
    const outcomes = await publishMany(
      projects,
      () => emulatorTarget(emulator),
      () => ({}),
    );
    const results = outcomes.map((outcome) => ('result' in outcome ? outcome.result : expect.fail()));
    for (const result of results) {
      expect(result.changed).to.equal(true);
      expect(result.links).to.have.length(2);
      expect(new Set(result.changes.map(({ outcome }) => outcome))).to.deep.equal(new Set(['done']));
    }

    for (const shop of shops) expect((await shop.plan()).changes).to.deep.equal([]);
  });
});
