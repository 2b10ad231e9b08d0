import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { browsers, chromiumPath } from '../support/browser.js';
import { emulators, type TestEmulator } from './support/emulators.js';
import { draft, ready } from './support/flows.js';

const ORDER = '/api/mkp-openapi-public/global/v1/order/query';
const VIEWS = [
  '',
  'products',
  'assets',
  'templates',
  'links',
  'orders',
  'events',
  'usage',
  'licences',
  'statements',
  'stacks',
  'requests',
  'faults',
];
const HOSTILE =
  '<img src=x onerror="window.hacked=1"> "\'><script>window.hacked=1</script> \u202Egnp.exe {count}';

describe(chromiumPath() ? 'the emulator’s page' : 'the emulator’s page (chromium is not installed)', () => {
  const start = emulators();
  const open = browsers();
  let emulator: TestEmulator;

  before(async () => {
    emulator = await start({ review: 'manual' });
  });
  afterEach(() => emulator.client.call('PUT', '/console/v1/faults', { faults: [] }));

  const list = (id: string, name: string, specs: object[] = []) =>
    emulator.client.call('PUT', `/console/v1/products/${id}`, { access: 'license', name, specs });
  const textOf = async (page: Page, selector: string) =>
    (await page.locator(selector).first().innerText()).trim();

  it('is where the address of the emulator leads a browser', async () => {
    const { complaints, page } = await open(emulator.url);
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    expect(page.url()).to.equal(`${emulator.url}/page/`);
    await page.getByText(emulator.credentials.accessKey).waitFor();
    expect(await page.content()).to.not.include(emulator.credentials.secretKey);
    expect(complaints).to.deep.equal([]);
  });

  it('says what to do where there is nothing, and shows what comes without being asked', async () => {
    const { complaints, page } = await open(`${emulator.url}/page/#/products`);
    await page.getByText('Nothing here yet').waitFor();
    expect(await textOf(page, '.empty .command code')).to.equal('koo publish');
    await list('OFFI1', 'Noteboard', [{ name: 'Team', sku_code: 's1' }]);
    await page.getByRole('link', { name: 'Noteboard' }).waitFor();
    expect(await textOf(page, 'nav a[aria-current] .count')).to.equal('1');
    await page.getByRole('link', { name: 'Noteboard' }).click();
    await page.getByRole('complementary').getByText('Team (s1)').waitFor({ state: 'detached' });
    await page.getByRole('complementary').getByText('OFFI1').waitFor();
    expect(complaints).to.deep.equal([]);
  });

  it('shows a call with its headers and bodies, and no secret of it', async () => {
    const { complaints, page } = await open(`${emulator.url}/page/#/requests`);
    await emulator.client.call('POST', '/api/mkp-openapi-public/global/v1/license/activate', {
      client_secret: 'planted-secret',
      license: 'PLTEST-1',
    });
    await page.locator('tbody tr', { hasText: 'license/activate' }).click();
    const detail = page.getByRole('complementary');
    await detail.getByText('"license"').waitFor();
    const shown = await detail.innerText();
    expect(shown).to.include(`Access=${emulator.credentials.accessKey}, SignedHeaders=`);
    expect(shown).to.include('Signature=••••').and.to.include('"client_secret": "••••"');
    expect(shown).to.include('PLTEST-1').and.to.include('"error_code"');
    expect(await page.content())
      .to.not.match(/Signature=[\da-f]/)
      .and.not.include('planted-secret');
    expect(complaints).to.deep.equal([]);
  });

  it('shows names as they are, whatever they would do elsewhere', async () => {
    await list('OFFI"><b>x', HOSTILE, [{ name: HOSTILE, sku_code: HOSTILE.slice(0, 64) }]);
    await draft(emulator, HOSTILE, 'V<i>1');
    const { complaints, page } = await open(`${emulator.url}/page/#/products`);
    await page.getByRole('link', { name: '<img src=x' }).click();
    await page.getByRole('complementary').getByRole('heading', { level: 2, name: '<img src=x' }).waitFor();
    for (const view of ['assets', 'requests', 'events']) {
      await page.goto(`${emulator.url}/page/#/${view}`);
      await page.locator('tbody tr').first().click();
      await page.getByRole('complementary').getByRole('heading', { level: 3 }).first().waitFor();
    }

    expect(await page.evaluate(() => (globalThis as { hacked?: number }).hacked)).to.equal(undefined);
    expect(await page.locator('img[src="x"], body b, body i, body script').count()).to.equal(0);
    expect(complaints).to.deep.equal([]);
  });

  it('switches faults on and off, and counts whom they hit', async () => {
    const { complaints, page } = await open(`${emulator.url}/page/#/faults`);
    await page.getByText('no fault is on').waitFor();
    const form = page.getByRole('form', { name: 'status' });
    await form.getByLabel('HTTP status').fill('403');
    await form.getByLabel('Code').fill('APIGW.0302');
    await form.getByText('Which calls').click();
    await form.getByLabel('At most, calls').fill('2');
    await form.getByRole('button', { name: 'Switch on' }).click();
    await page.getByText('0 of 2 hit').waitFor();
    const { json } = await emulator.client.call('GET', `${ORDER}?orderId=MOCKONDEMAND`);
    expect(json.error_code).to.equal('APIGW.0302');
    await page.getByText('1 of 2 hit').waitFor();
    expect(await textOf(page, '.faults-on .command code')).to.equal(
      'koo emulator --fault "status status=403 code=APIGW.0302 times=2"',
    );
    await page.getByRole('button', { name: 'A bad day' }).click();
    await page.getByText('cut rate=0.03', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Switch off: status status=403' }).click();
    await page.getByText('1 of 2 hit').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Switch all off' }).click();
    await page.getByText('no fault is on').waitFor();

    await form.getByLabel('HTTP status').fill('200');
    await form.getByLabel('Code').fill('');
    await form.getByRole('button', { name: 'Switch on' }).click();
    expect(await page.getByRole('alert').innerText()).to.include('status 200 refuses only with a code');
    // The browser itself complains of an answer with HTTP 400.
    expect(complaints.filter((text) => !text.includes('status of 400'))).to.deep.equal([]);
  });

  it('is driven by the keyboard', async () => {
    await list('OFFI2', 'Second');
    const { page } = await open(`${emulator.url}/page/#/products`);
    const link = page.getByRole('link', { name: 'Second' });
    await link.waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('second');
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
    await page.keyboard.press('Escape');
    await link.focus();
    await page.keyboard.press('Enter');
    const title = page.getByRole('complementary').getByRole('heading', { level: 2, name: 'Second' });
    await title.waitFor();
    await link.focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => document.querySelector('.is-selected a') === document.activeElement);
    await page.keyboard.press('Escape');
    await page.getByRole('complementary').waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.closest('tbody') !== null)).to.equal(true);
    expect(page.url()).to.match(/#\/products$/);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).to.equal('H1');
  });

  it('speaks the browser’s language, or the one that is chosen', async () => {
    const { page } = await open(`${emulator.url}/page/#/usage`, { locale: 'zh-CN' });
    await page.getByRole('heading', { level: 1, name: '使用量' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).to.equal('zh-CN');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Usage' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Usage' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).to.equal('en');
  });

  it('is light or dark as the system, or as it is chosen', async () => {
    const { page } = await open(`${emulator.url}/page/`, { dark: true });
    const lightness = () =>
      page.evaluate(() =>
        Number(/\d+/.exec(getComputedStyle(document.querySelector('.middle')!).backgroundColor)![0]),
      );
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await lightness()).to.be.below(60);
    await page.getByRole('button', { name: 'Colours: As the system' }).click();
    await page.getByRole('button', { name: 'Colours: Light' }).waitFor();
    expect(await lightness()).to.be.above(200);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await lightness()).to.be.above(200);
  });

  it('lets who looks at it play the reviewer', async () => {
    const { path } = await ready(emulator, 'Reviewed');
    await emulator.client.call('POST', `${path}/submit`);
    const { complaints, page } = await open(`${emulator.url}/page/#/assets`);
    await page.getByRole('link', { name: 'Reviewed' }).click();
    await page.getByRole('button', { name: 'Reject' }).waitFor();
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByRole('complementary').getByText('APPROVED').waitFor();
    expect(await page.getByRole('button', { name: 'Approve' }).count()).to.equal(0);
    expect(complaints).to.deep.equal([]);
  });

  it('copies a command', async () => {
    const { page } = await open(`${emulator.url}/page/`);
    await page.getByRole('button', { name: 'Copy: koo publish' }).click();
    await page.waitForFunction("navigator.clipboard.readText().then((text) => text === 'koo publish')");
  });

  it('notices that the emulator has gone, and that it is back', async () => {
    const first = await start();
    const port = Number(new URL(first.url).port);
    const { page } = await open(`${first.url}/page/#/products`);
    await page.getByText('Live', { exact: true }).waitFor();
    await first.close();
    await page.getByText('Reconnecting').waitFor();
    const second = await start({ dataFolder: first.dataFolder, port });
    await page.getByText('Live', { exact: true }).waitFor();
    await second.client.call('PUT', '/console/v1/products/OFFI3', {
      access: 'saas',
      name: 'Later',
      specs: [],
    });
    await page.getByRole('link', { name: 'Later' }).waitFor();
  });

  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  for (const options of [
    { dark: false, locale: 'en-GB', width: 1440 },
    { dark: true, locale: 'zh-CN', width: 1440 },
    { dark: true, locale: 'en-GB', width: 390 },
    { dark: false, locale: 'zh-CN', width: 390 },
  ]) {
    it(`is accessible and fits: ${JSON.stringify(options)}`, async () => {
      const { complaints, page } = await open(`${emulator.url}/page/`, options);
      await page.evaluate(axe);
      for (const view of VIEWS) {
        await page.evaluate((hash) => (location.hash = hash), `#/${view}`);
        await page.locator(`nav a[href="#/${view}"][aria-current]`).waitFor();
        await page.locator('tbody tr, .empty, .cards, .fault-kind').first().waitFor();
        const row = page.locator('tbody a').first();
        if ((await row.count()) > 0) {
          await row.click();
          await page.locator('aside h3').first().waitFor();
        }

        const found = await page.evaluate(async () => {
          const { violations } = await (globalThis as any).axe.run({ resultTypes: ['violations'] });
          return violations.map(({ help, nodes }: any) => `${help}: ${nodes[0].html}`);
        });
        expect(found, view).to.deep.equal([]);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wider, view).to.be.at.most(0);
      }

      expect(complaints).to.deep.equal([]);
    });
  }
});
