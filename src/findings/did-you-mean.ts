import { editDistance, MAX_WORD_CHARACTERS } from './edit-distance.js';
import { isMisspelling } from './is-misspelling.js';
import { spendOnSuggestions } from './suggestion-budget.js';

/** No template has as many names; beyond them a suggestion would cost more than it is worth. */
const MAX_CANDIDATES = 5000;

/** What a comparison letter by letter costs beside a glance at a candidate's letters. */
const COMPARISON_COST = 20;

/**
 * The candidate that `word` was most likely meant to be, or nothing when none is near. Near means: at most
 * one edit in a word of up to four letters, two in one of up to eight, three beyond that, and never so many
 * that less than half of the word is left, and each of the words that a name is made of is one of the candidate's
 * or a misspelling of it: `vpc_id` is not `vpc_cidr`. Letter case does not count, `-`, `_` and `.` are alike, and of
 * two candidates at the same distance the first wins. Within `limitSuggestions`, nothing once its budget is spent.
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length === 0 || word.length > MAX_WORD_CHARACTERS) return undefined;
  const wanted = fold(word);
  const letters = lettersOf(word);
  let best: string | undefined;
  let bestDistance = Math.min(wanted.length <= 4 ? 1 : wanted.length <= 8 ? 2 : 3, wanted.length >> 1) + 1;
  let tried = 0;
  for (const candidate of candidates) {
    if (tried++ === MAX_CANDIDATES) break;
    if (!spendOnSuggestions(1)) return undefined;
    if (Math.abs(candidate.length - word.length) >= bestDistance || candidate === word) continue;
    // An edit takes at most one letter away and brings another: cheaper to count than to compare.
    if (bits(letters ^ lettersOf(candidate)) > 2 * (bestDistance - 1)) continue;
    if (!spendOnSuggestions(COMPARISON_COST)) return undefined;
    const distance = editDistance(wanted, fold(candidate), bestDistance);
    if (distance >= bestDistance || !isMisspelling(word, candidate)) continue;
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
