import { type CellValue, writeXlsxStream } from 'hucre/xlsx';
import type { Cell } from '../table.js';
import { neutralized } from '../neutralized.js';
import type { OutputTable } from './table-lines.js';

/** A double has so many decimal digits for sure; a longer number is written as text, which keeps it. */
const EXACT_DIGITS = 15;
const DATE_FORMAT = 'yyyy-mm-dd hh:mm:ss';
/** In characters: a narrower column shows `####`. */
const DATE_WIDTH = 20;
/** The most that a cell holds. */
const MAX_CHARACTERS = 32_767;

/**
 * An XLSX workbook of one sheet, as its rows come. Texts are texts, never formulas; a number that a spreadsheet would round is
 * text. Beyond as many rows as a sheet can have, they go on in further sheets, under the same headings.
 */
export async function* workbookBytes(
  { columns, rows }: OutputTable,
  sheet: string,
): AsyncGenerator<Uint8Array> {
  const stream = writeXlsxStream(valuesOf(rows), {
    columns: columns.map(({ heading, kind }) => ({
      header: textOf(heading),
      ...(kind === 'date' && { numFmt: DATE_FORMAT, width: DATE_WIDTH }),
    })),
    freezePane: { rows: 1 },
    name: sheet,
  });
  for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) yield chunk;
}

async function* valuesOf(rows: OutputTable['rows']): AsyncGenerator<CellValue[]> {
  for await (const row of rows) yield row.map((cell) => valueOf(cell));
}

function valueOf(cell: Cell): CellValue {
  if (cell === undefined) return null;
  if (cell.kind === 'boolean') return cell.text === 'TRUE';
  if (cell.kind === 'number' && isExact(cell.text)) return Number(cell.text);
  if (cell.kind !== 'date') return textOf(cell.text);
  const date = new Date(`${cell.text}Z`);
  return Number.isNaN(date.getTime()) ? textOf(cell.text) : date;
}

function isExact(number: string): boolean {
  const digits = number.replace(/e.*/i, '').replaceAll(/\D/g, '').replace(/^0+/, '');
  return digits.length <= EXACT_DIGITS && Number.isFinite(Number(number));
}

/** What XML cannot have is U+FFFD (half a surrogate pair becomes it by itself), and text that looks like an escaped character is escaped itself. */
function textOf(text: string): string {
  return neutralized(text)
    .slice(0, MAX_CHARACTERS)
    .replaceAll(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');
}
