import type { Cell } from '../../spreadsheet/table.js';
import { type OutputFormat, type TableColumn, writeTable } from '../../spreadsheet/write-table.js';
import { columnOf, type Fields, type FieldType, type FieldValue, TABLES } from '../model/field.js';
import type { Books } from '../store/books.js';
import { writtenMillionths } from '../values/money.js';
import { type ListFilters, listConditions } from './list-conditions.js';
import { listedRows } from './listed-rows.js';
import { type ListDefinition, type ListName, LISTS } from './lists.js';
import { maskRow } from './mask-row.js';
import type { ListedRow, ListTotal } from './list-row.js';
import { readList } from './read-list.js';
import { ListTotals } from './list-totals.js';
import { whereClause } from './where-clause.js';
import { zonedTime } from './zoned-time.js';

/** Columns beside the fields: where a row comes from. */
const PROVENANCE = ['zone', 'extra', 'sourceName', 'sourceSheet', 'sourceRow'] as const;

export interface ExportListOptions {
  /** Absolute. */
  file: string;
  format: OutputFormat;
  filters?: ListFilters;
  /** Of a column, by its field's name, or one of those beside them; CSV and XLSX have it, NDJSON has the name itself. */
  heading: (field: string) => string;
  /** Of the sheet. */
  sheet: string;
  /** Whether the customers' names and accounts are written. */
  showsBuyer: boolean;
  signal?: AbortSignal;
}

export interface ExportedList {
  count: number;
  /** Of what was written. */
  totals: ListTotal[];
}

/**
 * Writes the rows of a list that fit to a file, the oldest first: with every field that any of them has, and where each row comes
 * from. The file is there whole or not at all, and memory does not grow with the number of rows.
 *
 * Times are in the zone of their source, which is a column; in NDJSON they are UTC.
 *
 * @throws EnvironmentError, and what the store throws
 */
export async function exportList(
  books: Books,
  list: ListName,
  { file, filters = {}, format, heading, sheet, showsBuyer, signal }: ExportListOptions,
): Promise<ExportedList> {
  const fields = await usedFields(books, list, filters);
  const types = TABLES[LISTS[list].table] as Fields;
  const columns = [...fields, ...PROVENANCE].map((key): TableColumn => ({
    heading: heading(key),
    key,
    ...(types[key]?.type === 'time' && { kind: 'date' }),
  }));
  const totals = new ListTotals(LISTS[list]);
  async function* rows(): AsyncGenerator<Cell[]> {
    for await (const row of readList(books, list, { filters, oldestFirst: true })) {
      signal?.throwIfAborted();
      totals.add(row);
      const shown = showsBuyer ? row : maskRow(row);
      yield [
        ...fields.map((field) => fieldCell(types[field]!.type, shown.values[field], row.source.zone, format)),
        ...provenance(shown, format),
      ];
    }
  }

  await writeTable(file, { columns, rows: rows() }, { format, sheet });
  return { count: totals.count, totals: totals.all() };
}

/** Fields that at least one row has, in the order of the table. */
async function usedFields(books: Books, list: ListName, filters: ListFilters): Promise<string[]> {
  const { table }: ListDefinition = LISTS[list];
  const fields = Object.keys(TABLES[table]);
  const where = whereClause(listConditions(list, filters), 'r');
  const counts = fields.map((field) => `COUNT(r.${columnOf(field)}) AS ${columnOf(field)}`).join(', ');
  const [found] = await books.all(
    `SELECT ${counts} FROM ${listedRows(list)} r WHERE ${where.sql}`,
    where.parameters,
  );
  return fields.filter((field) => Number(found![columnOf(field)] ?? 0) > 0);
}

function fieldCell(type: FieldType, value: FieldValue | undefined, zone: string, format: OutputFormat): Cell {
  if (value === undefined) return undefined;
  if (typeof value === 'bigint') return { kind: 'number', text: writtenMillionths(value) };
  if (type !== 'time' || format === 'ndjson') return { kind: 'text', text: value };
  return { kind: 'date', text: zonedTime(value, zone).replace(' ', 'T') };
}

function provenance({ extra, source }: ListedRow, format: OutputFormat): Cell[] {
  return [
    // With a plus sign first, it would be taken for a formula.
    { kind: 'text', text: format === 'ndjson' ? 'UTC' : `UTC${source.zone}` },
    extra && { kind: 'text', text: JSON.stringify(extra) },
    { kind: 'text', text: source.name },
    source.sheet === undefined ? undefined : { kind: 'text', text: source.sheet },
    { kind: 'number', text: String(source.row) },
  ];
}
