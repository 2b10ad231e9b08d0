import { expect } from 'chai';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Cell } from '../../src/spreadsheet/table-file.js';
import { type OutputTable, writeTable } from '../../src/spreadsheet/write-table.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { readTableFile } from './read-table.js';

const text = (value: string): Cell => ({ kind: 'text', text: value });
const number = (value: string): Cell => ({ kind: 'number', text: value });
const TABLE: OutputTable = {
  columns: [
    { heading: '订单号', key: 'orderId' },
    { heading: 'Amount', key: 'amount' },
    { heading: 'Paid', key: 'paidAt', kind: 'date' },
  ],
  rows: [
    [text('CS1'), number('-1234.50'), { kind: 'date', text: '2026-10-01T08:00:00' }],
    [text('say "no",\nplease '), number('12345678901234567890'), undefined],
    [undefined, { kind: 'boolean', text: 'TRUE' }],
  ],
};
const FORMULAS = ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1a', '＠a', '-cmd|x'];
const HARMLESS = ['-5', '+1,234.50', '-5%', 'a=b', ' =1', '2026-10-01'];

describe('writing a table', () => {
  const folder = temporaryFolders();

  it('makes CSV that Excel reads', async () => {
    const file = path.join(await folder(), 'a.csv');
    await writeTable(file, TABLE, { format: 'csv' });
    expect(await readFile(file, 'utf8')).to.equal(
      '\uFEFF订单号,Amount,Paid\r\nCS1,-1234.50,2026-10-01 08:00:00\r\n"say ""no"",\nplease ",12345678901234567890,\r\n,TRUE\r\n',
    );
  });

  it('makes NDJSON in which no number is rounded', async () => {
    const file = path.join(await folder(), 'a.ndjson');
    await writeTable(file, TABLE, { format: 'ndjson' });
    expect(await readFile(file, 'utf8')).to.equal(
      '{"orderId":"CS1","amount":"-1234.50","paidAt":"2026-10-01T08:00:00"}\n' +
        String.raw`{"orderId":"say \"no\",\nplease ","amount":"12345678901234567890"}` +
        '\n{"amount":true}\n',
    );
  });

  it('makes a workbook whose cells are numbers, dates and texts', async () => {
    const file = path.join(await folder(), 'a.xlsx');
    await writeTable(file, TABLE, { format: 'xlsx', sheet: '账单' });
    expect((await readTableFile(file)).sheets).to.deep.equal({
      账单: {
        1: ['订单号', 'Amount', 'Paid'],
        2: ['CS1', 'n:-1234.5', 'd:2026-10-01T08:00:00'],
        3: ['say "no",\nplease ', '12345678901234567890'],
        4: [undefined, 'b:TRUE'],
      },
    });
  });

  for (const format of ['csv', 'xlsx'] as const)
    it(`writes no formula to ${format}`, async () => {
      const file = path.join(await folder(), `a.${format}`);
      const rows = [...FORMULAS, ...HARMLESS].map((value) => [text(value), text('end')]);
      const columns = [
        { heading: '=HEADING()', key: 'a' },
        { heading: 'b', key: 'b' },
      ];
      await writeTable(file, { columns, rows }, { format });
      const sheets = Object.values((await readTableFile(file)).sheets)[0]!;
      const firsts = Object.values(sheets).map(([first]) => first!.replaceAll('\r', '\n'));
      const trimmed = format === 'csv' ? HARMLESS.map((value) => value.trim()) : HARMLESS;
      expect(firsts).to.deep.equal([
        "'=HEADING()",
        ...FORMULAS.map((value) => `'${value.replaceAll('\r', '\n')}`),
        ...trimmed,
      ]);
    });

  it('leaves the old file whole, and nothing else, if a row cannot be made', async () => {
    for (const format of ['csv', 'xlsx', 'ndjson'] as const) {
      const place = await folder();
      const file = path.join(place, 'a');
      await writeFile(file, 'old');
      async function* rows(): AsyncGenerator<Cell[]> {
        yield [text('a')];
        throw new Error('no more rows');
      }

      const failure = await writeTable(file, { columns: TABLE.columns, rows: rows() }, { format }).then(
        () => expect.fail('it was written'),
        ({ message }) => message,
      );
      expect(failure).to.equal('no more rows');
      expect(await readFile(file, 'utf8')).to.equal('old');
      expect(await readdir(place)).to.deep.equal(['a']);
    }
  });

  it('escapes in a workbook what XML cannot have, and what looks like an escape', async () => {
    const file = path.join(await folder(), 'a.xlsx');
    const values = ['a_x0041_b', 'a\u0001b', 'x\uFFFEy', '<&>"\'', ' spaces ', '\uD83D\uDE00'];
    await writeTable(
      file,
      { columns: TABLE.columns, rows: values.map((value) => [text(value)]) },
      { format: 'xlsx' },
    );
    const rows = (await readTableFile(file)).sheets.Sheet1!;
    expect(Object.values(rows).slice(1).flat()).to.deep.equal(
      values.map((value) => value.replace('\uFFFE', '\uFFFD')),
    );
  });
});
