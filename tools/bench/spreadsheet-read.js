/** Reads each cell of a table: `node spreadsheet-read.js koo|hucre FILE`. */
import { readFileSync } from 'node:fs';
import { streamXlsxRows } from 'hucre/xlsx';
import { openTableFile } from '../../build/src/spreadsheet/table-file.js';

const [name, file] = process.argv.slice(2);
let cells = 0;
if (name === 'hucre') {
  for await (const { values } of streamXlsxRows(readFileSync(file))) cells += values.length;
} else {
  const table = await openTableFile(file);
  for await (const sheet of table.sheets()) {
    for await (const row of sheet.rows()) cells += row.cells.length;
  }

  await table.close();
}

if (cells < 2_000_000) throw new Error(`${cells} cells`);
