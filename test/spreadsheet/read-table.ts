import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openTableFile, type TableFileOptions } from '../../src/spreadsheet/table-file.js';

let serial = 0;

/** What a table holds: per sheet its rows, by their numbers; each cell is its text, behind a letter unless it is text (`n:1.5`). */
export interface ReadTable {
  encoding?: string;
  format: string;
  sheets: Record<string, Record<number, Array<string | undefined>>>;
  writtenAt?: Date;
}

/** Reads a whole table that is in memory. */
export async function readTable(
  content: Uint8Array | string,
  options: TableFileOptions & { name?: string } = {},
): Promise<ReadTable> {
  const { name = `koo-table-${process.pid}-${(serial += 1)}`, ...rest } = options;
  const file = path.join(tmpdir(), name);
  await writeFile(file, content);
  try {
    return await readTableFile(file, rest);
  } finally {
    await rm(file);
  }
}

/** Reads a whole table. */
export async function readTableFile(file: string, options?: TableFileOptions): Promise<ReadTable> {
  const table = await openTableFile(file, options);
  try {
    const sheets: ReadTable['sheets'] = {};
    for await (const sheet of table.sheets()) {
      const rows: Record<number, Array<string | undefined>> = {};
      for await (const { cells, number } of sheet.rows())
        rows[number] = cells.map((cell) => {
          if (cell === undefined || cell.kind === 'text') return cell?.text;
          return `${cell.kind[0]}:${cell.text}`;
        });
      sheets[sheet.name] = rows;
    }

    const { encoding, format, writtenAt } = table;
    return { format, sheets, ...(encoding && { encoding }), ...(writtenAt && { writtenAt }) };
  } finally {
    await table.close();
  }
}

/** The error of reading as one text, the name of the file left out: kind, code, message. */
export async function readingError(
  content: Uint8Array | string,
  options?: TableFileOptions,
): Promise<string> {
  const name = `koo-table-${process.pid}-${(serial += 1)}`;
  const file = path.join(tmpdir(), name);
  return readTable(content, { ...options, name }).then(
    (table) => `read: ${JSON.stringify(table)}`,
    ({ code, kind, message }) => `${kind} ${code} ${String(message).replaceAll(file, 'FILE')}`,
  );
}
