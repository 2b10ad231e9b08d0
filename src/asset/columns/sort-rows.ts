/** Sorts rows in place; those that are in order already, as most lists are, in one pass. */
export function sortRows(rows: Uint32Array, compare: (a: number, b: number) => number): Uint32Array {
  for (let at = 1; at < rows.length; at += 1)
    if (compare(rows[at - 1]!, rows[at]!) > 0) return rows.sort(compare);
  return rows;
}
