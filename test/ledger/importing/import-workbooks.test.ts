import { expect } from 'chai';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { textOf } from '../../../src/i18n/message.js';
import { importFiles } from '../../../src/ledger/importing/import-files.js';
import type { ImportedFile, ImportOptions } from '../../../src/ledger/importing/import-result.js';
import type { Books } from '../../../src/ledger/store/books.js';
import { openBooks } from '../../../src/ledger/store/open-books.js';
import { workbook, type WorkbookParts } from '../../spreadsheet/workbook-maker.js';

/** A date: style 1 of `STYLES`. */
interface DateCell {
  serial: number;
}

/** A number as the file has it. */
interface NumberCell {
  digits: string;
}

type Value = DateCell | NumberCell | number | string;

const STYLES =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd hh:mm:ss"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs>';

function sheet(...rows: ReadonlyArray<readonly Value[]>): string {
  return rows
    .map((row, index) => {
      const cells = row.map((value, column) => {
        const address = `${String.fromCodePoint(65 + column)}${index + 1}`;
        if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`;
        if (typeof value === 'object' && 'digits' in value)
          return `<c r="${address}"><v>${value.digits}</v></c>`;
        if (typeof value === 'object') return `<c r="${address}" s="1"><v>${value.serial}</v></c>`;
        return value === '' ? '' : `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
      });
      return `<row r="${index + 1}">${cells.join('')}</row>`;
    })
    .join('');
}

function core(modified: string): string {
  return `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dcterms:modified xsi:type="dcterms:W3CDTF">${modified}</dcterms:modified></cp:coreProperties>`;
}

describe('an import of a workbook', () => {
  let folder: string;
  let books: Books;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'koo-import-'));
    books = await openBooks({ file: path.join(folder, 'books.db') });
  });
  afterEach(async () => {
    await books.close();
    rmSync(folder, { force: true, recursive: true });
  });

  async function imported(parts: WorkbookParts, options: Partial<ImportOptions> = {}): Promise<ImportedFile> {
    const file = path.join(folder, 'export.xlsx');
    writeFileSync(file, workbook({ styles: STYLES, ...parts }));
    const { files } = await importFiles(books, [file], { zone: '+08:00', ...options });
    const [first] = files;
    if (first && 'error' in first) throw first.error;
    return first as ImportedFile;
  }

  it('reads each sheet by its headings, and says which it leaves out', async () => {
    const result = await imported({
      sheets: {
        账单: sheet(
          ['2026年10月账单'],
          ['账期', '账单类型', '伙伴结算金额（含税）（元）'],
          [202_610, '通用商品', 30.3],
        ),
        详单: sheet(['账期', '订单号', '结算金额(元)'], ['2026-10', 'CS1', 10.1], ['2026-10', 'CS2', 20.2]),
        说明: sheet(['本表由系统生成', '请勿修改']),
      },
    });
    expect(result.tables).to.deep.equal([
      { added: 1, changed: 0, kind: 'bills', known: 0 },
      { added: 2, changed: 0, kind: 'bill-items', known: 0 },
    ]);
    expect(result.leftOut.map(({ reason, sheet: name }) => `${name}: ${textOf(reason, 'en')}`)).to.deep.equal(
      ['说明: no headings that koo knows'],
    );
    expect(
      await books.all('SELECT sheet, row_number, bill_kind, settlement_amount FROM current_bills'),
    ).to.deep.equal([
      { bill_kind: 'general', row_number: 3n, settlement_amount: 30_300_000n, sheet: '账单' },
    ]);
    expect(await books.all('SELECT sum(settlement_amount) AS s FROM current_bill_items')).to.deep.equal([
      { s: 30_300_000n },
    ]);
  });

  it('leaves out sheets of another command', async () => {
    const result = await imported(
      {
        sheets: {
          订单: sheet(['订单号', '订单状态', '下单时间'], ['CS1', '已完成', { serial: 46_296 }]),
          账单: sheet(['账期', '账单项', '金额(元)'], ['202610', '产品销售收入', 1]),
        },
      },
      { kinds: ['orders'] },
    );
    expect(result.tables).to.deep.equal([{ added: 1, changed: 0, kind: 'orders', known: 0 }]);
    expect(result.leftOut.map(({ sheet: name }) => name)).to.deep.equal(['账单']);
    const [row] = await books.all('SELECT created_at FROM current_orders');
    expect(row).to.deep.equal({ created_at: '2026-09-30T16:00:00Z' });
  });

  it('holds as of the day of the workbook, and never before what is in it', async () => {
    const orders = sheet(['订单号', '订单状态', '下单时间'], ['CS1', '处理中', '2026-10-01 08:00:00']);
    const saved = await imported({ core: core('2026-10-05T03:00:00Z'), sheets: { 订单: orders } });
    expect(saved).to.include({ asOf: '2026-10-05T03:00:00Z', asOfFrom: 'workbook' });
    const template = await imported({ core: core('2006-09-16T00:00:00Z'), sheets: { 订单: orders } });
    expect(template).to.include({ asOf: '2026-10-01T00:00:00Z', asOfFrom: 'rows' });
    const given = await imported({ sheets: { 订单: orders } }, { asOf: '2026-10-09T00:00:00Z' });
    expect(given).to.include({ asOf: '2026-10-09T00:00:00Z', asOfFrom: 'given' });
  });

  it('refuses order numbers that Excel has rounded, and keeps long ones that it has not', async () => {
    const rounded = ['1234567890123450000', '1.23456789012345E+18'];
    const result = await imported({
      sheets: {
        订单: sheet(['订单号', '订单状态'], ...rounded.map((digits) => [{ digits }, '已完成']), [
          { digits: '1234567890123456789' },
          '已完成',
        ]),
      },
    });
    expect(result.wrong.map(({ reason, row }) => `${row} ${reason.key}`)).to.deep.equal([
      '2 damagedNumber',
      '3 damagedNumber',
    ]);
  });
});
