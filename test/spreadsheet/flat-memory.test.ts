import { expect } from 'chai';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolders } from '../support/temporary-folder.js';
import { readInProcess, writeRows } from './memory-of-tables.js';
import { workbook } from './workbook-maker.js';

/** A heap in which nothing of these files would fit twice. */
const HEAP_MB = 28;

describe('the memory of reading a table', () => {
  const folder = temporaryFolders();

  it('does not grow with a CSV file', async () => {
    const file = path.join(await folder(), 'large.csv');
    const amount = (id: number) => (id % 20 === 0 ? '"1,234.50"' : '1234.50');
    const row = (id: number) => `CS${id},按需,${amount(id)},${'x'.repeat(300)}\n`;
    await writeRows(file, 30_000_000, (index) =>
      Array.from({ length: 100 }, (_, at) => row(index * 100 + at)).join(''),
    );
    expect(readInProcess(file, HEAP_MB).rows).to.be.greaterThan(80_000);
  });

  it('does not grow with the rows of a workbook, and hardly with its texts', async () => {
    const file = path.join(await folder(), 'large.xlsx');
    const count = 200_000;
    const strings = Array.from(
      { length: count },
      (_, index) => `<si><t>订单号 ${index} ${'x'.repeat(90)}</t></si>`,
    );
    const rows = Array.from({ length: 50_000 }, (_, index) => `<row><c t="s"><v>${index * 4}</v></c></row>`);
    await writeFile(file, workbook({ sheets: { S: rows.join('') }, strings: strings.join('') }));
    const { megabytes, rows: read } = readInProcess(file, HEAP_MB);
    expect(read).to.equal(50_000);
    // 22 MB of texts, outside of the heap.
    expect(megabytes).to.be.lessThan(200);
  });
});
