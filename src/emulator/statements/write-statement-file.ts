import { type OutputTable, tableContent } from '../../spreadsheet/write-table.js';
import type { Statement } from './statement.js';
import { STATEMENT_FILES, type StatementKind } from './statement-files.js';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export type StatementFormat = keyof typeof TYPES;

export const STATEMENT_FORMATS = Object.keys(TYPES) as StatementFormat[];

/** Numbers and not words, in a spreadsheet. */
const NUMBERS: ReadonlySet<string> = new Set([
  '购买时长',
  '数量',
  '单价',
  '实付金额',
  '使用量',
  '产品销售收入',
  '平台服务费比例',
  '平台服务费',
  '结算金额',
]);

export interface WrittenFile {
  /** `emulator-202611-bills.csv` */
  name: string;
  type: string;
  /** Without its headings. */
  rows: number;
  bytes: Buffer;
}

export async function writeStatementFile(
  statement: Statement,
  kind: StatementKind,
  format: StatementFormat,
): Promise<WrittenFile> {
  const { cells, headings, title } = STATEMENT_FILES[kind];
  const rows = cells(statement);
  const table: OutputTable = {
    columns: headings.map((heading) => ({ heading, key: heading })),
    rows: rows.map((row) =>
      row.map((text, at) =>
        text === '' ? undefined : { kind: NUMBERS.has(headings[at]!) ? 'number' : 'text', text },
      ),
    ),
  };
  const pieces: Buffer[] = [];
  for await (const piece of tableContent(table, { format, sheet: `${title.zh}（虚构）` }))
    pieces.push(Buffer.from(piece));
  return {
    bytes: Buffer.concat(pieces),
    name: `emulator-${statement.period}-${kind}.${format}`,
    rows: rows.length,
    type: TYPES[format],
  };
}
