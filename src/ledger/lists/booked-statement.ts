import { columnOf, TABLES, currentOf } from '../model/field.js';
import type { Books } from '../store/books.js';
import type { ListFilters } from './list-conditions.js';
import { type ListName, LISTS } from './lists.js';
import { listConditions } from './list-conditions.js';
import type { ListedRow, ListSummary } from './list-row.js';
import { readList, summarizeList } from './read-list.js';
import { whereClause } from './where-clause.js';

/** What is shown of the details of a bill or a statement: how many have which value. */
export interface ValueCount {
  value?: string;
  count: number;
}

/** A bill (账单) or a performance statement (业绩单), with what its details come to. */
export interface BookedStatement {
  rows: ListedRow[];
  details: {
    /** How details were found: by the id of the bill, or by its period (and kind), where they do not name it. */
    by: 'id' | 'period';
    summary: ListSummary;
    /** By field; a field that no detail has is absent. */
    counts: Readonly<Record<string, ValueCount[]>>;
  };
}

const KINDS = {
  bills: { details: 'billItems', id: 'bill', idField: 'billId' },
  performance: { details: 'performanceItems', id: 'statement', idField: 'statementId' },
} as const satisfies Partial<Record<ListName, { details: ListName; id: string; idField: string }>>;

/** States and kinds that say whether and when a detail is paid. */
const COUNTED = ['entryType', 'billState', 'repaymentState', 'supervisionState', 'settlementType'];
/** A bill has a handful of items. */
const MAX_ROWS = 1000;

/**
 * A bill or a statement by its id, or all of a period.
 *
 * @returns Nothing where the books have none.
 */
export async function bookedStatement(
  books: Books,
  list: keyof typeof KINDS,
  which: { id: string } | { period: string },
): Promise<BookedStatement | undefined> {
  const { details, id, idField } = KINDS[list];
  const values = 'id' in which ? { [id]: [which.id] } : { period: [which.period] };
  const rows = await collect(
    readList(books, list, { filters: { values }, limit: MAX_ROWS, oldestFirst: true }),
  );
  const byId = await summarizeList(books, details, { values });
  const found = { by: 'id' in which ? 'id' : 'period', filters: { values }, summary: byId } as const;
  if ('id' in which && byId.count === 0) {
    const filters = filtersByPeriod(rows, idField);
    if (filters !== undefined) {
      const summary = await summarizeList(books, details, filters);
      return result(books, details, rows, { by: 'period', filters, summary });
    }
  }

  if (rows.length === 0 && byId.count === 0) return undefined;
  return result(books, details, rows, found);
}

async function result(
  books: Books,
  details: ListName,
  rows: ListedRow[],
  { by, filters, summary }: { by: 'id' | 'period'; filters: ListFilters; summary: ListSummary },
): Promise<BookedStatement> {
  return { details: { by, counts: await countsOf(books, details, filters), summary }, rows };
}

/** Details without an id belong to the bill of their period, and of their kind where the bill has one. */
function filtersByPeriod(rows: readonly ListedRow[], idField: string): ListFilters | undefined {
  const periods = unique(rows, 'period');
  if (periods.length === 0) return undefined;
  const kinds = idField === 'billId' ? unique(rows, 'billKind') : [];
  return { values: { period: periods, ...(kinds.length > 0 && { kind: kinds }) } };
}

function unique(rows: readonly ListedRow[], field: string): string[] {
  return [
    ...new Set(rows.flatMap(({ values }) => (values[field] === undefined ? [] : [String(values[field])]))),
  ];
}

async function countsOf(
  books: Books,
  list: ListName,
  filters: ListFilters,
): Promise<Record<string, ValueCount[]>> {
  const { table } = LISTS[list];
  const fields = COUNTED.filter((field) => field in TABLES[table]);
  const columns = fields.map((field) => `r.${columnOf(field)}`).join(', ');
  const where = whereClause(listConditions(list, filters), 'r');
  const found = await books.all(
    `SELECT ${columns}, COUNT(*) AS rows_of_it FROM ${currentOf(table)} r WHERE ${where.sql} GROUP BY ${columns}`,
    where.parameters,
  );
  return Object.fromEntries(
    fields.flatMap((field) => {
      const counts = new Map<string | undefined, number>();
      for (const row of found) {
        const value = row[columnOf(field)];
        const text = value === null || value === undefined ? undefined : String(value);
        counts.set(text, (counts.get(text) ?? 0) + Number(row.rows_of_it));
      }

      if ([...counts.keys()].every((value) => value === undefined)) return [];
      const list = [...counts].map(([value, count]) => ({ count, ...(value !== undefined && { value }) }));
      return [[field, list.sort((a, b) => b.count - a.count)]];
    }),
  );
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
