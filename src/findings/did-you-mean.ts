/** Longer words are not names that somebody mistyped; comparing them would only cost time. */
const LONGEST_WORD = 128;

/** Nobody has as many names; beyond them a suggestion would cost more than it is worth. */
const MOST_CANDIDATES = 5000;

/**
 * The candidate that `word` was most likely meant to be, or nothing when none is near. Near means: at most
 * one edit in a word of up to four letters, two in one of up to eight, three beyond that, and never so many
 * that less than half of the word is left. Letter case does not count, `-`, `_` and `.` are alike, and of two
 * candidates at the same distance the first wins.
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length === 0 || word.length > LONGEST_WORD) return undefined;
  const wanted = fold(word);
  const letters = lettersOf(word);
  let best: string | undefined;
  let bestDistance = Math.min(wanted.length <= 4 ? 1 : wanted.length <= 8 ? 2 : 3, wanted.length >> 1) + 1;
  let tried = 0;
  for (const candidate of candidates) {
    if (tried++ === MOST_CANDIDATES) break;
    if (Math.abs(candidate.length - word.length) >= bestDistance || candidate === word) continue;
    // An edit takes at most one letter away and brings another: cheaper to count than to compare.
    if (bits(letters ^ lettersOf(candidate)) > 2 * (bestDistance - 1)) continue;
    const distance = editDistance(wanted, fold(candidate), bestDistance);
    if (distance >= bestDistance) continue;
    best = candidate;
    bestDistance = distance;
    if (distance === 0) break;
  }

  return best;
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll(/[-_.]/g, '-');
}

/** The letters and digits that a word has, one bit each; whatever else is in it is left out. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) {
    // Upper and lower case, which differ in one bit, are alike; digits share the bits after the letters.
    const code = word.charCodeAt(at) | 32;
    if (code >= 97 && code <= 122) letters |= 1 << (code - 97);
    else if (code >= 48 && code <= 57) letters |= 1 << (26 + (code % 6));
  }

  return letters;
}

function bits(number: number): number {
  let count = 0;
  for (let left = number; left !== 0; left &= left - 1) count++;
  return count;
}

let current = new Uint8Array(LONGEST_WORD + 1);
let last = new Uint8Array(LONGEST_WORD + 1);
let beforeLast = new Uint8Array(LONGEST_WORD + 1);

/**
 * How many letters must be put in, left out, replaced, or swapped with their neighbour to make one word the
 * other (optimal string alignment). Stops at `limit` and answers `limit` then. Only what lies near the diagonal can be
 * below the limit, so only that is looked at.
 */
function editDistance(from: string, to: string, limit: number): number {
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
