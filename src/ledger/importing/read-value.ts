import type { Message } from '../../i18n/message.js';
import type { Cell } from '../../spreadsheet/table-file.js';
import { writtenNumber } from '../../spreadsheet/written-number.js';
import { valueId } from '../columns/known-values.js';
import type { FileKind } from '../columns/file-kind.js';
import type { FieldType, FieldValue } from '../model/field.js';
import { parseMillionths } from '../values/money.js';
import { parsePeriod } from '../values/period.js';
import { parseTime } from '../values/written-time.js';
import { isNothing } from './clean-text.js';
import { cellMessages } from './messages.js';

/** Longer than any cell of a spreadsheet program. */
export const MAX_CHARACTERS = 32_767;

export interface FieldReading {
  kind: FileKind;
  field: string;
  type: FieldType;
  /** Of times that name none. */
  zone: string;
  /** Numbers are hundredths. */
  percent?: boolean;
}

/** A value, nothing, or why there is none. */
export type ValueRead = { value?: FieldValue } | { problem: Message };

/** A NUL, or half of a character: a database may not store it. */
export function isNoText(text: string): boolean {
  return /\0|\p{Surrogate}/u.test(text);
}

/** Whether a spreadsheet program may have taken the value for a number, and lost digits of it. */
function isId(field: string): boolean {
  return field.endsWith('Id') || field === 'meteringSn' || field === 'skuCode';
}

/** Of a number Excel keeps 15 digits, and shows it as 1.23E+15. */
const ROUNDED = /^\d(?:\.\d+)?e\+\d+$/i;
const MORE_THAN_15_DIGITS = /^\d{16,}$/;

/**
 * Reads a cell as a field.
 *
 * @param text Of the cell, cleaned
 */
export function readValue(cell: NonNullable<Cell>, text: string, reading: FieldReading): ValueRead {
  const { field, kind, type } = reading;
  if (text.length > MAX_CHARACTERS) return { problem: cellMessages.tooLong({ max: MAX_CHARACTERS }) };
  if (isNoText(text)) return { problem: cellMessages.notText() };
  if (cell.kind === 'error') return { problem: cellMessages.errorCell() };
  if (isNothing(text, { isTyped: type !== 'text' })) return {};
  if (type !== 'text') return readTyped(cell, text, reading);
  if (isId(field) && isDamaged(cell, text)) return { problem: cellMessages.damagedNumber() };
  return { value: valueId(kind, field, text) };
}

function isDamaged({ kind }: NonNullable<Cell>, text: string): boolean {
  if (ROUNDED.test(text)) return true;
  // A number of 16 and more digits has zeros from the 16th on, once Excel has saved it.
  return kind === 'number' && MORE_THAN_15_DIGITS.test(text) && Number(text.slice(15)) === 0;
}

function readTyped(cell: NonNullable<Cell>, text: string, reading: FieldReading): ValueRead {
  if (reading.type === 'time') {
    const value = parseTime(text, reading.zone);
    return value === undefined ? { problem: cellMessages.notTime() } : { value };
  }

  if (reading.type === 'period') {
    const value = parsePeriod(cell.kind === 'date' ? text.slice(0, 7) : text);
    return value === undefined ? { problem: cellMessages.notPeriod() } : { value };
  }

  const isNumber = cell.kind === 'number' || cell.kind === 'text';
  const decimal = isNumber
    ? writtenNumber(reading.percent && !text.endsWith('%') ? `${text}%` : text)
    : undefined;
  if (decimal === undefined) return { problem: cellMessages.notNumber() };
  const value = parseMillionths(reading.field === 'feeShare' ? asShare(decimal) : decimal);
  return value === undefined ? { problem: cellMessages.tooPrecise() } : { value };
}

/** No share is above 1: `15` are per cent. */
function asShare(decimal: string): string {
  const value = Number(decimal);
  return value > 1 && value <= 100 ? (writtenNumber(`${decimal}%`) ?? decimal) : decimal;
}

const TERM_UNITS: Readonly<Record<string, string>> = {
  年: 'year',
  个月: 'month',
  月: 'month',
  天: 'day',
  日: 'day',
  小时: 'hour',
  year: 'year',
  years: 'year',
  month: 'month',
  months: 'month',
  day: 'day',
  days: 'day',
  hour: 'hour',
  hours: 'hour',
};

/** `12个月` → 12 months; nothing where it is not a number with a unit. */
export function readTerm(text: string): { count: bigint; unit: string } | undefined {
  const match = /^(\d{1,6}) ?(\D{1,6})$/.exec(text);
  const unit =
    match && Object.hasOwn(TERM_UNITS, match[2]!.toLowerCase())
      ? TERM_UNITS[match[2]!.toLowerCase()]
      : undefined;
  return unit === undefined ? undefined : { count: parseMillionths(match![1]!)!, unit };
}
