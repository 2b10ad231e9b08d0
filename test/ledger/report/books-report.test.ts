import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { validate } from '#validators/output-report';
import { niceTicks } from '../../../src/cli/views/books/report/charts/column-chart.js';
import { booksReportPage } from '../../../src/cli/views/books/report/report-page.js';
import { booksReport } from '../../../src/ledger/report/books-report.js';
import type { Books, NewRow } from '../../../src/ledger/store/books.js';
import { openBooks } from '../../../src/ledger/store/open-books.js';
import type { TableName } from '../../../src/ledger/model/field.js';
import { loadLanguage } from '../../../src/load-language.js';
import { browsers, chromiumPath } from '../../support/browser.js';
import { runCommand } from '../../support/run-command.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { fillBooks } from '../fill-books.js';
import { generateSeller } from '../generate-seller.js';

const NOW = new Date('2026-11-28T00:00:00Z');
const ONE = 1_000_000n;
const HOSTILE =
  '"><script>window.hacked=1</script><img src=x onerror="window.hacked=1">\u202Egnp.exe\u001B[31m';

const item = (order: string, more: NewRow['values']): NewRow['values'] => ({
  currency: 'CNY',
  customerId: 'c1',
  customerName: '张三',
  entryType: 'CONSUMPTION',
  orderId: order,
  orderLineId: `${order}-000001`,
  period: '202610',
  platformFee: 0n,
  productId: 'p1',
  productName: 'Noteboard',
  settlementAmount: 0n,
  ...more,
});

async function append(books: Books, table: TableName, name: string, rows: Array<NewRow['values']>) {
  await books.transaction((writer) =>
    writer.append({ asOf: '2026-11-05T00:00:00Z', kind: 'file', name, table, zone: '+08:00' }, [
      rows.map((values, at) => ({ row: at + 2, sheet: '', values })),
    ]),
  );
}

describe('the report of the books', () => {
  const newFolder = temporaryFolders();
  const opened: Books[] = [];
  afterEach(() => Promise.all(opened.splice(0).map((books) => books.close())));

  async function emptyBooks(folder?: string): Promise<Books> {
    const books = await openBooks({ file: path.join(folder ?? (await newFolder()), '.koo/books.db') });
    opened.push(books);
    return books;
  }

  it('has sales by month, product and customer, from bill items, else from transactions', async () => {
    const books = await emptyBooks();
    await append(books, 'billItems', 'items.csv', [
      item('A', { platformFee: 20n * ONE, salesAmount: 100n * ONE, settlementAmount: 80n * ONE }),
      item('B', { productId: 'p2', productName: 'Other', salesAmount: 1n, settlementAmount: 1n }),
      item('C', { currency: 'USD', customerId: 'c2', salesAmount: 7n * ONE }),
    ]);
    await append(
      books,
      'transactions',
      'trades.csv',
      [
        item('A', { salesAmount: 999n * ONE }),
        // 18:00 UTC on the last day of October is November in Beijing.
        item('D', { period: '', salesAmount: -3n * ONE, tradedAt: '2026-10-31T18:00:00Z' }),
      ].map(({ period, ...values }) => (period === '' ? values : { ...values, period }) as NewRow['values']),
    );
    const { revenue } = await booksReport(books, { now: NOW });
    expect(
      revenue.months.map(({ currency, period, rows, salesAmount, sources, table }) => [
        currency,
        period,
        salesAmount,
        rows,
        table,
        [...sources],
      ]),
    ).to.deep.equal([
      ['CNY', '202610', 100_000_001n, 2, 'billItems', [1]],
      ['CNY', '202611', -3_000_000n, 1, 'transactions', [2]],
      ['USD', '202610', 7_000_000n, 1, 'billItems', [1]],
    ]);
    expect(revenue.products.map(({ key, salesAmount }) => [key, salesAmount])).to.deep.equal([
      ['p1', 97_000_000n],
      ['p2', 1n],
      ['p1', 7_000_000n],
    ]);
    expect(revenue.customers.map(({ key, name }) => [key, name])).to.deep.equal([
      ['c1', '张三'],
      ['c2', '张三'],
    ]);
    const { revenue: october } = await booksReport(books, { now: NOW, period: '202610' });
    expect(october.months.map(({ period }) => period)).to.deep.equal(['202610', '202610']);
  });

  it('has unpaid bills by their age, also where no file says when they were issued', async () => {
    const books = await emptyBooks();
    const bill = (billId: string, more: NewRow['values']): NewRow['values'] => ({
      billId,
      currency: 'CNY',
      period: '202610',
      settlementAmount: 5n * ONE,
      ...more,
    });
    await append(books, 'bills', 'bills.csv', [
      bill('thirty', { issuedAt: '2026-10-29T00:00:00Z' }),
      bill('thirty-one', { issuedAt: '2026-10-28T00:00:00Z' }),
      bill('assumed', { period: '202607' }),
      bill('paid', { paidAt: '2026-11-20T00:00:00Z' }),
      bill('paid-by-state', { state: '已支付' }),
      bill('owed-by-the-seller', { settlementAmount: -5n * ONE }),
    ]);
    const { unpaid } = await booksReport(books, { now: NOW });
    expect(
      unpaid.map(({ age, billId, days, isAssumed, row }) => [billId, days, age, isAssumed, row]),
    ).to.deep.equal([
      ['assumed', 117, 3, true, 4],
      ['thirty-one', 31, 1, false, 3],
      ['thirty', 30, 0, false, 2],
    ]);
  });

  it('counts instances by how their usage was billed, and orders by their state', async () => {
    const books = await emptyBooks();
    const usage = (instanceId: string, hour: string, usageValue: bigint): NewRow['values'] => ({
      beginAt: `2026-10-05T${hour}:00:00Z`,
      endAt: `2026-10-05T${hour}:59:00Z`,
      instanceId,
      state: 'delivered',
      usageValue,
    });
    await append(books, 'usage', 'usage.csv', [
      usage('equal', '01', ONE),
      usage('equal', '02', 1n),
      usage('less', '01', ONE),
      usage('unbilled', '01', ONE),
      { ...usage('open', '01', ONE), beginAt: '2026-11-05T01:00:00Z', endAt: '2026-11-05T02:00:00Z' },
    ]);
    await append(books, 'billItems', 'items.csv', [
      item('A', { chargingMode: 'ON_DEMAND', instanceId: 'equal', usageQuantity: ONE + 1n }),
      item('B', { chargingMode: 'ON_DEMAND', instanceId: 'less', usageQuantity: ONE - 1n }),
    ]);
    await append(books, 'orders', 'orders.csv', [
      { orderId: 'A', state: 'COMPLETED', amount: ONE, currency: 'CNY' },
      { orderId: 'B', state: 'PENDING_PAYMENT', amount: ONE, currency: 'CNY' },
      { orderId: 'C', state: '已完成', amount: 2n * ONE, currency: 'CNY' },
      { orderId: 'D', state: 'something else' },
    ]);
    const { orderStates, usage: outcome } = await booksReport(books, { now: NOW });
    expect(
      outcome.months.map(({ instances, period, records }) => [period, instances, records]),
    ).to.deep.equal([
      ['202610', { equal: 1, less: 1, more: 0, open: 0, unbilled: 1 }, 4n],
      ['202611', { equal: 0, less: 0, more: 0, open: 1, unbilled: 0 }, 1n],
    ]);
    expect(
      outcome.unequal.map(({ billed, instanceId, pushed }) => [instanceId, pushed, billed]),
    ).to.deep.equal([
      ['unbilled', ONE, 0n],
      ['less', ONE, ONE - 1n],
    ]);
    expect(orderStates.map(({ orders, state }) => [state, orders])).to.deep.equal([
      ['PENDING PAYMENT', 1],
      ['COMPLETED', 1],
      ['已完成', 1],
      ['something else', 1],
    ]);
  });

  it('agrees with sqlite3 to the last digit, of a generated seller', async function () {
    if (spawnSync('sqlite3', ['--version']).error) return this.skip();
    const folder = await newFolder();
    const books = await emptyBooks(folder);
    const seller = generateSeller({
      differences: 20,
      first: '202401',
      months: 6,
      orders: 400,
      seed: 3,
      usageRecords: 500,
    });
    await fillBooks(books, seller);
    const { revenue } = await booksReport(books, { now: seller.now });
    await books.close();
    opened.length = 0;
    const { stdout } = spawnSync(
      'sqlite3',
      [
        path.join(folder, '.koo/books.db'),
        `SELECT currency, period, sum(sales_amount), sum(settlement_amount) FROM current_bill_items GROUP BY 1, 2 ORDER BY 1, 2`,
      ],
      { encoding: 'utf8' },
    );
    const billed = revenue.months.filter(({ table }) => table === 'billItems');
    expect(
      billed.map((one) => [one.currency, one.period, one.salesAmount, one.settlementAmount].join('|')),
    ).to.deep.equal(stdout.trim().split('\n'));
  });

  it('draws axes that people count in', () => {
    expect(niceTicks(0, 169_000)).to.deep.equal([0, 50_000, 100_000, 150_000, 200_000]);
    expect(niceTicks(-3, 9)).to.deep.equal([-5, 0, 5, 10]);
    expect(niceTicks(0, 0)).to.deep.equal([0, 0.2, 0.4, 0.6, 0.8, 1]);
  });

  describe('koo report', () => {
    it('shows no platform fee where no trade names one, and not 0', async () => {
      const folder = await newFolder();
      const books = await emptyBooks(folder);
      const trade = { currency: 'CNY', period: '202610', salesAmount: 10n * ONE, settlementAmount: 9n * ONE };
      await append(books, 'billItems', 'bill.csv', [trade]);
      await books.close();
      opened.length = 0;
      const { code, stdout } = await runCommand('report', [], { cwd: folder, env: {} });
      expect(code).to.equal(0);
      expect(stdout).to.include('CNY: sales 10.00, platform fee –, settlement 9.00\n');
      expect(readFileSync(path.join(folder, 'report.html'), 'utf8')).to.include('<td class="number">–</td>');
    });

    it('writes the page, sums it up, and masks customers unless they are asked for', async () => {
      const folder = await newFolder();
      const books = await emptyBooks(folder);
      await append(books, 'billItems', 'items.csv', [
        item('A', { platformFee: 20n * ONE, salesAmount: 1234n * ONE, settlementAmount: 1214n * ONE }),
      ]);
      await books.close();
      opened.length = 0;
      const run = (...argv: string[]) => runCommand('report', argv, { cwd: folder, env: {} });
      const { code, stderr, stdout } = await run();
      expect(code, stderr).to.equal(0);
      expect(stdout).to.include('CNY: sales 1,234.00, platform fee 20.00, settlement 1,214.00\n');
      expect(stdout).to.match(/Report: report\.html\n$/);
      const page = await readFile(path.join(folder, 'report.html'), 'utf8');
      expect(page).to.include('CN¥1,234.00').and.to.not.include('张三');
      const chinese = await run('--output', 'zh.html', '--show-buyer', '--lang', 'zh');
      expect(chinese.stdout).to.include('报告：zh.html');
      expect(await readFile(path.join(folder, 'zh.html'), 'utf8'))
        .to.include('张三')
        .and.include('按月收入');
      const json = await run('--json', '--period', '2026-10');
      const data = JSON.parse(json.stdout);
      expect(validate(data), JSON.stringify(validate.errors)).to.equal(true);
      expect(json.stdout).to.not.include('张三');
      expect(data.revenue.months[0]).to.include({ period: '202610', salesAmount: '1234' });
      expect(data.page).to.equal(undefined);
      const wrong = await run('--period', 'October');
      expect([wrong.code, wrong.stderr.includes('[LIST_PERIOD]')]).to.deep.equal([2, true]);
    });

    it('says how to import where there are no books', async () => {
      const { code, stderr } = await runCommand('report', [], { cwd: await newFolder(), env: {} });
      expect(code).to.equal(2);
      expect(stderr).to.include('[NO_BOOKS]');
    });
  });

  const suite = chromiumPath() ? 'in a browser' : 'in a browser (chromium is not installed)';
  describe(suite, () => {
    const open = browsers();
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    let folder: string;
    let files: Record<'en' | 'zh', string>;

    before(async () => {
      if (!chromiumPath()) return;
      await loadLanguage('zh');
      folder = await newFolder();
      const books = await openBooks({ file: path.join(folder, 'books.db') });
      const seller = generateSeller({
        differences: 40,
        first: '202401',
        months: 24,
        orders: 400,
        seed: 15,
        usageRecords: 800,
      });
      await fillBooks(books, seller);
      const hostile = {
        billId: HOSTILE,
        currency: HOSTILE,
        customerName: HOSTILE,
        instanceId: HOSTILE,
        orderId: HOSTILE,
        period: '202411',
        productName: HOSTILE,
        salesAmount: ONE,
        state: HOSTILE,
      };
      for (const table of ['billItems', 'bills', 'orders'] as const)
        await append(books, table, HOSTILE, [hostile as NewRow['values']]);
      const report = await booksReport(books, { now: seller.now });
      await books.close();
      files = { en: path.join(folder, 'en.html'), zh: path.join(folder, 'zh.html') };
      for (const language of ['en', 'zh'] as const)
        await writeFile(
          files[language],
          booksReportPage(report, { language, showsBuyer: true, version: '1.2.3' }),
        );
    });

    for (const [language, width, dark] of [
      ['en', 1400, false],
      ['zh', 1400, true],
      ['zh', 390, false],
      ['en', 390, true],
    ] as const)
      it(`is accessible, fits and runs nothing: ${language}, ${width}, ${dark ? 'dark' : 'light'}`, async () => {
        const { complaints, page } = await open(pathToFileURL(files[language]).href, { dark, width });
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).to.be.at.most(0);
        for (const details of await page.locator('details > summary').all()) await details.click();
        expect(await page.locator('svg.columns rect').count()).to.be.above(30);
        const content = await page.content();
        expect(content).to.not.match(/<script|<img|[\u001B\u202E]/);
        // The browser itself asks for no other file, and nothing of a file is markup.
        expect(await page.locator('script, img, iframe, link, [onerror]').count()).to.equal(0);
        expect(await page.evaluate(() => (globalThis as { hacked?: number }).hacked)).to.equal(undefined);
        const context = page.context();
        const session = await context.newCDPSession(page);
        await session.send('Page.setBypassCSP', { enabled: true });
        await page.reload();
        for (const details of await page.locator('details > summary').all()) await details.click();
        await page.evaluate(axe);
        const found = await page.evaluate(async () => {
          const { violations } = await (globalThis as any).axe.run({ resultTypes: ['violations'] });
          return violations.map(({ help, nodes }: any) => `${help}: ${nodes[0].html}`);
        });
        expect(found).to.deep.equal([]);
        expect(complaints).to.deep.equal([]);
      });
  });
});
