/** Longer words are not mistyped names; comparing them would only cost time. */
export const MAX_WORD_CHARACTERS = 128;

let current = new Uint8Array(MAX_WORD_CHARACTERS + 1);
let last = new Uint8Array(MAX_WORD_CHARACTERS + 1);
let beforeLast = new Uint8Array(MAX_WORD_CHARACTERS + 1);

/**
 * For words of up to `MAX_WORD_CHARACTERS` letters: how many letters must be put in, left out, replaced, or swapped with their neighbour to make one word the
 * other (optimal string alignment). Stops at `limit` and returns `limit` then. Only what is near the diagonal can be
 * below the limit, so only that is looked at.
 */
export function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit;
  for (let column = 0; column <= to.length; column++) last[column] = column;
  for (let row = 1; row <= from.length; row++) {
    const start = Math.max(1, row - limit);
    const end = Math.min(to.length, row + limit);
    current[start - 1] = start === 1 ? row : limit;
    let smallest = current[start - 1]!;
    for (let column = start; column <= end; column++) {
      const same = from.charCodeAt(row - 1) === to.charCodeAt(column - 1);
      // Beyond the diagonal's neighbourhood nothing has been written in the row above.
      const above = column < row - 1 + limit || row === 1 ? last[column]! : limit;
      let cost = Math.min(above + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      const swapped =
        row > 1 &&
        column > 1 &&
        from.charCodeAt(row - 1) === to.charCodeAt(column - 2) &&
        from.charCodeAt(row - 2) === to.charCodeAt(column - 1);
      if (swapped) cost = Math.min(cost, beforeLast[column - 2]! + 1);
      current[column] = cost;
      smallest = Math.min(smallest, cost);
    }

    if (smallest >= limit) return limit;
    [beforeLast, last, current] = [last, current, beforeLast];
  }

  return Math.min(last[to.length]!, limit);
}
