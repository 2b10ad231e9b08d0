/** What spreadsheets take for a formula where a cell begins with it. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Rows as CSV (RFC 4180): quoted where it has to be, lines end in CR LF. A cell that a spreadsheet would run as a
 * formula gets an apostrophe in front, since texts of buyers are in them.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvText(columns: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  return [columns, ...rows].map((cells) => cells.map((cell) => quoted(cell)).join(',')).join('\r\n');
}

function quoted(cell: string): string {
  const safe = FORMULA.test(cell) && Number.isNaN(Number(cell)) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
