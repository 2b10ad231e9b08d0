import { currencyOf } from './currency.js';

/** A heading as it is written, and what it says. */
export interface Heading {
  /** On one line, without blanks at its ends. */
  text: string;
  /** What headings are compared by: `结算金额`. '' where the cell is empty. */
  key: string;
  /** `结算金额(USD)`: the currency of the column. */
  currency?: string;
  /** `交易时间(UTC+8)`: the zone of its times, `+08:00`. */
  zone?: string;
  /** `平台服务费比例(%)`: its numbers are hundredths. */
  percent?: true;
  /** An earlier column of the row has the same text. */
  repeats?: true;
}

/** Longer ones are sentences. */
const MAX_LENGTH = 300;
/** Nothing that a person sees: the mark of a byte order, joiners, marks of a direction. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const BLANKS = /\s/g;

/** Reads a heading: `结算金额 （USD）` says what `结算金额` is, in USD. */
export function readHeading(written: string): Heading {
  const text = written.slice(0, MAX_LENGTH).replaceAll(INVISIBLE, '').replaceAll(BLANKS, ' ').trim();
  const heading: Heading = { text, key: '' };
  let rest = foldedText(text);
  const kept: string[] = [];
  for (let end = trailingBracket(rest); end !== undefined; end = trailingBracket(rest)) {
    const other = readUnits(rest.slice(end + 1, -1), heading);
    if (other !== '') kept.unshift(`(${other})`);
    rest = rest.slice(0, end);
  }

  const slash = rest.lastIndexOf('/');
  const unit = slash > 0 ? currencyOf(rest.slice(slash + 1)) : undefined;
  if (unit !== undefined) {
    heading.currency = unit;
    rest = rest.slice(0, slash);
  }

  heading.key = headingKey(rest + kept.join(''));
  return heading;
}

/** What headings are compared by: without blanks, case, full-width forms, and marks that say nothing. */
export function headingKey(text: string): string {
  return foldedText(text).replaceAll(/[-_*:'".]/g, '');
}

/** In full-width forms brackets are others, and colons; an export in Chinese has both. */
function foldedText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(INVISIBLE, '')
    .replaceAll(BLANKS, '')
    .replaceAll(/[[【〔{]/g, '(')
    .replaceAll(/[\]】〕}]/g, ')');
}

/** Where the brackets open that end a text. */
function trailingBracket(text: string): number | undefined {
  if (!text.endsWith(')')) return undefined;
  const start = text.lastIndexOf('(');
  return start > 0 ? start : undefined;
}

/** Notes what is a unit; what is not belongs to the name. */
function readUnits(text: string, heading: Heading): string {
  return text
    .split(/[,;、，；]/)
    .filter((part) => part !== '' && !readUnit(part, heading))
    .join(',');
}

/** What says nothing of the values that koo would read otherwise. */
const SAYS_NOTHING = new Set(['必填', '选填', '可选', 'required', 'optional', 'mandatory']);
const DATE_FORM = /^[ymdhs:/年月日时分秒.-]+$/;

function readUnit(text: string, heading: Heading): boolean {
  const value = text.startsWith('单位:') ? text.slice(3) : text;
  const currency = currencyOf(value);
  if (currency !== undefined) heading.currency = currency;
  const zone = zoneOf(value);
  if (zone !== undefined) heading.zone = zone;
  if (value === '%') heading.percent = true;
  return (
    currency !== undefined ||
    zone !== undefined ||
    value === '%' ||
    SAYS_NOTHING.has(value) ||
    DATE_FORM.test(value)
  );
}

const ZONE_NAMES: Readonly<Record<string, string>> = {
  beijing: '+08:00',
  beijingtime: '+08:00',
  gmt: '+00:00',
  utc: '+00:00',
  z: '+00:00',
  北京时间: '+08:00',
};

/**
 * @param text `UTC+8`, `GMT+08:00`, `+0800`, `UTC`, `北京时间`
 * @returns `+08:00`; undefined where it is not a zone
 */
export function zoneOf(text: string): string | undefined {
  const name = text.trim().toLowerCase();
  if (Object.hasOwn(ZONE_NAMES, name)) return ZONE_NAMES[name];
  const match = /^(?:utc|gmt)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(name);
  if (!match) return undefined;
  const [, sign, hours, minutes = '00'] = match;
  if (Number(hours) > 14 || Number(minutes) > 59) return undefined;
  return `${sign}${hours!.padStart(2, '0')}:${minutes}`;
}
