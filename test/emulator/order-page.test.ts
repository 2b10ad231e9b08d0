import { expect } from 'chai';
import { mkdir, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { SellerServer as ServerOption } from '../../src/emulator/orders/seller-server.js';
import { ACCESS_KEY, SellerServer } from '../callback/stories/seller-server.js';
import { browsers, chromiumPath } from '../support/browser.js';
import { runKoo } from '../support/run-koo.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { emulators, type TestEmulator } from './support/emulators.js';

const PRODUCTS = [
  {
    name: 'Noteboard',
    productId: 'OFFI000000000000000007',
    specs: [
      { name: 'Team', skuCode: 'team' },
      { name: 'Enterprise', skuCode: 'enterprise' },
    ],
  },
];

function optionFor(url: URL): ServerOption {
  return { accessKey: ACCESS_KEY, protocol: 'saas-2.0', url };
}

const suite = chromiumPath()
  ? 'an order in the emulator’s page'
  : 'an order in the emulator’s page (chromium is not installed)';

describe(suite, () => {
  const start = emulators();
  const open = browsers();
  const folder = temporaryFolders();
  const ends: Array<() => Promise<unknown>> = [];
  afterEach(() => Promise.all(ends.splice(0).map((end) => end())));

  async function seller(): Promise<SellerServer> {
    const server = await SellerServer.start({ readyAfter: 1 });
    ends.push(() => server.stop());
    return server;
  }

  /** @param answer Whatever is called. */
  async function answering(answer: (response: http.ServerResponse) => void): Promise<URL> {
    const server = http.createServer((request, response) => {
      request.resume().once('end', () => answer(response));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ends.push(async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    });
    return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/saasproduce`);
  }

  async function place(page: Page, emulator: TestEmulator, charging = 'PERIOD'): Promise<string> {
    await page.goto(`${emulator.url}/page/#/orders`);
    await page.getByRole('link', { name: 'Place an order' }).click();
    const form = page.getByRole('form', { name: 'Place an order' });
    await form.getByLabel('Charging').selectOption(charging);
    await form.getByRole('button', { name: 'Place the order' }).click();
    const title = page.getByRole('complementary').getByRole('heading', { level: 2, name: /^CS/ });
    return title.innerText();
  }

  it('is opened at the seller’s server, queried, and metered: the whole story on one machine', async () => {
    const cwd = await folder();
    const server = await seller();
    await writeFile(path.join(cwd, 'koo.yaml'), 'product: {id: OFFI1, name: Noteboard, access: saas}\n');
    await mkdir(path.join(cwd, '.koo'), { mode: 0o700 });
    const emulator = await start({
      callback: optionFor(server.url),
      dataFolder: path.join(cwd, '.koo/local'),
      products: PRODUCTS,
    });
    const { complaints, page } = await open(`${emulator.url}/page/#/orders/new`);
    const form = page.getByRole('form', { name: 'Place an order' });
    await form.getByText('at KooGallery, buyers place orders on its site').waitFor();
    await form.getByLabel('Product and spec').selectOption({ label: 'Noteboard · Enterprise' });
    await form.getByLabel('Charging').selectOption('ON_DEMAND');
    expect(await form.getByLabel('Periods').isVisible()).to.equal(false);
    await form.getByLabel('Quantity').fill('3');
    await form.getByRole('button', { name: 'Place the order' }).click();

    const detail = page.getByRole('complementary');
    await detail.getByRole('heading', { level: 3, name: 'Order Open' }).waitFor();
    await detail.getByText('queryInstance', { exact: true }).waitFor();
    const orderId = await detail.getByRole('heading', { level: 2 }).innerText();
    const [[key, instanceId]] = [...server.instances] as [[string, string]];
    expect(key).to.equal(`${orderId} ${orderId}-000001`);
    await detail.locator('dd').getByText(instanceId, { exact: true }).waitFor();

    const order = await runKoo(['order', 'get', orderId, '--target', 'local', '--json'], { cwd });
    expect(order.code, order.stderr).to.equal(0);
    expect(order.stdout).to.include(`${orderId}-000001`).and.to.include('enterprise');

    const command = await detail.locator('.command code', { hasText: 'koo usage add' }).innerText();
    const added = await runKoo(command.split(' ').slice(1), { cwd });
    expect(added.code, added.stderr).to.equal(0);
    const pushed = await runKoo(['usage', 'push', '--target', 'local'], { cwd });
    expect(pushed.code, pushed.stderr).to.equal(0);
    await detail.getByText('1 usage record of this instance.').waitFor();
    const { json } = await emulator.client.call('GET', '/console/v1/usage');
    expect(json.ledger).to.have.length(1);
    expect(json.ledger[0]).to.include({ instance_id: instanceId, usage_value: '1.5' });
    expect(complaints).to.deep.equal([]);
  });

  it('says in red that no server is configured, and keeps the order', async () => {
    const emulator = await start();
    const { page } = await open(`${emulator.url}/page/#/orders`);
    const id = await place(page, emulator);
    const alert = page.getByRole('alert');
    expect(await alert.innerText()).to.include('No seller’s server is configured');
    expect(await colour(page, '[role=alert]')).to.equal(await colourOf(page, '--bad'));
    await page.reload();
    await page.getByRole('complementary').getByRole('heading', { name: id }).waitFor();
    expect(await page.getByRole('button', { name: 'Again' }).count()).to.equal(0);
  });

  it('says in red that no server is listening; the clock is wound when one is', async () => {
    const url = await answering(() => {});
    await Promise.all(ends.splice(0).map((end) => end()));
    const emulator = await start({ callback: optionFor(url) });
    const { complaints, page } = await open(`${emulator.url}/page/#/orders`);
    await place(page, emulator);
    const detail = page.getByRole('complementary');
    await page.getByRole('alert').getByText(`No server is listening at ${url.href}`).waitFor();
    await detail.getByText('调测失败，生产地址不可达.').waitFor();
    expect(await detail.locator('.due .left').innerText()).to.match(/^in 59:\d\d$|^in 1:00:00$/);
    await detail.getByRole('button', { name: 'Next attempt now' }).click();
    await detail.getByText('by plan, after 60 min').waitFor();
    await detail.getByRole('button', { name: 'Next attempt now' }).click();
    await detail.getByText('by plan, after 120 min').waitFor();
    await detail.getByRole('button', { name: 'Next attempt now' }).click();
    await detail.getByText('Order failed, refunded').waitFor();
    await detail.getByText('Failed, refunded', { exact: true }).waitFor();
    expect(await detail.getByRole('button', { name: 'Next attempt now' }).count()).to.equal(0);
    expect(complaints).to.deep.equal([]);
  });

  it('is delivered again, twice and late, by the keyboard as well; what is open stays open', async () => {
    const server = await seller();
    const emulator = await start({ callback: optionFor(server.url) });
    const { complaints, page } = await open(`${emulator.url}/page/#/orders`);
    await place(page, emulator);
    const detail = page.getByRole('complementary');
    await detail.getByText('Delivered').waitFor();
    await detail.locator('.attempts summary').last().click();
    const sent = detail.locator('details[open]').getByText('"businessId"');
    await sent.waitFor();
    const again = detail.getByRole('button', { name: 'Again' });
    await again.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('.attempts > li').length === 3);
    // What is shown was made anew meanwhile.
    await page.waitForFunction(() => document.activeElement?.textContent === 'Again');
    expect(await sent.isVisible()).to.equal(true);
    await detail.getByRole('button', { name: 'Twice' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.attempts > li').length === 5);
    await detail.getByRole('button', { name: 'Late' }).click();
    await detail.getByText('answer lost').waitFor();
    await page.waitForFunction(() => document.querySelectorAll('.attempts > li').length === 7);
    expect(server.instances.size).to.equal(1);
    for (const [name, status] of [
      ['Renew', 'Open'],
      ['Freeze', 'Frozen'],
      ['Unfreeze', 'Open'],
      ['Upgrade', 'Open'],
      ['Release', 'Released'],
    ]) {
      await detail.getByRole('button', { exact: true, name }).click();
      await detail
        .getByRole('heading', { level: 3, name: `${name} ·` })
        .getByText('Delivered')
        .waitFor();
      await detail.getByRole('heading', { level: 3, name: `Order ${status}` }).waitFor();
    }

    expect(await page.content()).to.not.include(ACCESS_KEY);
    expect(complaints).to.deep.equal([]);
  });

  it('shows whatever a server answers as text, and follows it nowhere', async () => {
    const hostile = '<img src=x onerror="window.hacked=1">\u001B[31m red\u001B[0m \u202Egnp.exe';
    const answers = [
      (response: http.ServerResponse) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(
          JSON.stringify({
            instanceId: 'x',
            password: 'planted',
            resultCode: '000005',
            resultMsg: hostile,
          }),
        ),
      (response: http.ServerResponse) =>
        response
          .writeHead(200, { 'content-type': 'text/html; <b>' })
          .end(`<html><script>window.hacked=1</script>${hostile}`),
      (response: http.ServerResponse) => response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end(),
    ];
    let at = 0;
    const url = await answering((response) => answers[Math.min(at++, 2)]!(response));
    const emulator = await start({ callback: optionFor(url) });
    const { complaints, page } = await open(`${emulator.url}/page/#/orders`);
    await place(page, emulator);
    const detail = page.getByRole('complementary');
    for (const count of [2, 3]) {
      await detail.getByRole('button', { name: 'Again' }).click();
      await page.waitForFunction(
        (all) => document.querySelectorAll('.attempts > li.bad').length === all,
        count,
      );
    }

    for (const summary of await detail.locator('.attempts summary').all()) await summary.click();
    const shown = await detail.innerText();
    expect(shown)
      .to.include('\\u001b[31m red')
      .and.to.include('\\u202egnp.exe')
      .and.to.include('httpCode=307');
    expect(await page.content()).to.not.match(/[\u001B\u202E]|planted/);
    await page.goto(`${emulator.url}/page/#/requests`);
    await page.locator('tbody tr', { hasText: url.href }).last().click();
    await detail.getByText('Answer body').waitFor();
    expect(await page.content()).to.not.match(/[\u001B\u202E]|planted/);
    expect(await page.evaluate(() => (globalThis as { hacked?: number }).hacked)).to.equal(undefined);
    expect(complaints).to.deep.equal([]);
  });

  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  for (const options of [
    { dark: false, locale: 'zh-CN', width: 1440 },
    { dark: true, locale: 'en-GB', width: 1440 },
    { dark: true, locale: 'zh-CN', width: 390 },
    { dark: false, locale: 'en-GB', width: 390 },
  ])
    it(`is accessible and fits: ${JSON.stringify(options)}`, async () => {
      const server = await SellerServer.start({ fault: 'http-201' });
      ends.push(() => server.stop());
      const emulator = await start({ callback: optionFor(server.url), products: PRODUCTS });
      const { json } = await emulator.client.call('POST', '/console/v1/orders', {
        product_id: 'OFFI1',
        sku_code: 'team',
      });
      const { complaints, page } = await open(`${emulator.url}/page/#/orders`, options);
      await page.evaluate(axe);
      for (const [row, ready] of [
        ['new', '.detail-form'],
        [json.order_id, '.attempts .fault'],
      ]) {
        await page.evaluate((hash) => (location.hash = hash), `#/orders/${row}`);
        await page.locator(ready).first().waitFor();
        const found = await page.evaluate(async () => {
          const { violations } = await (globalThis as any).axe.run({ resultTypes: ['violations'] });
          return violations.map(({ help, nodes }: any) => `${help}: ${nodes[0].html}`);
        });
        expect(found, row).to.deep.equal([]);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wider, row).to.be.at.most(0);
        const inside = await page.evaluate(() => {
          const content = document.querySelector('.detail-content')!;
          return content.scrollWidth - content.clientWidth;
        });
        expect(inside, row).to.be.at.most(0);
      }

      if (options.locale === 'zh-CN') {
        const shown = await page.getByRole('complementary').innerText();
        expect(shown).to.include('HTTP 状态码').and.to.include('立即执行下一次').and.to.include('尚未送达');
      }

      expect(complaints).to.deep.equal([]);
    });
});

const colour = (page: Page, selector: string) =>
  page.evaluate((found) => getComputedStyle(document.querySelector(found)!).color, selector);

/** A colour of the page's own, by its name. */
const colourOf = (page: Page, name: string) =>
  page.evaluate((variable) => {
    const probe = document.createElement('span');
    probe.style.color = `var(${variable})`;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);
