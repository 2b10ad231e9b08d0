import type { ListedRow, ListSummary } from '../../../ledger/lists/list-row.js';
import { type RowData, rowData } from '../../../ledger/lists/row-data.js';
import type { TableName } from '../../../ledger/model/field.js';
import { writtenMillionths } from '../../../ledger/values/money.js';

/** A list as JSON has it; amounts are exact decimals as text. */
export interface ListResult {
  rows: RowData[];
  /** Of all that fit, also of those that are not in `rows`. */
  count: number;
  totals: TotalData[];
  states: ListSummary['states'];
}

export interface TotalData {
  currency?: string;
  count: number;
  per?: Readonly<Record<string, string | undefined>>;
  sums: Readonly<Record<string, string>>;
}

/** What an export wrote. */
export interface ExportResult {
  /** Absolute. */
  file: string;
  format: string;
  count: number;
  totals: TotalData[];
}

export function listData(table: TableName, rows: readonly ListedRow[], summary: ListSummary): ListResult {
  const { count, states } = summary;
  return { count, rows: rows.map((row) => rowData(table, row)), states, totals: totalData(summary) };
}

export function totalData({ totals }: Pick<ListSummary, 'totals'>): TotalData[] {
  return totals.map(({ count, currency, per, sums }) => ({
    count,
    ...(currency !== undefined && { currency }),
    ...(Object.keys(per).length > 0 && { per }),
    sums: writtenSums(sums),
  }));
}

export function writtenSums(sums: Readonly<Record<string, bigint>>): Record<string, string> {
  return Object.fromEntries(Object.entries(sums).map(([field, sum]) => [field, writtenMillionths(sum)]));
}
