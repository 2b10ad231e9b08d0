import { columnOf, type TableName, TABLE_NAMES, TABLES } from '../model/field.js';
import { parseOffset } from '../values/zone.js';
import { periodOf } from '../values/period.js';
import type { BookRow, Books, NewSource } from './books.js';

/** Where no source says otherwise: KooGallery's own time. */
const HOME_ZONE = '+08:00';

/** When what a row is about happened; bills and performance statements have only their period. */
const TIMES: Readonly<Partial<Record<TableName, { begin: string; end: string }>>> = {
  billItems: { begin: 'tradedAt', end: 'tradedAt' },
  instances: { begin: 'openedAt', end: 'openedAt' },
  orders: { begin: 'createdAt', end: 'createdAt' },
  performanceItems: { begin: 'tradedAt', end: 'tradedAt' },
  transactions: { begin: 'tradedAt', end: 'tradedAt' },
  usage: { begin: 'beginAt', end: 'endAt' },
};

/** A source that the books have. */
export interface StoredSource extends Pick<
  NewSource,
  'asOf' | 'kind' | 'name' | 'sha256' | 'table' | 'zone'
> {
  id: number;
  importedAt: string;
  /** That it has, and those that the books did not have. */
  rows: number;
  added: number;
}

export interface TableStatus {
  table: TableName;
  /** Each in its current version. */
  rows: number;
  /** Rows that another version has replaced; they are still there. */
  replaced: number;
  sources: number;
  /** When the first began and the last ended, UTC; absent where no row has a time. */
  from?: string;
  to?: string;
  /** Rows of each month: by their period, else by their time. */
  periods: Array<{ period: string; rows: number }>;
}

export interface BooksStatus {
  /** Of the books: a file, or a database without its password. */
  books: string;
  sources: number;
  /** Those that were imported last, the last one first. */
  lastSources: StoredSource[];
  /** Those that have rows. */
  tables: TableStatus[];
}

/**
 * What the books hold, and of which time.
 *
 * @param maxSources How many sources to list.
 * @param zone In which zone a month begins, where rows have only times.
 */
export async function booksStatus(
  books: Books,
  { maxSources, zone = HOME_ZONE }: { maxSources: number; zone?: string },
): Promise<BooksStatus> {
  const counts = await books.all('SELECT "table" AS name, count(*) AS sources FROM sources GROUP BY "table"');
  const sourcesOf = new Map(counts.map(({ name, sources }) => [String(name), Number(sources)]));
  const tables: TableStatus[] = [];
  for (const table of TABLE_NAMES) {
    const status = await tableStatus(books, table, zone);
    if (status) tables.push({ ...status, sources: sourcesOf.get(table) ?? 0 });
  }

  const last = await books.all('SELECT * FROM sources ORDER BY id DESC LIMIT ?', [BigInt(maxSources)]);
  return {
    books: books.name,
    lastSources: last.map((row) => storedSource(row)),
    sources: [...sourcesOf.values()].reduce((sum, count) => sum + count, 0),
    tables,
  };
}

function storedSource(row: BookRow): StoredSource {
  return {
    added: Number(row.added),
    asOf: String(row.as_of),
    id: Number(row.id),
    importedAt: String(row.imported_at),
    kind: row.kind as NewSource['kind'],
    name: String(row.name),
    rows: Number(row.rows),
    ...(row.sha256 !== null && { sha256: String(row.sha256) }),
    table: row.table as TableName,
    zone: String(row.zone),
  };
}

async function tableStatus(
  books: Books,
  table: TableName,
  zone: string,
): Promise<Omit<TableStatus, 'sources'> | undefined> {
  const name = columnOf(table);
  const times = TIMES[table];
  const span = times
    ? `min(${columnOf(times.begin)}) AS begins, max(${columnOf(times.end)}) AS ends`
    : 'NULL AS begins, NULL AS ends';
  const [row] = await books.all(`SELECT count(*) AS current_rows, ${span} FROM current_${name}`);
  if (row!.current_rows === 0n) return undefined;
  const [old] = await books.all(`SELECT count(*) AS old_rows FROM ${name}_old`);
  return {
    ...(row!.begins !== null && { from: String(row!.begins) }),
    ...(row!.ends !== null && { to: String(row!.ends) }),
    periods: await periodsOf(books, table, zone),
    replaced: Number(old!.old_rows),
    rows: Number(row!.current_rows),
    table,
  };
}

async function periodsOf(books: Books, table: TableName, zone: string): Promise<TableStatus['periods']> {
  const hasPeriod = 'period' in TABLES[table];
  const time = TIMES[table] && columnOf(TIMES[table].begin);
  // By the hour: where a month begins depends on the zone. All zones of today but a few are whole hours from UTC.
  const hour = time === undefined ? 'NULL' : `substr(${time}, 1, ${isWholeHours(zone) ? 13 : 16})`;
  const period = hasPeriod ? 'period' : 'NULL';
  const groups = await books.all(
    `SELECT period, hour, count(*) AS counted FROM (SELECT ${period} AS period, ${hasPeriod ? `CASE WHEN period IS NULL THEN ${hour} END` : hour} AS hour FROM current_${columnOf(table)}) AS months GROUP BY period, hour`,
  );
  const rows = new Map<string, number>();
  for (const group of groups) {
    const month =
      group.period === null
        ? group.hour === null
          ? undefined
          : periodOf(`${String(group.hour)}${isWholeHours(zone) ? ':00' : ''}:00Z`, zone)
        : String(group.period);
    if (month !== undefined) rows.set(month, (rows.get(month) ?? 0) + Number(group.counted));
  }

  return [...rows]
    .map(([month, count]) => ({ period: month, rows: count }))
    .sort((a, b) => (a.period < b.period ? -1 : 1));
}

function isWholeHours(zone: string): boolean {
  return (parseOffset(zone) ?? 0) % 60 === 0;
}
