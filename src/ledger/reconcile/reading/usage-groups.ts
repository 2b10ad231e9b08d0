import { currentOf } from '../../model/field.js';
import type { BookRow, Books } from '../../store/books.js';
import { periodOf } from '../../values/period.js';
import type { Entry, InstanceEntry, TradeEntry } from '../entry.js';
import type { UsageGroup, UsageSum } from '../subjects.js';
import { sqlWords } from '../words.js';
import { EntryColumns } from './entry-columns.js';
import { periodsBetween, periodSql } from './period-sql.js';

const COLUMNS = new EntryColumns(['instances', 'billItems']);

/** What is later than this after midnight of the next day is charged on a later day: A/zh-cn_topic_0070649410.html, note 2. */
const LATE_MINUTES = 60;

/** Columns of the sums, which the rows of the other tables do not have. */
const SUMS = [
  ['begun_in', 'TEXT'],
  ['charged_in', 'TEXT'],
  ['usage_state', 'TEXT'],
  ['records', 'BIGINT'],
  ['duplicates', 'BIGINT'],
  ['low', 'BIGINT'],
  ['high', 'BIGINT'],
  ['first_begin', 'TEXT'],
  ['last_end', 'TEXT'],
] as const;

const NO_SUMS = SUMS.map(([name, type]) => `CAST(NULL AS ${type}) AS ${name}`).join(', ');

/**
 * What the books have of each instance that has usage or is billed on demand: usage by period, items of bills, and the instance. The
 * database adds the records up: there may be millions.
 */
export async function* usageGroups(books: Books, zone: string): AsyncGenerator<UsageGroup> {
  const query = await queryOf(books, zone);
  let id: string | undefined;
  let rows: Entry[] = [];
  for await (const row of books.each(query)) {
    const group = row.of_instance as string;
    if (id !== undefined && group !== id) {
      if (isMeant(rows)) yield groupOf(id, rows);
      rows = [];
    }

    id = group;
    rows.push(row.book === 'usage' ? sumIn(row) : COLUMNS.entryOf(row));
  }

  if (id !== undefined && isMeant(rows)) yield groupOf(id, rows);
}

async function queryOf(books: Books, zone: string): Promise<string> {
  const [range] = await books.all(
    'SELECT min(begin_at) AS first, max(begin_at) AS last, max(recorded_at) AS recorded FROM usage',
  );
  const { first, last, recorded } = range!;
  const others = (['instances', 'billItems'] as const).map(
    (table) =>
      `SELECT instance_id AS of_instance, ${COLUMNS.listFor(table)}, ${NO_SUMS} FROM ${currentOf(table)} WHERE instance_id IS NOT NULL${table === 'billItems' ? ` AND (usage_quantity IS NOT NULL OR lower(charging_mode) IN (${sqlWords('onDemand')}))` : ''}`,
  );
  if (typeof first !== 'string' || typeof last !== 'string')
    return `${others.join(' UNION ALL ')} ORDER BY 1, 2, 3`;
  const end = typeof recorded === 'string' && recorded > last ? recorded : last;
  const periods = periodsBetween(periodOf(first, zone), periodOf(end, zone));
  return `${others.join(' UNION ALL ')} UNION ALL ${usageSql(periods, zone)} ORDER BY 1, 2, 3`;
}

function usageSql(periods: readonly string[], zone: string): string {
  const begun = periodSql('begin_at', periods, zone);
  const recorded = `CASE WHEN recorded_at IS NULL THEN ${begun} ELSE ${periodSql('recorded_at', periods, zone, LATE_MINUTES)} END`;
  const rank = `CASE WHEN lower(state) IN (${sqlWords('refused')}) THEN 4 WHEN lower(state) IN (${sqlWords('notCharged')}) THEN 3 WHEN package_instance_id IS NOT NULL THEN 2 ELSE 1 END`;
  const ranked = `SELECT instance_id, begin_at, end_at, recorded_at, usage_value, id, ${rank} AS state_rank
    FROM ${currentOf('usage')} WHERE instance_id IS NOT NULL AND begin_at IS NOT NULL`;
  // Of several records with one begin and end only the first is processed: each of these spans counts once. What was refused
  // does not count where another record took its place.
  const spans = `SELECT instance_id, begin_at, end_at, min(state_rank) AS best,
      count(CASE WHEN state_rank <= 2 THEN 1 END) AS charged, count(*) AS records,
      coalesce(min(CASE WHEN state_rank <= 2 THEN usage_value END), min(usage_value)) AS low,
      coalesce(max(CASE WHEN state_rank <= 2 THEN usage_value END), max(usage_value)) AS high,
      min(recorded_at) AS recorded_at, min(id) AS id
    FROM (${ranked}) AS ranked GROUP BY 1, 2, 3`;
  const placed = `SELECT *, ${begun} AS begun_in, ${recorded} AS recorded_in FROM spans`;
  const charged = `CASE WHEN recorded_in > begun_in THEN recorded_in ELSE begun_in END`;
  return `SELECT of_instance, 'usage' AS book, id, ${COLUMNS.columnsFor()}, begun_in, charged_in, usage_state, records, duplicates, low, high, first_begin, last_end FROM (
    WITH spans AS (${spans}), placed AS (${placed})
    SELECT instance_id AS of_instance, begun_in, ${charged} AS charged_in,
      CASE best WHEN 1 THEN 'delivered' WHEN 2 THEN 'package' WHEN 3 THEN 'pending' ELSE 'refused' END AS usage_state,
      CAST(sum(CASE WHEN charged > 0 THEN charged ELSE records END) AS BIGINT) AS records,
      CAST(sum(CASE WHEN charged > 1 THEN charged - 1 ELSE 0 END) AS BIGINT) AS duplicates,
      CAST(sum(low) AS BIGINT) AS low, CAST(sum(high) AS BIGINT) AS high,
      min(begin_at) AS first_begin, max(end_at) AS last_end, min(id) AS id
    FROM placed GROUP BY 1, 2, 3, 4) AS sums`;
}

/** An instance without usage that is not billed by it is none of these. */
function isMeant(rows: readonly Entry[]): boolean {
  return rows.some(({ table }) => table !== 'instances');
}

function sumIn(row: BookRow): UsageSum {
  return {
    table: 'usage',
    id: row.id as bigint,
    period: row.begun_in as string,
    chargePeriod: row.charged_in as string,
    state: row.usage_state as UsageSum['state'],
    count: row.records as bigint,
    duplicates: row.duplicates as bigint,
    low: row.low as bigint,
    high: row.high as bigint,
    firstBegin: row.first_begin as string,
    lastEnd: row.last_end as string,
  };
}

function groupOf(instanceId: string, rows: readonly Entry[]): UsageGroup {
  return {
    instanceId,
    usage: rows.filter(({ table }) => table === 'usage') as UsageSum[],
    items: rows.filter(({ table }) => table === 'billItems') as TradeEntry[],
    instances: rows.filter(({ table }) => table === 'instances') as InstanceEntry[],
  };
}
