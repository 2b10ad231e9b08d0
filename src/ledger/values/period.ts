import { parseOffset } from './zone.js';

/**
 * A month of accounts (账期) as KooGallery's period ids are: `202610`, from `201901`, `2019-09`, `2026/10`, `2026.10` or `2026年10月`.
 *
 * @returns Nothing where it is not a month.
 */
export function parsePeriod(text: string): string | undefined {
  if (text.length > 32) return undefined;
  const plain = text.normalize('NFKC').trim();
  const parts =
    /^(\d{4})(\d{2})$/.exec(plain) ??
    /^(\d{4})[-/.](\d{1,2})$/.exec(plain) ??
    /^(\d{4}) ?年 ?(\d{1,2}) ?月$/.exec(plain);
  if (!parts) return undefined;
  const [year, month] = [Number(parts[1]), Number(parts[2])];
  return year < 1900 || month < 1 || month > 12 ? undefined : written(year, month);
}

/**
 * The month that a time is in.
 *
 * @param time UTC, `2026-10-01T00:00:00Z`.
 * @param zone `+08:00`: where the month begins at midnight.
 */
export function periodOf(time: string, zone: string): string {
  const there = new Date(Date.parse(time) + (parseOffset(zone) ?? 0) * 60_000);
  return written(there.getUTCFullYear(), there.getUTCMonth() + 1);
}

/** The month after one: `202701` after `202612`. */
export function nextPeriod(period: string): string {
  const [year, month] = [Number(period.slice(0, 4)), Number(period.slice(4))];
  return month === 12 ? written(year + 1, 1) : written(year, month + 1);
}

function written(year: number, month: number): string {
  return `${year}${String(month).padStart(2, '0')}`;
}
