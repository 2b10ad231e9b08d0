import type { Range, SourceText } from '../../syntax/source-text.js';
import { cellsOf, type Cell } from './cells.js';

/** Columns of source that are shown; a longer line is cut around the place. */
const WIDTH = 100;
/** Of these, how many stand before the place when the line is cut. */
const BEFORE = 30;
/** UTF-16 units that can matter for what is shown: a line may be megabytes long. */
const REACH = WIDTH * 8;

export interface FrameLine {
  /** The line's number, or nothing beside the carets. */
  number?: number;
  text: string;
}

/**
 * The line of a place with carets under it, and the line before where that helps. Nothing where the source has no
 * text (an archive).
 */
export function codeFrame(source: SourceText, range: Range): FrameLine[] {
  if (source.text === '') return [];
  const { line, column } = range.start;
  const raw = source.lineAt(line);
  const from = column - 1;
  const to = range.end.line === line ? range.end.column - 1 : raw.length;
  const { cut, text, carets } = cutLine(raw, from, Math.max(to, from + 1));
  const before = line > 1 && !cut ? source.lineAt(line - 1) : '';
  return [
    ...(before.trim() === '' ? [] : [{ number: line - 1, text: headOf(before) }]),
    { number: line, text },
    { text: carets },
  ];
}

/** The part of a line that is shown, with the carets for `from` to `to` (UTF-16 units of the line). */
function cutLine(raw: string, from: number, to: number): { cut: boolean; text: string; carets: string } {
  const base = Math.max(0, from - REACH);
  const cells = cellsOf(raw.slice(base, from + REACH));
  const whole = base === 0 && from + REACH >= raw.length && widthOf(cells) <= WIDTH;
  let first = 0;
  if (!whole) first = firstShown(cells, from - base);
  const shown = takeWidth(cells.slice(first), whole ? Infinity : WIDTH);
  const cut = base > 0 || first > 0;
  const cutAfter = base + endOf(shown) < raw.length;
  const lead = cut ? '…' : '';
  const left = shown.filter((cell) => cell.at < from - base);
  const marked = shown.filter((cell) => cell.at >= from - base && cell.at < to - base);
  return {
    cut,
    text: lead + textOf(shown) + (cutAfter ? '…' : ''),
    carets: ' '.repeat(lead.length + widthOf(left)) + '^'.repeat(Math.max(1, widthOf(marked))),
  };
}

/** The first cell of a cut line: a few columns before the place, or the line's own first when that is near. */
function firstShown(cells: Cell[], from: number): number {
  let index = cells.findIndex((cell) => cell.at >= from);
  if (index === -1) index = cells.length;
  if (widthOf(cells.slice(0, index)) <= WIDTH - BEFORE) return 0;
  for (let width = 0; index > 0 && width < BEFORE; index--) width += cells[index - 1]!.width;
  return index;
}

function headOf(line: string): string {
  const cells = cellsOf(line.slice(0, REACH));
  const shown = takeWidth(cells, WIDTH);
  return textOf(shown) + (endOf(shown) < line.length ? '…' : '');
}

function takeWidth(cells: Cell[], limit: number): Cell[] {
  let width = 0;
  const end = cells.findIndex((cell) => (width += cell.width) > limit);
  return end === -1 ? cells : cells.slice(0, end);
}

function endOf(cells: Cell[]): number {
  const last = cells.at(-1);
  return last ? last.at + last.length : 0;
}

function widthOf(cells: Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

function textOf(cells: Cell[]): string {
  return cells
    .map((cell) => cell.text)
    .join('')
    .trimEnd();
}
