const LETTER_A = 64;

/**
 * The column and the row that an address names: `AB12` is column 27, from 0, of row 12.
 *
 * @returns Nothing if it is not an address; a column may be beyond what a sheet can have
 */
export function columnOf(address: string): number | undefined {
  let column = 0;
  let at = 0;
  for (; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) & ~0x20;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + (letter - LETTER_A);
    if (column > 1_000_000) return column;
  }

  return at === 0 ? undefined : column - 1;
}
