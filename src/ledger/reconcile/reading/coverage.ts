import { type TableName, currentOf } from '../../model/field.js';
import { nextPeriod, periodOf } from '../../values/period.js';
import type { Books } from '../../store/books.js';

/** By table, the periods that the books have rows for. */
export interface Coverage {
  covers(table: TableName, period: string): boolean;
  /** Whether there is any row. */
  hasAny(table: TableName): boolean;
  /** Of all tables, in their order. */
  periods: readonly string[];
}

/** One file a period: what has no rows of a period was not imported. */
const BY_PERIOD = ['bills', 'billItems', 'transactions', 'performance', 'performanceItems'] as const;

/** Lists of what happened between the first and the last time in them. */
const BY_TIME = { instances: 'opened_at', orders: 'created_at', usage: 'begin_at' } as const;

/** For which periods the books have what: what they lack on one side cannot be compared. */
export async function coverageOf(books: Books, zone: string): Promise<Coverage> {
  const periods = new Map<TableName, Set<string>>();
  for (const table of BY_PERIOD) {
    const rows = await books.all(
      `SELECT DISTINCT period FROM ${currentOf(table)} WHERE period IS NOT NULL ORDER BY period`,
    );
    periods.set(table, new Set(rows.map(({ period }) => period as string)));
  }

  for (const [table, column] of Object.entries(BY_TIME) as Array<[keyof typeof BY_TIME, string]>) {
    const [range] = await books.all(
      `SELECT min(${column}) AS first, max(${column}) AS last FROM ${currentOf(table)}`,
    );
    const { first, last } = range!;
    const between = new Set<string>();
    if (typeof first === 'string' && typeof last === 'string')
      for (let period = periodOf(first, zone); period <= periodOf(last, zone); period = nextPeriod(period))
        between.add(period);
    periods.set(table, between);
  }

  const all = new Set([...periods.values()].flatMap((ones) => [...ones]));
  return {
    covers: (table, period) => periods.get(table)!.has(period),
    hasAny: (table) => periods.get(table)!.size > 0,
    periods: [...all].sort(),
  };
}
