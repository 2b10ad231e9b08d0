import { type Field, type Fields, type FieldValue, TABLES, type TableName } from '../model/field.js';
import { writtenMillionths } from '../values/money.js';
import type { ListedRow, RowSource } from './list-row.js';

/** A row as JSON has it: amounts and quantities are exact decimals as text, times are UTC. */
export interface RowData {
  /** By the names of the table's fields. */
  [field: string]: RowSource | Readonly<Record<string, string>> | string | undefined;
  source: RowSource;
  extra?: Readonly<Record<string, string>>;
}

export function rowData(table: TableName, { extra, source, values }: ListedRow): RowData {
  return {
    ...Object.fromEntries(
      Object.entries(values).map(([field, value]) => [field, writtenValue(table, field, value)]),
    ),
    ...(extra && { extra }),
    source,
  };
}

/** A value of a field as text: an exact decimal, a time in UTC, or as it came. */
export function writtenValue(table: TableName, field: string, value: FieldValue): string {
  const { type } = (TABLES[table] as Fields)[field] ?? ({ type: 'text' } satisfies Field);
  return type === 'money' || type === 'decimal' ? writtenMillionths(BigInt(value)) : String(value);
}
