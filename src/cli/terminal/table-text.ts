import { escapeLine } from '../../platform/escape-unprintable.js';
import { padded } from './columns.js';
import { textWidth } from '../../platform/text-width.js';

/** Rows as a table for a terminal; a column without a value in any row is left out. */
export function tableText(columns: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  const shown = columns.map((_, column) => column).filter((column) => rows.some((row) => row[column]));
  const lines = [columns, ...rows].map((row) => shown.map((column) => escapeLine(row[column] ?? '')));
  const widths = shown.map((_, index) => Math.max(...lines.map((line) => textWidth(line[index]!))));
  return lines
    .map((line) =>
      line
        .map((cell, index) => padded(cell, widths[index]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
