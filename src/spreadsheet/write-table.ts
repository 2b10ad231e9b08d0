import { writeNamedFile } from '../platform/write-named-file.js';
import { csvLines, ndjsonLines, type OutputTable } from './writing/table-lines.js';

export type { OutputTable, TableColumn } from './writing/table-lines.js';

export type OutputFormat = 'csv' | 'ndjson' | 'xlsx';

/** What a sheet is called unless a caller names it. */
const SHEET = 'Sheet1';

/**
 * Writes a table to a file that the user named: whole or not at all, in memory that does not grow with it. Text that a spreadsheet
 * program would run as a formula is written behind an apostrophe in CSV and XLSX.
 *
 * @param file Absolute.
 * @param options The name of the sheet in XLSX, at most 31 characters.
 * @throws EnvironmentError `LINK_LEADS_OUT`, `NO_READER`, `NOT_A_FILE`, `OBSTACLE`, and what the file system throws
 */
export async function writeTable(
  file: string,
  table: OutputTable,
  { format, sheet }: { format: OutputFormat; sheet?: string },
): Promise<void> {
  await writeNamedFile(file, tableContent(table, { format, sheet }));
}

/** The same content as it comes, for an output that is not a file. */
export async function* tableContent(
  table: OutputTable,
  { format, sheet = SHEET }: { format: OutputFormat; sheet?: string },
): AsyncGenerator<Uint8Array | string> {
  if (format === 'csv') yield* csvLines(table);
  else if (format === 'ndjson') yield* ndjsonLines(table);
  else {
    const { workbookBytes } = await import('./writing/workbook-bytes.js');
    yield* workbookBytes(table, sheet);
  }
}
