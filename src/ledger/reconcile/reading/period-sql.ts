import { nextPeriod } from '../../values/period.js';
import { parseOffset } from '../../values/zone.js';

/** The first moment of a period, UTC, `later` minutes after midnight in a zone. */
export function startOf(period: string, zone: string, later = 0): string {
  const midnight = Date.UTC(Number(period.slice(0, 4)), Number(period.slice(4)) - 1, 1);
  const time = new Date(midnight + (later - (parseOffset(zone) ?? 0)) * 60_000);
  return `${time.toISOString().slice(0, 19)}Z`;
}

/** All periods from one to another. */
export function periodsBetween(first: string, last: string): string[] {
  const periods: string[] = [];
  for (let period = first; period <= last; period = nextPeriod(period)) periods.push(period);
  return periods;
}

/**
 * The period of a time, as an expression of SQL that both databases know: a tree of comparisons, since neither has the zones of the
 * other.
 *
 * @param periods In their order, at least one; what is outside counts as the first or the last.
 */
export function periodSql(column: string, periods: readonly string[], zone: string, later = 0): string {
  if (periods.length === 1) return `'${periods[0]!}'`;
  const middle = periods.length >> 1;
  const [before, after] = [periods.slice(0, middle), periods.slice(middle)];
  return `CASE WHEN ${column} < '${startOf(after[0]!, zone, later)}' THEN ${periodSql(column, before, zone, later)} ELSE ${periodSql(column, after, zone, later)} END`;
}
