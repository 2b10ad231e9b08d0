import { readXlsx } from 'hucre/xlsx';
import { openTableFile } from '../../../src/spreadsheet/table-file.js';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Cells that hold something, by sheet and address (`明细!2,1`: row from 1, column from 0). Numbers are doubles, as others have them. */
export type Values = Record<string, boolean | number | string>;

let serial = 0;

export async function byKoo(bytes: Buffer): Promise<Values> {
  const file = path.join(tmpdir(), `koo-differential-${process.pid}-${(serial += 1)}`);
  await writeFile(file, bytes);
  try {
    return await fileByKoo(file);
  } finally {
    await rm(file);
  }
}

export async function fileByKoo(file: string): Promise<Values> {
  const table = await openTableFile(file);
  const values: Values = {};
  try {
    for await (const sheet of table.sheets())
      for await (const { cells, number } of sheet.rows())
        for (const [column, cell] of cells.entries()) {
          if (cell === undefined) continue;
          const { kind, text } = cell;
          values[`${sheet.name}!${number},${column}`] =
            kind === 'number' ? Number(text) : kind === 'boolean' ? text === 'TRUE' : text;
        }
  } finally {
    await table.close();
  }

  return values;
}

function secondsOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return 'not a date';
  return new Date(Math.round(date.getTime() / 1000) * 1000).toISOString().slice(0, 19);
}

export async function byHucre(bytes: Buffer): Promise<Values> {
  const book = await readXlsx(bytes);
  const values: Values = {};
  for (const { name, rows } of book.sheets)
    for (const [row, cells] of rows.entries())
      for (const [column, value] of cells.entries()) {
        if (value === null || value === undefined || value === '') continue;
        values[`${name}!${row + 1},${column}`] =
          value instanceof Date ? secondsOf(value) : (value as boolean | number | string);
      }

  return values;
}
