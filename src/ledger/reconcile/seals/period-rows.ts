import { createHash } from 'node:crypto';
import { columnOf, type Fields, type TableName, TABLES, currentOf } from '../../model/field.js';
import type { BookRow, Books } from '../../store/books.js';
import { writtenMillionths } from '../../values/money.js';

/** What belongs to a period: the rows that name it. */
const SEALED_TABLES = [
  'bills',
  'billItems',
  'transactions',
  'performance',
  'performanceItems',
] as const satisfies readonly TableName[];

export interface PeriodRow {
  table: TableName;
  id: bigint;
  key: string;
  hash: string;
  row: BookRow;
}

/** The current rows of a period. */
export async function currentRows(books: Books, period: string): Promise<PeriodRow[]> {
  const lists = await Promise.all(
    SEALED_TABLES.map(async (table) => {
      const rows = await books.all(`SELECT * FROM ${currentOf(table)} WHERE period = ?`, [period]);
      return rows.map((row) => periodRow(table, row));
    }),
  );
  return lists.flat();
}

/** The rows that a period was closed with. */
export async function sealedRows(books: Books, seal: bigint): Promise<PeriodRow[]> {
  const lists = await Promise.all(
    SEALED_TABLES.map(async (table) => {
      const rows = await books.all(
        `SELECT * FROM ${columnOf(table)} WHERE id IN (SELECT row_id FROM sealed_rows WHERE seal = ? AND book = ?)`,
        [seal, table],
      );
      return rows.map((row) => periodRow(table, row));
    }),
  );
  return lists.flat();
}

/** The same on any database and after any order of imports: over the keys and hashes of the rows, not their ids. */
export function hashOfRows(rows: readonly PeriodRow[]): string {
  const hash = createHash('sha256');
  const lines = rows.map((row) => `${row.table} ${row.key} ${row.hash}\n`).sort();
  for (const line of lines) hash.update(line);
  return hash.digest('hex');
}

/** What the fields of a row hold, as text. */
export function writtenFields({ row, table }: PeriodRow): Map<string, string> {
  const written = new Map<string, string>();
  for (const [field, { type }] of Object.entries(TABLES[table] as Fields)) {
    const value = row[columnOf(field)];
    if (value === null || value === undefined || value === '') continue;
    const isNumber = type === 'decimal' || type === 'money';
    written.set(field, isNumber ? writtenMillionths(value as bigint) : String(value));
  }

  return written;
}

function periodRow(table: TableName, row: BookRow): PeriodRow {
  return { table, id: row.id as bigint, key: row.key as string, hash: row.hash as string, row };
}
