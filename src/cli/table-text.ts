/** Chinese characters and their like take two columns of a terminal. */
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/gu;

/** Rows as a table for a terminal; a column without a value in any row is left out. */
export function tableText(columns: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  const shown = columns.map((_, column) => column).filter((column) => rows.some((row) => row[column]));
  const lines = [columns, ...rows].map((row) => shown.map((column) => row[column] ?? ''));
  const widths = shown.map((_, index) => Math.max(...lines.map((line) => widthOf(line[index]!))));
  return lines
    .map((line) =>
      line
        .map((cell, index) => padded(cell, widths[index]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** With spaces behind it, up to so many columns of a terminal. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** In columns of a terminal. */
export function widthOf(text: string): number {
  return [...text].length + (text.match(WIDE)?.length ?? 0);
}
