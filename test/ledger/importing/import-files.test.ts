import { expect } from 'chai';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { textOf } from '../../../src/i18n/message.js';
import { importFiles } from '../../../src/ledger/importing/import-files.js';
import type { ImportedFile, ImportOptions } from '../../../src/ledger/importing/import-result.js';
import type { BookRow, Books } from '../../../src/ledger/store/books.js';
import { openBooks } from '../../../src/ledger/store/open-books.js';
import { columnOf, type TableName } from '../../../src/ledger/model/field.js';
import { writtenMillionths } from '../../../src/ledger/values/money.js';

const BEIJING: ImportOptions = { zone: '+08:00' };

describe('an import', () => {
  let folder: string;
  let books: Books;
  let count = 0;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'koo-import-'));
    books = await openBooks({ file: path.join(folder, 'books.db') });
  });
  afterEach(async () => {
    await books.close();
    rmSync(folder, { force: true, recursive: true });
  });

  function csv(...lines: readonly string[]): string {
    const file = path.join(folder, `export-${(count += 1)}.csv`);
    writeFileSync(file, `${lines.join('\r\n')}\r\n`);
    return file;
  }

  async function imported(file: string, options: Partial<ImportOptions> = {}): Promise<ImportedFile> {
    const { files } = await importFiles(books, [file], { ...BEIJING, ...options });
    const [first] = files;
    if (first && 'error' in first) throw first.error;
    return first as ImportedFile;
  }

  async function problem(file: string, options: Partial<ImportOptions> = {}): Promise<string> {
    try {
      const { files } = await importFiles(books, [file], { ...BEIJING, ...options });
      const [first] = files;
      if (!first || !('error' in first)) return 'none';
      throw first.error;
    } catch (error) {
      const { code, hints, message } = error as { code: string; hints?: string[]; message: string };
      return [`${code}: ${message}`, ...(hints ?? [])].join('\n').replaceAll(`${folder}/`, '');
    }
  }

  /** `orderId=CS1 amount=12.5` of each current row, in the order of the file. */
  async function rows(table: TableName, ...fields: readonly string[]): Promise<string[]> {
    const all = await books.all(`SELECT * FROM current_${columnOf(table)} ORDER BY source, row_number`);
    return all.map((row) => fields.map((field) => shown(row, field)).join(' '));
  }

  function shown(row: BookRow, field: string): string {
    const value = row[columnOf(field)];
    return typeof value === 'bigint' ? writtenMillionths(value) : String(value);
  }

  it('reads an order list with titles, totals and notes, and stores what it does not know', async () => {
    const file = csv(
      '订单列表,,,,',
      '导出时间：2026-10-08 10:00:00,,,,',
      '订单号,订单状态,下单时间,实付金额(元),备注',
      '\tCS2610011200AAAAA,处理中,2026-10-01 08:00:00,"1,234.50",加急',
      '="CS2610021200BBBBB",已完成,2026/10/2 0:00,¥5,',
      ',,,,',
      '订单号,订单状态,下单时间,实付金额(元),备注',
      'CS2610031200CCCCC,退款中,2026年10月3日 12:00,-,',
      '合计,,,1239.50,',
      '注：以上为全部数据。,,,,',
    );
    const result = await imported(file);
    expect(result).to.deep.include({
      asOf: '2026-10-03T04:00:00Z',
      asOfFrom: 'rows',
      usedZone: true,
      wrongTotals: [],
    });
    expect(result.tables).to.deep.equal([{ added: 3, changed: 0, kind: 'orders', known: 0 }]);
    expect(result.skipped.map(({ as, row }) => `${row} ${as}`)).to.deep.equal([
      '7 header',
      '9 total',
      '10 note',
    ]);
    expect(
      await rows('orders', 'orderId', 'state', 'createdAt', 'amount', 'currency', 'extra'),
    ).to.deep.equal([
      'CS2610011200AAAAA processing 2026-10-01T00:00:00Z 1234.5 CNY {"备注":"加急"}',
      'CS2610021200BBBBB completed 2026-10-01T16:00:00Z 5 CNY null',
      'CS2610031200CCCCC 退款中 2026-10-03T04:00:00Z null null null',
    ]);
  });

  it('adds nothing when the same file is imported again, and when another has the same rows', async () => {
    const file = csv('订单号,订单状态,下单时间', 'CS1,处理中,2026-10-01', 'CS2,处理中,2026-10-02');
    const longer = csv(
      '订单号,订单状态,下单时间',
      'CS3,处理中,2026-10-03',
      'CS2,已完成,2026-10-02',
      'CS1,处理中,2026-10-01',
    );
    await imported(file);
    expect((await imported(file)).tables).to.deep.equal([{ added: 0, changed: 0, kind: 'orders', known: 2 }]);
    expect((await imported(longer)).tables).to.deep.equal([
      { added: 1, changed: 1, kind: 'orders', known: 1 },
    ]);
    await imported(file);
    const now = await rows('orders', 'orderId', 'state');
    expect(now.sort()).to.deep.equal(['CS1 processing', 'CS2 completed', 'CS3 processing']);
  });

  it('keeps two equal sales of a day', async () => {
    const file = csv(
      '交易时间,产品名称,客户ID,结算金额(CNY),账单状态,订单号',
      '2026-10-01,甲,C1,10.00,已出账,CS1',
      '2026-10-01,甲,C1,10.00,已出账,CS1',
    );
    await imported(file);
    await imported(file);
    expect(await rows('transactions', 'settlementAmount', 'billState')).to.deep.equal([
      '10 billed',
      '10 billed',
    ]);
  });

  it('reads every column of the export of a reseller', async () => {
    const file = csv(
      '客户ID,账期,客户名称,客户账号名,伙伴ID,伙伴名称,伙伴账号名,账单类型,计费模式,应用名称,规格,订单号/交易号,原订单号,客户交易时间,订单类型,订单周期数,订单周期单位,客户消费金额(USD),结算类型,伙伴结算折扣,结算金额(USD)',
      'c1,2019-09,Buyer,buyer,p1,Partner,partner,消费,包年包月,App,Basic,CS19091216532XXXX,,2020-09-28 09:00:00 GMT+08:00,新订,1,年,100.00,按月,0.85,85.00',
      'c1,2019-09,Buyer,buyer,p1,Partner,partner,退款,按需,App,Basic,CS19091216533XXXX,CS19091216532XXXX,2020-09-28 09:00:00 GMT+08:00,退订,12,个月,(100.00),按月,85%,-85.00',
    );
    await imported(file);
    const fields = [
      'customerId',
      'period',
      'customerName',
      'customerAccount',
      'partnerId',
      'partnerName',
      'partnerAccount',
    ];
    expect(await rows('billItems', ...fields)).to.deep.equal(
      Array.from({ length: 2 }).fill('c1 201909 Buyer buyer p1 Partner partner'),
    );
    expect(
      await rows(
        'billItems',
        'entryType',
        'chargingMode',
        'productName',
        'spec',
        'orderId',
        'originalOrderId',
      ),
    ).to.deep.equal([
      'consumption PERIOD App Basic CS19091216532XXXX null',
      'refund ON_DEMAND App Basic CS19091216533XXXX CS19091216532XXXX',
    ]);
    expect(
      await rows('billItems', 'tradedAt', 'orderType', 'periodCount', 'periodUnit', 'currency'),
    ).to.deep.equal(['2020-09-28T01:00:00Z NEW 1 year USD', '2020-09-28T01:00:00Z UNSUBSCRIBE 12 month USD']);
    expect(
      await rows('billItems', 'salesAmount', 'settlementType', 'discount', 'settlementAmount'),
    ).to.deep.equal(['100 按月 0.85 85', '-100 按月 0.85 -85']);
  });

  const CELLS: ReadonlyArray<readonly [what: string, heading: string, value: string, expected: string]> = [
    [
      'an order number that Excel has rounded',
      '订单号',
      '1.23457E+15',
      'B 订单号: a spreadsheet program has rounded this number, and the digits are lost; export the file again, and do not save it with the spreadsheet program',
    ],
    ['an amount that is none', '实付金额', '十元', 'B 实付金额: not an amount or a number'],
    ['an amount that may be two', '实付金额', '"1,23"', 'B 实付金额: not an amount or a number'],
    ['an amount with 7 decimals', '实付金额', '0.1234567', 'B 实付金额: more than 6 decimals, or too large'],
    [
      'an amount beyond 64 bits',
      '实付金额',
      '9223372036855',
      'B 实付金额: more than 6 decimals, or too large',
    ],
    ['a time that is none', '下单时间', '2026-02-30', 'B 下单时间: not a time, as in 2026-10-01 08:00:00'],
    [
      'an amount in another currency',
      '实付金额(USD)',
      '¥5',
      'B 实付金额(USD): in CNY, but "实付金额(USD)" of the row is in USD',
    ],
    ['a currency that is none', '币种', '贝壳', 'B 币种: not a currency'],
    ['a text without an end', '产品名称', 'x'.repeat(32_768), 'B 产品名称: longer than 32767 characters'],
  ];
  for (const [what, heading, value, expected] of CELLS) {
    it(`refuses ${what}, and imports nothing of the file`, async () => {
      const ids = heading === '订单号' ? '订单行ID' : '订单号';
      const file = csv(`${ids},${heading},订单状态`, `CS1,${value},已完成`, 'CS2,,已完成');
      const result = await imported(file, { currency: 'CNY' });
      expect(
        result.wrong.map((cell) => `${cell.column} ${cell.heading}: ${textOf(cell.reason, 'en')}`),
      ).to.deep.equal([expected]);
      expect(result.wrong[0]).to.include({ row: 2, sheet: '' });
      expect(result).to.not.have.property('tables');
      expect(await rows('orders', 'orderId')).to.deep.equal([]);

      expect((await imported(file, { currency: 'CNY', skipWrong: true })).tables).to.deep.equal([
        { added: 1, changed: 0, kind: 'orders', known: 0 },
      ]);
    });
  }

  it('refuses a row that nobody could find again', async () => {
    const result = await imported(csv('订单号,订单状态,产品名称', ',已完成,甲'));
    expect(result.wrong.map(({ reason }) => textOf(reason, 'en'))).to.deep.equal([
      'the row has no orderId or orderLineId',
    ]);
  });

  it('notices a total that is not the sum of its rows', async () => {
    const result = await imported(
      csv('订单号,实付金额(元)', 'CS1,10.10', 'CS2,20.20', '小计,30.30', 'CS3,1', '总计：,31.29'),
    );
    expect(result.wrongTotals).to.deep.equal([
      { heading: '实付金额(元)', row: 6, sheet: '', sum: '31.3', written: '31.29' },
    ]);
  });

  const EMPTY: ReadonlyArray<readonly [string, readonly string[]]> = [
    ['no rows', []],
    ['words for no rows', ['暂无数据,,']],
    ['English words for no rows', ['No records,,']],
  ];
  for (const [what, lines] of EMPTY) {
    it(`imports an export with ${what}, which adds nothing`, async () => {
      const result = await imported(csv('订单号,订单状态,下单时间', ...lines));
      expect(result.tables).to.deep.equal([{ added: 0, changed: 0, kind: 'orders', known: 0 }]);
      expect(result.sheets.map((sheet) => sheet.rows)).to.deep.equal([0]);
    });
  }

  const CALLS: ReadonlyArray<
    readonly [what: string, lines: readonly string[], options: Partial<ImportOptions>, expected: string]
  > = [
    [
      'a file of another command',
      ['订单号,订单状态,下单时间', 'CS1,已完成,2026-10-01'],
      { kinds: ['bills', 'bill-items'] },
      'IMPORT_WRONG_KIND: FILE contains a list of orders (headings in row 1).\nImport it with: koo order import FILE',
    ],
    [
      'a file without headings that koo knows',
      ['甲,乙', '1,2'],
      {},
      "IMPORT_NO_HEADINGS: FILE has no headings that koo knows in its first 50 rows.\nIt has the headings 甲, 乙. Say what they are: --column 'HEADING=FIELD' --kind KIND\nkoo reads XLSX workbooks and CSV files as the seller console exports them.",
    ],
    ['an empty file', [''], {}, 'IMPORT_EMPTY: FILE is empty.\nExport it again in the seller console.'],
    [
      'a file without what tells an order',
      ['订单状态,创建时间,实付金额,产品名称', '已完成,2026-10-01,1,甲'],
      {},
      "IMPORT_MISSING_COLUMNS: FILE looks like a list of orders (headings in row 1), but has no column for orderId or orderLineId.\nIf a column has another heading, map it: --column 'HEADING=orderId'\nHeadings that koo knows: koo bill columns --kind orders",
    ],
    [
      'a file with two columns for one field',
      ['订单号,订单编号,订单状态', 'CS1,1,已完成'],
      {},
      'IMPORT_AMBIGUOUS_COLUMNS: FILE has several columns that can be orderId: "订单号", "订单编号".\nSay which one it is: --column \'订单号=orderId\'. The others are stored as they came.',
    ],
    [
      'amounts in no currency',
      ['订单号,实付金额,订单状态', 'CS1,1,已完成'],
      {},
      'IMPORT_NO_CURRENCY: FILE does not say in which currency its amounts are ("实付金额"; row 2).\nName it, for example: --currency CNY. To keep it, set books.currency in koo.yaml.',
    ],
    [
      'a field that is none',
      ['订单号,订单状态', 'CS1,已完成'],
      { columns: { 订单状态: 'stat' }, kinds: ['performance'] },
      'IMPORT_UNKNOWN_FIELD: stat is not a field of performance.\nFields of performance: statementId, period, partnerId, partnerName, currency, amount, state, none.',
    ],
    [
      'a heading that the file does not have',
      ['订单号,订单状态', 'CS1,已完成'],
      { columns: { 进度: 'state' } },
      'IMPORT_COLUMN_NOT_FOUND: FILE has no column "进度" that could be read as state.\nIts columns are 订单号, 订单状态.',
    ],
    [
      'more columns than any export has',
      [Array.from({ length: 1001 }, (_, index) => `h${index}`).join(',')],
      {},
      'IMPORT_TOO_MANY_COLUMNS: FILE has 1001 columns in row 1; koo reads at most 1000.',
    ],
  ];
  for (const [what, lines, options, expected] of CALLS) {
    it(`refuses ${what}`, async () => {
      const file = csv(...lines);
      expect(await problem(file, options)).to.equal(expected.replaceAll('FILE', path.basename(file)));
    });
  }

  it('reads columns as the user says, and times in the zone that is named', async () => {
    const file = csv(
      '单据,进度,日子(UTC),下单时间,合计额',
      'CS1,已完成,2026-10-01 08:00,2026-10-01 08:00,12',
    );
    await imported(file, {
      columns: { 合计额: 'amount', 单据: 'orderId' },
      currency: 'USD',
      kept: { orders: { 日子: 'paidAt', 进度: 'state' } },
      zone: '-03:00',
    });
    expect(
      await rows('orders', 'orderId', 'state', 'paidAt', 'createdAt', 'amount', 'currency'),
    ).to.deep.equal(['CS1 completed 2026-10-01T08:00:00Z 2026-10-01T11:00:00Z 12 USD']);
  });

  it('goes on after a file that is wrong', async () => {
    const good = csv('订单号,订单状态', 'CS1,已完成');
    const bad = path.join(folder, 'none.csv');
    const { files } = await importFiles(books, [bad, good], BEIJING);
    expect(
      files.map((file) => ('error' in file ? (file.error as NodeJS.ErrnoException).code : file.tables)),
    ).to.deep.equal(['ENOENT', [{ added: 1, changed: 0, kind: 'orders', known: 0 }]]);
  });

  it('writes nothing in a dry run, and shows samples without names', async () => {
    const file = csv('订单号,客户名称,实付金额(元)', 'CS1,张三,1.50', 'CS2,李四,2');
    const { files } = await importFiles(undefined, [file], { ...BEIJING, dryRun: true });
    const [sheet] = (files[0] as ImportedFile).sheets;
    expect(sheet!.columns.map(({ field, samples }) => `${field} ${samples.join(' ')}`)).to.deep.equal([
      'orderId CS1 CS2',
      'customerName ***',
      'amount 1.5 2',
    ]);
    expect(files[0]).to.not.have.property('tables');
  });

  it('stores columns whose headings are names of JavaScript', async () => {
    await imported(csv('订单号,订单状态,__proto__,constructor', 'CS1,已完成,a,b'));
    expect(await rows('orders', 'extra')).to.deep.equal(['{"__proto__":"a","constructor":"b"}']);
  });
});
