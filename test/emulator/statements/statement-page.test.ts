import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openTableFile } from '../../../src/spreadsheet/table-file.js';
import { periodOf } from '../../../src/emulator/statements/periods.js';
import { ACCESS_KEY, SellerServer } from '../../callback/stories/seller-server.js';
import { browsers, chromiumPath } from '../../support/browser.js';
import { emulators, type TestEmulator } from '../support/emulators.js';

const suite = chromiumPath()
  ? 'a statement in the emulator’s page'
  : 'a statement in the emulator’s page (chromium is not installed)';

describe(suite, () => {
  const start = emulators();
  const open = browsers();
  const period = periodOf(new Date());
  let server: SellerServer;
  let emulator: TestEmulator;

  before(async () => {
    server = await SellerServer.start();
    emulator = await start({ callback: { accessKey: ACCESS_KEY, protocol: 'saas-2.0', url: server.url } });
    await emulator.client.call('POST', '/console/v1/orders', { product_id: 'OFFI7', sku_code: 'team' });
    for (;;) {
      const { json } = await emulator.client.call('GET', '/console/v1/orders');
      if (json.orders[0].status === 'OPEN') break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
  after(() => server.stop());

  it('is marked as invented, and downloaded as CSV and as a workbook', async () => {
    const { complaints, page } = await open(`${emulator.url}/page/#/statements`);
    await page.getByText('not bills of KooGallery').waitFor();
    await page.getByRole('link', { name: period }).click();
    const detail = page.getByRole('complementary');
    await detail.getByText('Invented', { exact: true }).waitFor();
    for (const format of ['csv', 'xlsx']) {
      const coming = page.waitForEvent('download');
      await detail.getByRole('link', { name: `Bill items ${format.toUpperCase()}` }).click();
      const download = await coming;
      expect(download.suggestedFilename()).to.equal(`emulator-${period}-bill-items.${format}`);
      const file = await openTableFile(await download.path());
      const rows: string[][] = [];
      for await (const sheet of file.sheets())
        for await (const { cells } of sheet.rows()) rows.push(cells.map((cell) => cell?.text ?? ''));
      await file.close();
      expect(rows).to.have.length(2);
      expect(rows[1]![rows[0]!.indexOf('产品销售收入')]).to.match(/^100(\.00)?$/);
      expect(rows[1]!.at(-1)).to.include('虚构');
    }

    expect(complaints).to.deep.equal([]);
  });

  it('gets a fault planted, which its files and its command have then', async () => {
    const { complaints, page } = await open(`${emulator.url}/page/#/statements/${period}`);
    const detail = page.getByRole('complementary');
    await detail.getByLabel('Fault in the files').selectOption('missing');
    await detail.getByRole('button', { name: 'Plant it' }).click();
    await detail.getByText('Does not add up').waitFor();
    await detail.getByText('An item is missing in the bill', { exact: true }).first().waitFor();
    expect(await detail.locator('.command code').first().innerText()).to.equal(
      `koo emulator statement --period ${period} --output statement-${period} --plant missing`,
    );
    const href = await detail.getByRole('link', { name: 'Bill items CSV' }).getAttribute('href');
    expect(href).to.equal(`/page/api/statements/${period}/bill-items.csv?plant=missing`);
    await detail.getByLabel('Fault in the files').selectOption('usage');
    await detail.getByRole('button', { name: 'Plant it' }).click();
    expect(await detail.getByRole('alert').innerText()).to.include('no usage that was billed');
    // The browser itself complains of an answer with HTTP 409.
    expect(complaints.filter((text) => !text.includes('status of 409'))).to.deep.equal([]);
  });

  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  for (const options of [
    { dark: false, locale: 'zh-CN', width: 1440 },
    { dark: true, locale: 'en-GB', width: 390 },
  ])
    it(`is accessible and fits: ${JSON.stringify(options)}`, async () => {
      const { complaints, page } = await open(`${emulator.url}/page/#/statements/${period}~missing`, options);
      await page.locator('.downloads').waitFor();
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const { violations } = await (globalThis as any).axe.run({ resultTypes: ['violations'] });
        return violations.map(({ help, nodes }: any) => `${help}: ${nodes[0].html}`);
      });
      expect(found).to.deep.equal([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).to.be.at.most(0);
      expect(complaints).to.deep.equal([]);
    });
});
