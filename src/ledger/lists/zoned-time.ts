import { parseOffset } from '../values/zone.js';

/**
 * A time of the books as its source writes it.
 *
 * @param time UTC, `2026-10-01T00:00:00Z`.
 * @param zone `+08:00`
 * @returns `2026-10-01 08:00:00`
 */
export function zonedTime(time: string, zone: string): string {
  const moment = Date.parse(time);
  if (Number.isNaN(moment)) return time;
  const there = new Date(moment + (parseOffset(zone) ?? 0) * 60_000);
  return there.toISOString().slice(0, 19).replace('T', ' ');
}
