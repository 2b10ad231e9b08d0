/** Longer words are not names that somebody mistyped; comparing them would only cost time. */
const LONGEST_WORD = 128;

/**
 * The candidate that `word` was most likely meant to be, or nothing when none is near. Near means: at most
 * one edit in a word of up to four letters, two in one of up to eight, three beyond that, and never so many
 * that less than half of the word is left. Letter case does not count, `-`, `_` and `.` are alike, and of two
 * candidates at the same distance the first wins.
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length === 0 || word.length > LONGEST_WORD) return undefined;
  const wanted = fold(word);
  let best: string | undefined;
  let bestDistance = Math.min(wanted.length <= 4 ? 1 : wanted.length <= 8 ? 2 : 3, wanted.length >> 1) + 1;
  for (const candidate of candidates) {
    if (candidate === word || candidate.length > LONGEST_WORD) continue;
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

/**
 * How many letters must be put in, left out, replaced, or swapped with their neighbour to make one word the
 * other (optimal string alignment). Stops at `limit` and answers `limit` then.
 */
function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      const swapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) cost = Math.min(cost, beforeLast[column - 2]! + 1);
      current.push(cost);
      smallest = Math.min(smallest, cost);
    }

    if (smallest >= limit) return limit;
    beforeLast = last;
    last = current;
  }

  return Math.min(last[to.length]!, limit);
}
