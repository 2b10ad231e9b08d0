import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { validate as isExport } from '#validators/output-books-export';
import { validate as isList } from '#validators/output-books-list';
import { validate as isStatement } from '#validators/output-books-statement';
import { validate as isOrder } from '#validators/output-order-show';
import type { ListResult } from '../../../src/cli/views/books/list-data.js';
import type { OrderShown } from '../../../src/cli/views/books/present-order.js';
import type { StatementShown } from '../../../src/cli/views/books/present-statement.js';
import { textWidth } from '../../../src/platform/text-width.js';
import { openTableFile } from '../../../src/spreadsheet/table-file.js';
import { describeWithPostgres } from '../../support/postgres-server.js';
import { runCommand } from '../../support/run-command.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { money, sampleBooks } from '../support/sample-books.js';

const ORDER = 'CS2610010800AAAAA';

const TRADE = {
  billKind: '通用',
  billState: '已出账',
  currency: 'CNY',
  customerAccount: 'hw_someone',
  customerName: '某某科技有限公司',
  entryType: '消费',
  orderId: ORDER,
  orderLineId: `${ORDER}-000001`,
  orderType: '新订',
  period: '202610',
  productName: '应用交付管理平台',
  repaymentState: '已还款',
  salesAmount: money('100.1'),
  settlementAmount: money('90.090001'),
  supervisionState: '不涉及',
  tradedAt: '2026-10-01T00:00:00Z',
  transactionId: 't-1',
};
const REFUND = {
  ...TRADE,
  entryType: '退款',
  orderId: 'CS2610020800BBBBB',
  orderLineId: 'CS2610020800BBBBB-000001',
  originalOrderId: `${ORDER}-000001`,
  salesAmount: money('-0.1'),
  settlementAmount: money('-0.000002'),
  tradedAt: '2026-10-02T00:00:00Z',
  transactionId: 't-2',
};
const FOREIGN = {
  ...TRADE,
  billKind: '联营商品',
  billState: 'Unbilled',
  currency: 'USD',
  orderId: 'CS2610030800CCCCC',
  orderLineId: 'CS2610030800CCCCC-000001',
  period: '202609',
  productName: '=HYPERLINK("http://x.example")',
  salesAmount: money('7'),
  settlementAmount: money('6.3'),
  supervisionState: '已完成',
  tradedAt: '2026-09-03T00:00:00Z',
  transactionId: 't-3',
};

const temporaryFolder = temporaryFolders();

/** @param database The address of a new one, where the books are not in a file. */
function suite(title: string, database?: () => string): void {
  describe(title, () => {
    let cwd: string;
    let env: Record<string, string>;
    let file: string;
    const koo = async (words: string, ...argv: string[]) => {
      const { code, stderr, stdout } = await runCommand(words, argv, { cwd, env });
      expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
      return stdout;
    };
    const json = async <T>(words: string, ...argv: string[]) =>
      JSON.parse(await koo(words, ...argv, '--json')) as T;

    beforeEach(async () => {
      cwd = await temporaryFolder();
      const url = database?.();
      env = url === undefined ? {} : { KOO_BOOKS_URL: url };
      file = await sampleBooks(
        cwd,
        [
          { rows: [TRADE, REFUND, FOREIGN], table: 'transactions' },
          {
            rows: [
              { ...TRADE, billId: 'B1' },
              { ...REFUND, billId: 'B1' },
            ],
            table: 'billItems',
          },
          {
            rows: [
              {
                billId: 'B1',
                billKind: '通用',
                currency: 'CNY',
                period: '202610',
                settlementAmount: money('90.089999'),
                stage: '发票审核',
                state: '待开票',
              },
              {
                amount: money('100'),
                billKind: '通用',
                currency: 'CNY',
                item: '产品销售收入',
                period: '202610',
              },
              {
                amount: money('90.089999'),
                billKind: '通用',
                currency: 'CNY',
                item: '结算金额',
                period: '202610',
              },
            ],
            table: 'bills',
          },
          {
            rows: [
              { amount: money('3'), currency: 'CNY', period: '202609', state: '终稿', statementId: 'YJ09' },
              { amount: money('4'), currency: 'CNY', period: '202610', state: '预估', statementId: 'YJ10' },
            ],
            table: 'performance',
          },
          {
            rows: [
              {
                amount: money('100.1'),
                createdAt: '2026-10-01T00:00:00Z',
                currency: 'CNY',
                customerName: '某某科技有限公司',
                orderId: ORDER,
                state: '已完成',
              },
            ],
            table: 'orders',
          },
          {
            rows: [{ instanceId: 'i-1', orderLineId: `${ORDER}-000001`, state: 'OPEN' }],
            table: 'instances',
          },
          {
            rows: ['00', '01'].map((hour) => ({
              beginAt: `2026-10-01T${hour}:00:00Z`,
              endAt: `2026-10-01T${hour}:59:59Z`,
              instanceId: 'i-1',
              meteringSn: `m-${hour}`,
              state: 'delivered',
              usageValue: money('0.3333'),
            })),
            source: { kind: 'outbox', name: 'usage-outbox.db' },
            table: 'usage',
          },
        ],
        { url },
      );
    });

    it('list transactions with the sums of each currency, within 80 columns, in both languages', async () => {
      expect(await koo('transaction list')).to.equal(`\
Traded      Order              Type  Entry        Product  Billed     Settlement
2026-10-02  CS2610020800BBBBB  New   Refund       应用交…  Billed  -0.000002 CNY
2026-10-01  CS2610010800AAAAA  New   Consumption  应用交…  Billed  90.090001 CNY
2026-09-03  CS2610030800CCCCC  New   Consumption  =HYPER…  Unbil…       6.30 USD

3 transactions.

Sums of all of them
  Sales          100.00 CNY
  Settlement  90.089999 CNY
  Sales            7.00 USD
  Settlement       6.30 USD

Billed
  已出账 (Billed)  2
  Unbilled         1

Times are in +08:00, as in their sources.
`);
      expect(await koo('transaction list', '--lang', 'zh', '--show-buyer')).to.equal(`\
交易时间    订单号             客户名称     商品名称     账单状态       结算金额
2026-10-02  CS2610020800BBBBB  某某科技有…  应用交付管…  已出账    -0.000002 CNY
2026-10-01  CS2610010800AAAAA  某某科技有…  应用交付管…  已出账    90.090001 CNY
2026-09-03  CS2610030800CCCCC  某某科技有…  =HYPERLINK…  待出账         6.30 USD

共 3 条交易明细。

全部合计
  销售金额     100.00 CNY
  结算金额  90.089999 CNY
  销售金额       7.00 USD
  结算金额       6.30 USD

账单状态
  已出账              2
  Unbilled（待出账）  1

时间为来源文件中的时区：+08:00。
`);
    });

    it('find transactions by the filters of the console', async () => {
      for (const [flags, ids] of [
        [
          ['--bill-state', 'billed'],
          ['t-2', 't-1'],
        ],
        [['--bill-state', '待出账'], ['t-3']],
        [['--repayment', '已还款', '--supervision', 'completed'], ['t-3']],
        [
          ['--supervision', 'not-involved'],
          ['t-2', 't-1'],
        ],
        [['--since', '2026-10-02'], ['t-2']],
        [
          ['--order', ORDER],
          ['t-2', 't-1'],
        ],
        [['--period', '2026-09'], ['t-3']],
        [
          ['--period', '202609', '--period', '202610'],
          ['t-2', 't-1', 't-3'],
        ],
        [
          ['--customer', 'HW_SOMEONE'],
          ['t-2', 't-1', 't-3'],
        ],
        [['--customer', 'hwXsomeone'], []],
        [['--kind', 'joint'], ['t-3']],
        [
          ['--kind', '通用商品'],
          ['t-2', 't-1'],
        ],
        [['--entry', 'refund'], ['t-2']],
        [['--transaction', 't-1'], ['t-1']],
      ] as Array<[string[], string[]]>) {
        const result = await json<ListResult>('transaction list', ...flags);
        expect(isList(result), JSON.stringify(isList.errors)).to.equal(true);
        expect(
          result.rows.map(({ transactionId }) => transactionId),
          flags.join(' '),
        ).to.deep.equal(ids);
      }
    });

    it('have sums that agree with sqlite3 and bc', async () => {
      const { totals } = await json<ListResult>('transaction list');
      const sql = `SELECT currency, sum(settlement_amount) FROM current_transactions GROUP BY 1 ORDER BY 1`;
      if (database === undefined) {
        const bySqlite = spawnSync('sqlite3', ['-separator', ' ', file, sql], { encoding: 'utf8' });
        expect(bySqlite.stdout).to.equal('CNY 90089999\nUSD 6300000\n');
      }

      expect(totals.map(({ currency, sums }) => [currency, sums.settlementAmount])).to.deep.equal([
        ['CNY', '90.089999'],
        ['USD', '6.3'],
      ]);
      await koo('transaction export', '--output', 't.csv', '--period', '202610');
      const [head = '', ...rows] = (await readFile(path.join(cwd, 't.csv'), 'utf8')).trimEnd().split('\r\n');
      const column = head.split(',').indexOf('Settlement');
      const sum = rows.map((row) => row.split(',')[column]).join(' + ');
      const byBc = spawnSync('bc', { encoding: 'utf8', input: `${sum}\n` });
      expect(byBc.stdout).to.equal('90.089999\n');
    });

    it('list bills with their items, which are not added up with each other', async () => {
      const result = await json<ListResult>('bill list', '--period', '202610');
      expect(result.totals).to.deep.equal([
        { count: 1, currency: 'CNY', per: {}, sums: { settlementAmount: '90.089999' } },
        { count: 1, currency: 'CNY', per: { item: '产品销售收入' }, sums: { amount: '100' } },
        { count: 1, currency: 'CNY', per: { item: '结算金额' }, sums: { amount: '90.089999' } },
      ]);
      expect((await json<ListResult>('bill list', '--stage', '发票审核')).count).to.equal(1);
      expect((await json<ListResult>('bill list', '--details', '--entry', '退款')).count).to.equal(1);
      const { code, stderr } = await runCommand('bill list', ['--details', '--stage', 'x'], { cwd, env });
      expect(code).to.equal(2);
      expect(stderr).to.include('--stage does not filter what is listed here.');
    });

    it('list performance statements: an estimate is not added up with what is final', async () => {
      const { totals } = await json<ListResult>('performance list');
      expect(totals.map(({ per, sums }) => [per, sums])).to.deep.equal([
        [{ state: '终稿' }, { amount: '3' }],
        [{ state: '预估' }, { amount: '4' }],
      ]);
      expect((await json<ListResult>('performance list', '--state', 'final')).rows).to.have.length(1);
      const text = await koo('performance list');
      expect(text).to.include('last month, audited').and.to.include('this month');
    });

    it('show a bill with its details, by its id or by its period', async () => {
      const bill = await json<StatementShown>('bill show', 'B1');
      expect(isStatement(bill), JSON.stringify(isStatement.errors)).to.equal(true);
      expect(bill.details).to.deep.equal({
        by: 'id',
        count: 2,
        counts: {
          billState: [{ count: 2, value: '已出账' }],
          entryType: [
            { count: 1, value: '消费' },
            { count: 1, value: '退款' },
          ],
          repaymentState: [{ count: 2, value: '已还款' }],
          supervisionState: [{ count: 2, value: '不涉及' }],
        },
        totals: [
          { count: 2, currency: 'CNY', per: {}, sums: { salesAmount: '100', settlementAmount: '90.089999' } },
        ],
      });
      const period = await koo('bill show', '2026-10');
      expect(period).to.include('Bills of 202610').and.to.include('产品销售收入');
      expect(period).to.include('bills.xlsx, sheet Sheet1, row 2');
      const none = await runCommand('bill show', ['202001'], { cwd, env });
      expect(none.code).to.equal(2);
      expect(none.stderr).to.include('The books have no bill of 202001.');
      expect(await koo('performance show', 'YJ09', '--lang', 'zh')).to.include('上月数据，已审核');
    });

    it('show an order from everything that knows it, each with its source', async () => {
      const order = await json<OrderShown>('order show', `${ORDER}-000001`);
      expect(isOrder(order), JSON.stringify(isOrder.errors)).to.equal(true);
      const counts = Object.entries(order).flatMap(([section, value]) =>
        typeof value === 'object' && value !== null && 'count' in value ? [[section, value.count]] : [],
      );
      expect(Object.fromEntries(counts)).to.deep.equal({
        billItems: 2,
        // The bill, and items of its period and kind, which do not name it.
        bills: 3,
        instances: 1,
        orders: 1,
        performanceItems: 0,
        queriedOrders: 0,
        transactions: 2,
      });
      expect(order.usage).to.deep.equal([
        {
          count: 2,
          from: '2026-10-01T00:00:00Z',
          instanceId: 'i-1',
          state: 'delivered',
          until: '2026-10-01T01:59:59Z',
          usage: '0.6666',
        },
      ]);
      expect(order.totals).to.deep.equal([
        {
          currency: 'CNY',
          sums: { salesAmount: '100', settlementAmount: '90.089999' },
          table: 'transactions',
        },
        { currency: 'CNY', sums: { salesAmount: '100', settlementAmount: '90.089999' }, table: 'billItems' },
      ]);
      for (const language of ['en', 'zh']) {
        const text = await koo('order show', ORDER, '--lang', language);
        expect(text).not.to.include('某某科技').and.not.to.include('hw_someone');
        expect(text).to.include('transactions.xlsx').and.to.include('0.6666');
        for (const line of text.split('\n')) expect(textWidth(line), line).to.be.at.most(80);
      }

      const none = await runCommand('order show', ['CS0'], { cwd, env });
      expect({
        code: none.code,
        hint: none.stderr.includes('koo order get CS0 --target china'),
      }).to.deep.equal({
        code: 2,
        hint: true,
      });
    });

    it('export every field and source, formulas neutralized and customers masked', async () => {
      for (const format of ['csv', 'xlsx']) {
        const result = await json<object>('transaction export', '--output', `t.${format}`);
        expect(isExport(result), JSON.stringify(isExport.errors)).to.equal(true);
        const table = await openTableFile(path.join(cwd, `t.${format}`));
        const rows: string[][] = [];
        for await (const sheet of table.sheets())
          for await (const { cells } of sheet.rows()) rows.push(cells.map((cell) => cell?.text ?? ''));
        await table.close();
        const [head = [], first = []] = rows;
        const value = Object.fromEntries(head.map((heading, at) => [heading, first[at] ?? '']));
        expect(rows).to.have.length(4);
        expect(value).to.deep.include({
          Customer: '***',
          Product: `'=HYPERLINK("http://x.example")`,
          Settlement: '6.3',
          Source: 'transactions.xlsx',
          'Source row': '4',
          'Time zone': 'UTC+08:00',
          Transaction: 't-3',
        });
        expect(value.Traded!.replace('T', ' ')).to.equal('2026-09-03 08:00:00');
      }

      await koo('bill export', '--details', '--output', 'd.ndjson', '--show-buyer');
      const [first] = (await readFile(path.join(cwd, 'd.ndjson'), 'utf8')).split('\n');
      expect(JSON.parse(first!)).to.include({
        customerName: '某某科技有限公司',
        settlementAmount: '90.090001',
        sourceName: 'billItems.xlsx',
        tradedAt: '2026-10-01T00:00:00Z',
      });
      const wrong = await runCommand('bill export', ['--output', 'bills.pdf'], { cwd, env });
      expect(wrong.code).to.equal(2);
      expect(wrong.stderr).to.include('.csv, .ndjson or .xlsx');
    });
  });
}

suite('lists of the books');

describeWithPostgres('with PostgreSQL', (server) => {
  suite('lists of the books in PostgreSQL', () => server().newDatabase());
});
