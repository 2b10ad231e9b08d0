import type { Statement } from './statement.js';
import { STATEMENT_FILES, type StatementKind } from './statement-files.js';

/** Spreadsheet programs read a file as UTF-8 only with it. */
const BYTE_ORDER_MARK = '\uFEFF';
/** What they take for a formula where a cell begins with it. Instances are named by the seller's server. */
const FORMULA = /^[=+\-@\t\r]/;

export interface WrittenFile {
  /** `emulator-202611-bills.csv` */
  name: string;
  type: string;
  /** Without its headings. */
  rows: number;
  bytes: Buffer;
}

export function writeStatementFile(statement: Statement, kind: StatementKind): WrittenFile {
  const { cells, headings } = STATEMENT_FILES[kind];
  const rows = cells(statement);
  const lines = [headings, ...rows].map((row) => row.map((cell) => quoted(cell)).join(','));
  return {
    rows: rows.length,
    bytes: Buffer.from(`${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`),
    name: `emulator-${statement.period}-${kind}.csv`,
    type: 'text/csv; charset=utf-8',
  };
}

function quoted(cell: string): string {
  const safe = FORMULA.test(cell) && Number.isNaN(Number(cell)) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
