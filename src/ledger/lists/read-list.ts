import { columnOf, type FieldValue, TABLES, type TableName } from '../model/field.js';
import type { BookRow, Books, BookValue } from '../store/books.js';
import { type ListFilters, listConditions } from './list-conditions.js';
import { type ListDefinition, type ListName, LISTS } from './lists.js';
import { ListTotals } from './list-totals.js';
import type { ListSummary, ListTotal, ListedRow } from './list-row.js';
import { listedRows } from './listed-rows.js';
import { type SqlPart, whereClause } from './where-clause.js';

export interface ReadListOptions {
  filters?: ListFilters;
  /** At most so many; all by default. */
  limit?: number;
  /** The oldest first, as files have them. */
  oldestFirst?: boolean;
}

/**
 * The rows of a list that fit, one by one: memory does not grow with their number.
 *
 * @throws what the store throws
 */
export async function* readList(
  books: Books,
  list: ListName,
  { filters = {}, limit, oldestFirst = false }: ReadListOptions = {},
): AsyncGenerator<ListedRow> {
  const definition: ListDefinition = LISTS[list];
  const where = whereClause(listConditions(list, filters), 'r');
  const direction = oldestFirst ? 'ASC' : 'DESC';
  const order = definition.sortBy
    .map(columnOf)
    // Databases differ in whether what is absent comes first.
    .flatMap((column) => [`CASE WHEN r.${column} IS NULL THEN 1 ELSE 0 END`, `r.${column} ${direction}`]);
  const sql = `SELECT ${rowColumns(definition.table)} FROM ${listedRows(list)} r JOIN sources s ON s.id = r.source WHERE ${where.sql} ORDER BY ${[...order, `r.id ${direction}`].join(', ')}${limit === undefined ? '' : ' LIMIT ?'}`;
  const parameters = limit === undefined ? where.parameters : [...where.parameters, BigInt(limit)];
  for await (const row of books.each(sql, parameters)) yield listedRow(definition.table, row);
}

/** Counts and sums of all rows that fit, made by the database; exact, whatever they come to. */
export async function summarizeList(
  books: Books,
  list: ListName,
  filters: ListFilters = {},
): Promise<ListSummary> {
  const definition: ListDefinition = LISTS[list];
  return summarize(books, definition, listedRows(list), whereClause(listConditions(list, filters), 'r'));
}

async function summarize(
  books: Books,
  { state, sums, sumsPer = [] }: ListDefinition,
  from: string,
  where: SqlPart,
): Promise<ListSummary> {
  const groups = [...new Set(['currency', ...sumsPer, ...(state ? [state.field] : [])])];
  const columns = groups.map((field) => `r.${columnOf(field)}`).join(', ');
  const sql = `SELECT ${columns}, COUNT(*) AS rows_of_it, ${sums.flatMap((field) => sumColumns(field)).join(', ')} FROM ${from} r WHERE ${where.sql} GROUP BY ${columns} ORDER BY ${columns}`;
  const found = await books.all(sql, where.parameters);
  return {
    count: found.reduce((count, row) => count + countOf(row), 0),
    states: state ? statesOf(found, columnOf(state.field)) : [],
    totals: totalsOf(found, { sums, sumsPer }),
  };
}

/**
 * A sum of whole numbers of 64 bits may have more: thousands and below are added up apart. Names of columns are those of
 * `sumOf`.
 */
export function sumColumns(field: string): string[] {
  const column = columnOf(field);
  return [
    `CAST(SUM(r.${column} / 1000000) AS BIGINT) AS ${column}_whole`,
    `CAST(SUM(r.${column} % 1000000) AS BIGINT) AS ${column}_rest`,
  ];
}

/** What {@link sumColumns} came to; nothing where no row has the field. */
export function sumOf(row: BookRow, field: string): bigint | undefined {
  const column = columnOf(field);
  const [whole, rest] = [row[`${column}_whole`], row[`${column}_rest`]];
  if (whole === null || whole === undefined) return undefined;
  return BigInt(whole) * 1_000_000n + BigInt(rest ?? 0n);
}

function totalsOf(
  found: readonly BookRow[],
  definition: Pick<ListDefinition, 'sums' | 'sumsPer'>,
): ListTotal[] {
  const totals = new ListTotals(definition);
  for (const row of found) {
    const per = (definition.sumsPer ?? []).map((field) => [field, textOf(row[columnOf(field)])] as const);
    const total = totals.totalOf(textOf(row.currency), Object.fromEntries(per));
    total.count += countOf(row);
    for (const field of definition.sums) {
      const sum = sumOf(row, field);
      if (sum !== undefined) total.sums[field] = (total.sums[field] ?? 0n) + sum;
    }
  }

  return totals.all();
}

function statesOf(found: readonly BookRow[], column: string): ListSummary['states'] {
  const counts = new Map<string | undefined, number>();
  for (const row of found) {
    const state = textOf(row[column]);
    counts.set(state, (counts.get(state) ?? 0) + countOf(row));
  }

  return [...counts].map(([state, count]) => ({ count, state })).sort((a, b) => b.count - a.count);
}

function countOf({ rows_of_it: count }: BookRow): number {
  return Number(count);
}

function textOf(value: BookValue | undefined): string | undefined {
  return value === null || value === undefined || value === '' ? undefined : String(value);
}

/** The columns that {@link listedRow} reads, of a row `r` and its source `s`. */
export function rowColumns(table: TableName): string {
  const fields = Object.keys(TABLES[table]).map((field) => `r.${columnOf(field)}`);
  return [
    ...fields,
    'r.sheet',
    'r.row_number',
    'r.as_of',
    'r.extra',
    's.name AS source_name',
    's.kind AS source_kind',
    's.zone AS source_zone',
  ].join(', ');
}

export function listedRow(table: TableName, row: BookRow): ListedRow {
  const values: Record<string, FieldValue> = {};
  for (const [field, column] of columnsOf(table)) {
    const value = row[column];
    if (value !== null && value !== undefined && value !== '') values[field] = value;
  }

  const extra = extraOf(row.extra);
  const sheet = textOf(row.sheet);
  return {
    values,
    ...(extra && { extra }),
    source: {
      asOf: String(row.as_of),
      kind: String(row.source_kind),
      name: String(row.source_name),
      row: Number(row.row_number),
      ...(sheet !== undefined && { sheet }),
      zone: String(row.source_zone),
    },
  };
}

const columns = new Map<TableName, ReadonlyArray<readonly [field: string, column: string]>>();

/** Made once: rows are many. */
function columnsOf(table: TableName): ReadonlyArray<readonly [field: string, column: string]> {
  let found = columns.get(table);
  if (!found)
    columns.set(
      table,
      (found = Object.keys(TABLES[table]).map((field) => [field, columnOf(field)] as const)),
    );
  return found;
}

function extraOf(text: BookValue | undefined): Record<string, string> | undefined {
  if (typeof text !== 'string' || text === '' || text === '{}') return undefined;
  return JSON.parse(text) as Record<string, string>;
}
