import { escapeLine } from '../../platform/escape-unprintable.js';
import { textWidth } from '../../platform/text-width.js';
import { cut, padded, paddedBefore } from './columns.js';

export interface TableColumn {
  heading: string;
  /** Numbers. */
  isRight?: boolean;
  /** May be cut down to so many columns of the terminal; without it a cell is always whole. */
  min?: number;
  /** Columns with the highest number are left out first where the rest does not fit; those without stay. */
  drop?: number;
}

const GAP = '  ';
const CUT = '…';

/**
 * Rows as a table that is not wider than a terminal: long texts are cut, then columns are left out. A column without a value in
 * any row is left out, too. What is never cut and never left out may be wider than the terminal.
 *
 * @param width In columns of the terminal.
 */
export function fittedTable(
  columns: readonly TableColumn[],
  rows: ReadonlyArray<readonly string[]>,
  width: number,
): string {
  const cells = rows.map((row) => row.map((cell) => escapeLine(cell)));
  let shown = columns.map((_, index) => index).filter((index) => cells.some((row) => row[index]));
  const natural = columns.map(({ heading }, index) =>
    Math.max(textWidth(heading), ...cells.map((row) => textWidth(row[index] ?? ''))),
  );
  for (;;) {
    const least = shown.reduce((sum, index) => sum + leastWidth(columns[index]!, natural[index]!), 0);
    if (least + gaps(shown) <= width) break;
    const dropped = shown.reduce<number | undefined>((most, index) => {
      const drop = columns[index]!.drop ?? 0;
      return drop > (most === undefined ? 0 : columns[most]!.drop!) ? index : most;
    }, undefined);
    if (dropped === undefined) break;
    shown = shown.filter((index) => index !== dropped);
  }

  const widths = fit(columns, natural, shown, width - gaps(shown));
  const line = (row: readonly string[]): string =>
    shown
      .map((index) => {
        const cell = shortened(row[index] ?? '', widths[index]!);
        return columns[index]!.isRight ? paddedBefore(cell, widths[index]!) : padded(cell, widths[index]!);
      })
      .join(GAP)
      .trimEnd();
  return [columns.map(({ heading }) => heading), ...cells].map(line).join('\n');
}

/** A heading is never cut. */
function leastWidth({ heading, min }: TableColumn, natural: number): number {
  return min === undefined ? natural : Math.min(Math.max(min, textWidth(heading)), natural);
}

function gaps(shown: readonly number[]): number {
  return Math.max(0, shown.length - 1) * GAP.length;
}

/** The widest of those that may be cut gives way first. */
function fit(
  columns: readonly TableColumn[],
  natural: readonly number[],
  shown: readonly number[],
  width: number,
): number[] {
  const widths = [...natural];
  let excess = shown.reduce((sum, index) => sum + widths[index]!, 0) - width;
  while (excess > 0) {
    const [widest] = shown
      .filter((index) => widths[index]! > leastWidth(columns[index]!, natural[index]!))
      .sort((a, b) => widths[b]! - widths[a]!);
    if (widest === undefined) break;
    widths[widest]! -= 1;
    excess -= 1;
  }

  return widths;
}

function shortened(cell: string, width: number): string {
  return textWidth(cell) <= width ? cell : cut(cell, width - 1) + CUT;
}
