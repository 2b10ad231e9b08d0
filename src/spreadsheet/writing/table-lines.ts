import type { Cell } from '../table.js';
import { neutralized } from '../neutralized.js';

export interface TableColumn {
  /** The name of the member in NDJSON. */
  key: string;
  /** In the first row of CSV and XLSX. */
  heading: string;
  /** A column of dates is shown as dates in XLSX. */
  kind?: 'date';
}

/** A table to be written; its rows may come as they are made. */
export interface OutputTable {
  columns: readonly TableColumn[];
  /** By column; a row may be shorter. */
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
}

/**
 * CSV line by line, as RFC 4180 has it: with CRLF, and quotes where they are needed. It begins with a byte order mark, without
 * which Excel takes it for text in the encoding of the system.
 */
export async function* csvLines({ columns, rows }: OutputTable): AsyncGenerator<string> {
  yield `\uFEFF${columns.map(({ heading }) => csvValue(neutralized(heading))).join(',')}\r\n`;
  for await (const row of rows) yield `${row.map((cell) => csvValue(csvText(cell))).join(',')}\r\n`;
}

/** One JSON object a line. Numbers are strings, of which no reader rounds anything; empty cells are left out. */
export async function* ndjsonLines({ columns, rows }: OutputTable): AsyncGenerator<string> {
  for await (const row of rows) {
    const members = columns.flatMap(({ key }, index) => {
      const cell = row[index];
      return cell === undefined ? [] : [[key, cell.kind === 'boolean' ? cell.text === 'TRUE' : cell.text]];
    });
    yield `${JSON.stringify(Object.fromEntries(members))}\n`;
  }
}

function csvText(cell: Cell): string {
  if (cell === undefined) return '';
  if (cell.kind === 'date') return cell.text.replace('T', ' ');
  return neutralized(cell.text);
}

function csvValue(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
