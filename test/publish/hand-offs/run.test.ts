import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { validate as validateDone } from '#validators/output-handoff-done';
import { validate as validateList } from '#validators/output-handoff-list';
import { validate as validateReopen } from '#validators/output-handoff-reopen';
import { validate as validateShow } from '#validators/output-handoff-show';
import { validate as validateVerify } from '#validators/output-handoff-verify';
import { validate as validatePublish } from '#validators/output-publish';
import { validate as validateStatus } from '#validators/output-status';
import { readRequestLog } from '../../../src/emulator/emulator.js';
import { emulators, type TestEmulator } from '../../emulator/support/emulators.js';
import { type KooRun, runKoo } from '../../support/run-koo.js';
import { sampleProject } from '../../support/sample-project.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { handOffBrowser } from './hand-off-browser.js';
import { Person } from './person.js';

/** The validators of what `--json` prints, by the command. */
const VALIDATORS: Record<string, { (value: unknown): boolean; errors?: unknown }> = {
  'handoff done': validateDone,
  'handoff list': validateList,
  'handoff reopen': validateReopen,
  'handoff show': validateShow,
  'handoff verify': validateVerify,
  publish: validatePublish,
  status: validateStatus,
};

describe('a hand-off, from start to verified', () => {
  const newFolder = temporaryFolders();
  const newEmulator = emulators();
  const open = handOffBrowser();
  let cwd: string;
  let site: TestEmulator;
  let person: Person;

  beforeEach(async () => {
    site = await newEmulator({ console: 'by-hand' });
    cwd = await sampleProject(await newFolder());
    await appendFile(path.join(cwd, 'koo.yaml'), `targets: { shop: { url: '${site.url}' } }\n`);
    person = new Person(site);
    await person.listProduct('00301-0001', { 'sku-basic': 'Basic', 'sku-pro': 'Professional' });
  });

  function koo(...call: string[]): Promise<KooRun> {
    const { accessKey, secretKey } = site.credentials;
    const { host } = new URL(site.url);
    const env = { KOO_ACCESS_KEY: accessKey, KOO_SECRET_KEY: secretKey, KOO_TARGET_HOSTS: host };
    return runKoo(call, { cwd, env });
  }

  /** What `--json` prints of a call, which its schema allows. */
  async function json(code: number, ...call: string[]): Promise<any> {
    const run = await koo(...call, '--json');
    expect(run.code, run.stdout + run.stderr).to.equal(code);
    const result = JSON.parse(run.stdout);
    const validate = VALIDATORS[call[0] === 'handoff' ? call.slice(0, 2).join(' ') : call[0]!];
    if (code < 2 && validate) expect(validate(result), JSON.stringify(validate.errors)).to.equal(true);
    return result;
  }

  const folder = (id: string) => path.join(cwd, '.koo/hand-offs/shop', id);
  const states = ({ handOffs }: { handOffs: any[] }) => handOffs.map(({ id, state }) => `${id} ${state}`);
  /** All that koo has sent that is no question. */
  const written = async () => {
    const log = await readRequestLog(site.dataFolder);
    return log.filter(
      ({ accessKey, method }) => accessKey === site.credentials.accessKey && method !== 'GET',
    );
  };

  it('is read off the page by a person, and ends with a linked product that koo has verified', async () => {
    await writeFile(path.join(cwd, 'CHANGELOG.md'), '# News\n\n## [V1.0]\n\n- The <b>first</b>.\n```\n');
    const first = await json(0, 'publish', '--target', 'shop');
    expect(states(first)).to.deep.equal(['asset-app open']);
    expect(first.changed).to.equal(false);
    expect((await json(1, 'status')).targets[0].handOffs).to.have.length(1);

    const asset = await open(path.join(folder('asset-app'), 'hand-off.html'));
    expect(asset.complaints).to.deep.equal([]);
    // A browser that runs no scripts does not complain of one. The style is there only if the policy's hash is right.
    expect(await asset.page.locator('script, link, img, iframe, form').count()).to.equal(0);
    expect(await selectionOf(asset.page)).to.equal('all');
    expect(await asset.page.locator('#release-note').textContent()).to.equal('- The <b>first</b>.\n```');
    expect(await readFile(path.join(folder('asset-app'), 'hand-off.md'), 'utf8')).to.contain(
      '\n````markdown\n- The <b>first</b>.\n```\n````\n',
    );
    const sums = spawnSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder('asset-app'), encoding: 'utf8' });
    expect(sums.stdout).to.equal('sample-shop-V1_0.zip: OK\n');
    const lifecycle = Object.fromEntries(
      await Promise.all(
        ['install', 'start', 'stop'].map(async (phase) => [phase, await valueOf(asset.page, phase)] as const),
      ),
    );
    const version = await valueOf(asset.page, '资产版本');
    const assetId = await person.addAsset({
      file: path.join(folder('asset-app'), await valueOf(asset.page, '软件包')),
      lifecycle,
      name: await valueOf(asset.page, 'name'),
      version,
    });
    const { handOff } = await json(
      0,
      'handoff',
      'done',
      'asset-app',
      '--asset-id',
      assetId,
      '--version',
      version,
    );
    expect(handOff).to.deep.include({ answers: { assetId, version }, state: 'done' });

    const second = await json(0, 'publish', '--target', 'shop');
    expect(states(second)).to.deep.equal(['asset-app done', 'template-single open', 'submit-app open']);
    const template = await open(path.join(folder('template-single'), 'hand-off.zh.html'));
    expect(template.complaints).to.deep.equal([]);
    const zip = path.join(folder('template-single'), await valueOf(template.page, 'template file'));
    expect(spawnSync('unzip', ['-p', zip, 'variables.tf'], { encoding: 'utf8' }).stdout).to.contain(assetId);
    await person.addTemplate(
      {
        file: zip,
        introduction: await valueOf(template.page, '简介'),
        name: await valueOf(template.page, '模版名称'),
        sha256: await template.page.locator('.files .hash').textContent().then(String),
      },
      { id: assetId, version },
    );
    await json(0, 'handoff', 'done', 'template-single', '--confirm');
    await person.console.submit(assetId, version);
    await json(0, 'handoff', 'done', 'submit-app');
    await person.console.review(assetId, version);
    const verified = await json(0, 'handoff', 'verify');
    expect(verified.checks.map(({ id, outcome, state }: any) => [id, outcome, state])).to.deep.equal([
      ['asset-app', 'holds', 'verified'],
      ['template-single', 'by-word', 'confirmed'],
      ['submit-app', 'holds', 'verified'],
    ]);

    const third = await json(0, 'publish', '--target', 'shop');
    expect(states(third)).to.deep.equal(['links open']);
    const links = await open(path.join(folder('links'), 'hand-off.html'));
    expect(await links.page.locator('caption').allInnerTexts()).to.deep.equal([
      'Spec sku-basic (Basic)',
      'Spec sku-pro (Professional)',
    ]);
    expect(await links.page.locator('[data-label="asset ID"]').allInnerTexts()).to.deep.equal([
      assetId,
      assetId,
    ]);
    expect(states({ handOffs: [(await json(0, 'handoff', 'done', 'links')).handOff] })).to.deep.equal([
      'links done',
    ]);
    await json(1, 'status');
    const unconfirmed = await json(1, 'handoff', 'verify', 'links');
    expect(unconfirmed.checks[0]).to.deep.include({ outcome: 'by-word', state: 'done' });
    await json(0, 'handoff', 'done', 'links', '--confirm');
    expect((await json(0, 'status')).targets[0].open).to.deep.equal([]);

    const last = await json(0, 'publish', '--target', 'shop');
    expect(last).to.deep.include({ changed: false, changes: [], handOffs: [] });
    expect((await koo('plan', '--target', 'shop', '--exit-code')).code).to.equal(0);
    // The person's uploads go to a market event, which is signed with koo's key.
    expect((await written()).map(({ path: called }) => called.replace(/event\/.*/, 'event'))).to.deep.equal([
      '/api/mkp-openapi-public/global/v1/market-event',
    ]);
  });

  it('is laid again as it was when publish is run again, and goes where koo.yaml wants it no more', async () => {
    await json(0, 'publish', '--target', 'shop');
    const receipt = path.join(cwd, '.koo/receipt.shop.json');
    const before = await readFile(receipt, 'utf8');
    await rm(folder('asset-app'), { recursive: true });
    await json(0, 'publish', '--target', 'shop');
    expect(await readFile(receipt, 'utf8')).to.equal(before);
    expect((await readFile(path.join(folder('asset-app'), 'hand-off.md'), 'utf8')).split('\n')[0]).to.equal(
      '# Add the asset sample-shop V1.0',
    );

    const manifest = path.join(cwd, 'koo.yaml');
    const text = await readFile(manifest, 'utf8');
    await sampleProject(cwd, { 'koo.yaml': text.replace('V1.0', 'V1.1') });
    await json(0, 'publish', '--target', 'shop');
    const { handOffs } = await json(0, 'handoff', 'list');
    expect(handOffs.map(({ what }: any) => what)).to.deep.equal([
      ['add asset sample-shop V1.1', 'upload sample-shop-V1_1.zip'],
    ]);
    expect(await written()).to.deep.equal([]);
  });

  it('is not taken without what it asks for, before its time, or by word where koo can read', async () => {
    await json(0, 'publish', '--target', 'shop');
    const refused = async (...call: string[]) => (await json(2, 'handoff', 'done', ...call)).error.code;
    expect(await refused('asset-app')).to.equal('HAND_OFF_ANSWER_MISSING');
    expect(await refused('asset-app', '--asset-id', 'A1', '--version', 'V2')).to.equal(
      'HAND_OFF_OTHER_VERSION',
    );
    expect(await refused('asset-app', '--asset-id', 'A1', '--confirm')).to.equal('HAND_OFF_NOT_BY_WORD');
    expect(await refused('asset-ap')).to.equal('UNKNOWN_HAND_OFF');
    await json(0, 'handoff', 'done', 'asset-app', '--asset-id', 'A1');
    await json(0, 'publish', '--target', 'shop');
    expect(await refused('submit-app')).to.equal('HAND_OFF_TOO_EARLY');
    const { checks } = await json(1, 'handoff', 'verify', 'asset-app');
    expect(checks[0]).to.deep.include({ outcome: 'not-yet', state: 'done' });
  });

  it('that brings a market event back leaves the upload to koo, which sends the package once', async () => {
    await json(0, 'publish', '--target', 'shop');
    const draft = await person.console.draftAsset({
      deployed_type: 'software_package',
      name: 'sample-shop',
      version: 'V1.0',
    });
    const answers = ['--asset-id', draft.asset_id, '--event-id', draft.event_id];
    await json(0, 'handoff', 'done', 'asset-app', ...answers);
    expect(await written()).to.deep.equal([]);
    const { changes } = await json(0, 'publish', '--target', 'shop');
    expect(
      changes.filter(({ kind }: any) => kind === 'upload').map(({ outcome }: any) => outcome),
    ).to.deep.equal(['done']);
    await json(0, 'publish', '--target', 'shop');
    expect((await written()).map(({ path: called }) => called)).to.deep.equal([
      `/api/mkp-openapi-public/global/v1/market-event/${draft.event_id}/file`,
    ]);
    const [kept] = await person.console.assets('sample-shop');
    expect(kept!.versions[0]!.package?.name).to.equal('sample-shop-V1_0.zip');
  });

  it('is taken back where its review said no, and is asked for again with the reason', async () => {
    await json(0, 'publish', '--target', 'shop');
    await json(0, 'handoff', 'done', 'asset-app', '--asset-id', 'A1');
    await json(0, 'publish', '--target', 'shop');
    expect((await json(2, 'handoff', 'reopen', 'submit-app')).error.code).to.equal('HAND_OFF_NOT_DONE');
    await json(0, 'handoff', 'done', 'template-single', '--confirm');
    await json(0, 'handoff', 'done', 'submit-app');
    const { handOff } = await json(0, 'handoff', 'reopen', 'submit-app', '--reason', 'install.sh fails');
    expect(handOff).to.deep.include({ id: 'submit-app', state: 'open' });
    const { changes, handOffs } = await json(0, 'publish', '--target', 'shop');
    expect(changes.find(({ kind }: any) => kind === 'submit').reason).to.equal(
      'it was rejected: install.sh fails',
    );
    expect(states({ handOffs })).to.include('submit-app open');
    await json(0, 'handoff', 'reopen', 'template-single');
    const again = await json(0, 'publish', '--target', 'shop');
    expect(states(again)).to.include('template-single open');
  });

  it('cannot be gone around: the console refuses koo, reading and writing', async () => {
    const product = { access: 'license', name: 'x', specs: [] };
    for (const answer of [
      await site.client.call('PUT', '/console/v1/products/00301-0001', product),
      await site.client.call('GET', '/console/v1/assets'),
    ]) {
      expect([answer.status, answer.json.error_code]).to.deep.equal([403, 'EMU.BY_HAND']);
    }
  });

  it('whose package is another one is not verified', async () => {
    await json(0, 'publish', '--target', 'shop');
    await appendFile(path.join(cwd, 'package/bin/server.py'), '# changed\n');
    const packed = await koo('asset', 'pack', '--json');
    const { file } = JSON.parse(packed.stdout).packages[0];
    const assetId = await person.addAsset({ file, lifecycle: {}, name: 'sample-shop', version: 'V1.0' });
    await json(0, 'handoff', 'done', 'asset-app', '--asset-id', assetId);
    await sampleProject(cwd, { 'koo.yaml': await readFile(path.join(cwd, 'koo.yaml'), 'utf8') });
    await json(0, 'publish', '--target', 'shop');
    const zip = path.join(folder('template-single'), 'single.zip');
    const sha256 = (await readFile(path.join(folder('template-single'), 'SHA256SUMS'), 'utf8')).slice(0, 64);
    await person.addTemplate(
      { file: zip, introduction: 'x', name: 'koo', sha256 },
      { id: assetId, version: 'V1.0' },
    );
    await person.console.submit(assetId, 'V1.0');
    await person.console.review(assetId, 'V1.0');
    const { checks } = await json(1, 'handoff', 'verify', 'asset-app');
    expect(checks[0]).to.deep.include({ outcome: 'differs', state: 'done' });
    expect(checks[0].found).to.match(
      /^sample-shop V1\.0 has SHA-256 [0-9a-f]{12}… there, and [0-9a-f]{12}… was/,
    );
    expect((await json(2, 'publish', '--target', 'shop')).error.code).to.equal('VERSION_TAKEN');
  });
});

/** A value of the page, by the label that stands beside it. */
async function valueOf(page: Page, label: string): Promise<string> {
  return (await page.locator(`[data-label="${label}"]`).textContent())!;
}

/** What a click on a value selects. */
async function selectionOf(page: Page): Promise<string> {
  return page
    .locator('.value')
    .first()
    .evaluate((element) => (globalThis as any).getComputedStyle(element).userSelect);
}
