import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type FileKind, TABLE_OF } from '../../src/ledger/columns/file-kind.js';
import { fieldsOf, headingsOf } from '../../src/ledger/columns/known-columns.js';
import { type Fields, type FieldValues, TABLES } from '../../src/ledger/model/field.js';
import { writtenMillionths } from '../../src/ledger/values/money.js';
import type { Cell } from '../../src/spreadsheet/table.js';
import { tableContent, writeTable } from '../../src/spreadsheet/write-table.js';
import { gbkBytes } from './gbk-bytes.js';
import type { GeneratedSeller } from './generate-seller.js';

interface ExportOptions {
  folder: string;
  kind: FileKind;
  /** CSV is in GBK, as Excel in China saves it. */
  format: 'csv' | 'xlsx';
  name?: string;
  /** Only a part of the rows: exports of two times overlap. */
  isMeant?(row: FieldValues, number: number): boolean;
}

/** Writes what a seller has as the seller's console would export it: with Chinese headings, and times in China. @returns The file. */
export async function writeExport(
  seller: GeneratedSeller,
  { folder, format, isMeant = () => true, kind, name = kind }: ExportOptions,
): Promise<string> {
  const file = path.join(folder, `${name}.${format}`);
  const fields = fieldsOf(kind);
  const table = {
    columns: fields.map((field) => ({ heading: headingOf(kind, field), key: field })),
    rows: cellsOf(seller, kind, fields, isMeant),
  };
  await (format === 'xlsx'
    ? writeTable(file, table, { format })
    : pipeline(Readable.from(gbkBytes(tableContent(table, { format }))), createWriteStream(file)));
  return file;
}

function* cellsOf(
  seller: GeneratedSeller,
  kind: FileKind,
  fields: readonly string[],
  isMeant: NonNullable<ExportOptions['isMeant']>,
): Generator<Cell[]> {
  const types: Fields = TABLES[TABLE_OF[kind]];
  let number = 0;
  for (const row of seller.rows(TABLE_OF[kind])) {
    number += 1;
    if (!isMeant(row, number)) continue;
    yield fields.map((field) => {
      const value = row[field];
      if (value === undefined) return undefined;
      if (typeof value === 'bigint') return { kind: 'number', text: writtenMillionths(value) };
      return { kind: 'text', text: types[field]!.type === 'time' ? inChina(value) : value };
    });
  }
}

function headingOf(kind: FileKind, field: string): string {
  // A currency in the heading would be that of all rows.
  const headings = headingsOf(kind, field).filter(({ text }) => !text.endsWith('(USD)'));
  return headings.find(({ text }) => /\p{Script=Han}/u.test(text))?.text ?? field;
}

/** `2026-10-01 08:00:00` */
function inChina(time: string): string {
  const there = new Date(Date.parse(time) + 8 * 60 * 60 * 1000).toISOString();
  return `${there.slice(0, 10)} ${there.slice(11, 19)}`;
}
