import { parseOffset } from './zone.js';

/** Longer is no time; it keeps what is tried below small. */
const MAX_LENGTH = 64;

/**
 * By their parts: year, month, day, and where there is a time of day its hour, minute, second; the rest is fractions of a second and
 * the zone. Full-width characters are plain ones here already.
 */
const FORMS: readonly RegExp[] = [
  // 2026-10-01 08:00:00, 2026/10/1, 2026.10.1 8:00, 2026-10-01T08:00:00.000+08:00, 2020-09-28 09:00:00 GMT+08:00
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:T| {1,3})(\d{1,2}):(\d{2})(?::(\d{2}))?)?(?![\d:])/i,
  // 20261001, 20261001080000, 20261001T080000Z, 20261001 08:00:00
  /^(\d{4})(\d{2})(\d{2})(?:[T ]?(\d{2}):?(\d{2})(?::?(\d{2}))?)?(?![\d:])/i,
  // 2026年10月1日 8:00, 2026年10月1日8时30分, 2026年10月01日 08:00:00
  /^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日(?: {0,3}(\d{1,2})[:时点](?:(\d{1,2})(?:[:分](?:(\d{1,2})秒?)?)?)?)?(?![\d:])/,
];

/**
 * A time as exports write it, as UTC to the second: `2026-10-01T00:00:00Z`. A date alone is the beginning of that day; 24:00 is
 * the beginning of the next one. Fractions of a second are cut off.
 *
 * @param zone Of times that name none: `+08:00`.
 * @returns Nothing where it is not a time, or a day or a zone that does not exist.
 */
export function parseTime(text: string, zone: string): string | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const plain = text.normalize('NFKC').trim();
  for (const form of FORMS) {
    const parts = form.exec(plain);
    if (!parts) continue;
    const rest = plain.slice(parts[0].length);
    const hasTime = parts[4] !== undefined;
    // What follows a date alone cannot be a zone: `2026-10-01-02` is not a time.
    if (!hasTime && rest !== '') return undefined;
    const written = rest.replace(/^[.,]\d{1,9}/, '').trimStart();
    const offset = parseOffset(written === '' ? zone : written);
    if (offset === undefined) return undefined;
    return utc(
      parts.slice(1, 7).map((part) => Number(part ?? 0)),
      offset,
    );
  }

  return undefined;
}

/** @param offset In minutes. */
function utc(parts: readonly number[], offset: number): string | undefined {
  const [year, month, day, hour, minute, second] = parts as [number, number, number, number, number, number];
  const isEndOfDay = hour === 24 && minute === 0 && second === 0;
  if ((hour > 23 && !isEndOfDay) || minute > 59 || second > 59 || year < 1900) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  // The 31st of a month that has 30 days would be the first of the next one.
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const time = new Date(date.getTime() + ((hour * 60 + minute - offset) * 60 + second) * 1000);
  return `${time.toISOString().slice(0, 19)}Z`;
}
