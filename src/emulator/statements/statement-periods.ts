import { momentOf } from '../../marketplace/usage/usage-time.js';
import type { Database } from '../state/database.js';
import { movedPeriod, type Period, periodOf } from './periods.js';

const MAX_PERIODS = 120;

/** From the first order or usage record to this month, the newest first. It looks at two rows only. */
export function statementPeriods(database: Database, now: Date): Period[] {
  const times = database.all<{ time: string }>(
    `SELECT * FROM (SELECT json_extract(content, '$.createTime') AS time FROM orders ORDER BY rowid LIMIT 1)
     UNION ALL SELECT * FROM (SELECT replace(substr(begin_time, 1, 15), 'T', '') AS time FROM usage_ledger ORDER BY rowid LIMIT 1)`,
  );
  const first = times.map(({ time }) => momentOf(`${time.slice(0, 8)}T${time.slice(8)}Z`));
  if (first.length === 0) return [];
  const begin = periodOf(new Date(Math.min(...first)));
  const periods: Period[] = [];
  for (let at = periodOf(now); at >= begin && periods.length < MAX_PERIODS; at = movedPeriod(at, -1))
    periods.push(at);
  return periods;
}
