import path from 'node:path';
import type { FieldValues, TableName } from '../../../src/ledger/model/field.js';
import type { NewSource } from '../../../src/ledger/store/books.js';
import { openBooks } from '../../../src/ledger/store/open-books.js';

/** Rows of one table, as a file had them. */
export interface SampleFile {
  table: TableName;
  rows: readonly FieldValues[];
  source?: Partial<NewSource>;
  extra?: Readonly<Record<string, string>>;
}

/**
 * Books in a file of a folder, where commands look for them, or in a database.
 *
 * @returns The file.
 */
export async function sampleBooks(
  folder: string,
  files: readonly SampleFile[],
  { url }: { url?: string } = {},
): Promise<string> {
  const file = path.join(folder, '.koo/books.db');
  const books = await openBooks(url === undefined ? { file } : { url });
  try {
    for (const { extra, rows, source, table } of files) {
      const from: NewSource = {
        asOf: '2026-11-01T00:00:00Z',
        columns: {},
        kind: 'file',
        name: `${table}.xlsx`,
        table,
        zone: '+08:00',
        ...source,
      };
      const numbered = rows.map((values, at) => ({ extra, row: at + 2, sheet: 'Sheet1', values }));
      await books.transaction((writer) => writer.append(from, [numbered]));
    }
  } finally {
    await books.close();
  }

  return file;
}

/** An amount in millionths, from its decimal. */
export function money(decimal: string): bigint {
  const [whole = '0', decimals = ''] = decimal.split('.');
  const size = BigInt(whole.replace('-', '')) * 1_000_000n + BigInt(decimals.padEnd(6, '0'));
  return whole.startsWith('-') ? -size : size;
}
