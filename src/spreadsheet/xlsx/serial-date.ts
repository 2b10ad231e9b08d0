const DAY_SECONDS = 86_400;
const DAY_MS = DAY_SECONDS * 1000;
/** The last day that a spreadsheet knows is 9999-12-31. */
const END_1900 = 2_958_466;
const EPOCH_1904_DAYS = 1462;
/** 1900-02-29, which never was: Excel counts it, as Lotus 1-2-3 did. */
const LEAP_FAULT = 60;

/**
 * The date of a serial number, to the second.
 *
 * @param serial Days, and the time of day as a fraction.
 * @param is1904 Whether day 0 is 1904-01-01; else day 1 is 1900-01-01, and day 60 is the 1900-02-29 that never was.
 * @returns `YYYY-MM-DDTHH:MM:SS`; nothing for what a spreadsheet cannot show as a date
 */
export function serialDate(serial: number, is1904: boolean): string | undefined {
  // Whole seconds: fractions of a day have no exact double.
  const seconds = Math.round((is1904 ? serial + EPOCH_1904_DAYS : serial) * DAY_SECONDS);
  const day = Math.floor(seconds / DAY_SECONDS);
  if (!(serial >= 0) || day >= END_1900) return undefined;
  return `${dateOf(day)}T${timeOf(seconds - day * DAY_SECONDS)}`;
}

/** One column of dates mostly has the same day in many rows. */
let lastDay: { day: number; date: string } | undefined;

function dateOf(day: number): string {
  if (lastDay?.day === day) return lastDay.date;
  const base = Date.UTC(1899, 11, day < LEAP_FAULT ? 31 : 30);
  const date = day === LEAP_FAULT ? '1900-02-29' : new Date(base + day * DAY_MS).toISOString().slice(0, 10);
  lastDay = { date, day };
  return date;
}

const TWO_DIGITS = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

function timeOf(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return `${TWO_DIGITS[hours]}:${TWO_DIGITS[minutes - hours * 60]}:${TWO_DIGITS[seconds - minutes * 60]}`;
}

/**
 * A date that a workbook has as text (`t="d"`), to the second. A zone is dropped: it says no more than the local time.
 *
 * @returns Nothing if it is none
 */
export function isoDate(text: string): string | undefined {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(:\d\d)?(?:\.\d{1,20})?(?:Z|[+-]\d\d:\d\d)?)?$/.exec(text);
  if (!match || Number.isNaN(Date.parse(match[1]!))) return undefined;
  const [, date, minutes = '00:00', seconds = ':00'] = match;
  return `${date}T${minutes}${seconds}`;
}
