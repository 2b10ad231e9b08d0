import { isDeepStrictEqual } from 'node:util';
import { bytesOf, isLengthOfTime, type MadeCell, type MadeWorkbook } from './generated-workbook.js';
import { byHucre, byKoo, type Values } from './other-readers.js';

/** A date beyond 9999-12-31 or before day 0 is none; in days. */
const END_DAYS = 2_958_466;
const EPOCH_1904_DAYS = 1462;

/**
 * Where koo reads a generated workbook otherwise than it was made, or than hucre reads it, those differences left out that have a
 * reason:
 *
 * - a length of time (`[h]:mm`) is a number for koo: hucre makes 36 hours 1900-01-01T12:00
 * - a number that no spreadsheet can show as a date is a number for koo: hucre makes dates beyond the year 9999, or invalid ones
 * - 1900-02-29, which Excel shows for day 60, is one for koo: hucre has no such date
 */
export async function differencesOf(made: MadeWorkbook): Promise<string[]> {
  const bytes = bytesOf(made);
  const [koo, hucre] = await Promise.all([byKoo(bytes), byHucre(bytes)]);
  const cells = new Map(madeCells(made));
  const differences: string[] = [];
  for (const key of new Set([...Object.keys(koo), ...Object.keys(hucre), ...cells.keys()])) {
    const cell = cells.get(key);
    const told = JSON.stringify({ cell, hucre: hucre[key], key, koo: koo[key] });
    if (!isAsMade(cell, koo[key])) differences.push(`not as made: ${told}`);
    const isExpected = cell?.kind === 'number' && isOfNoDate(cell, made.spelling.is1904);
    if (!isExpected && !isDeepStrictEqual(koo[key], hucre[key])) differences.push(`not as hucre: ${told}`);
  }

  return differences;
}

/** The same workbook, with numbers in a general format where a date of them has a reason to be read otherwise. */
export function withoutOddDates({ sheets, spelling }: MadeWorkbook): MadeWorkbook {
  const plain = (cell: MadeCell): MadeCell =>
    cell.kind === 'number' && isOfNoDate(cell, spelling.is1904) ? { ...cell, style: 0 } : cell;
  return {
    sheets: sheets.map(([name, rows]) => [name, rows.map((row) => row?.map((cell) => plain(cell)))]),
    spelling,
  };
}

function* madeCells({ sheets }: MadeWorkbook): Generator<[string, MadeCell]> {
  for (const [name, rows] of sheets)
    for (const [row, cells] of rows.entries())
      for (const [column, cell] of (cells ?? []).entries())
        if (cell.kind !== 'blank' && cell.kind !== 'missing') yield [`${name}!${row + 1},${column}`, cell];
}

function isAsMade(cell: MadeCell | undefined, value: Values[string] | undefined): boolean {
  if (cell === undefined) return value === undefined;
  if (cell.kind === 'boolean') return value === cell.value;
  if (cell.kind === 'number') return value === Number(cell.text) || /^\d{4}-\d\d-\d\dT/.test(String(value));
  return (cell.kind === 'error' || cell.kind === 'text') && value === cell.text;
}

function isOfNoDate({ style, text }: MadeCell & { kind: 'number' }, is1904: boolean): boolean {
  const serial = Number(text);
  const days = is1904 ? serial + EPOCH_1904_DAYS : serial;
  return isLengthOfTime(style) || serial < 0 || days >= END_DAYS - 1 || Math.floor(days) === 60;
}
