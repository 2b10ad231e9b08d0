import { editDistance } from './edit-distance.js';

/** What is put behind a word without making another one of it. */
const ENDINGS = new Set(['d', 'ed', 'es', 'ing', 's']);
const SEPARATORS = /[-_./\s]+/;

/**
 * Whether two names near each other are the same one, word by word they must agree but for few letters.
 * `vpc_id` and `vpc_cidr` differ in a whole word, and are two things; so are `node_1` and `node_2`, `eip` and `vip`.
 */
export function isMisspelling(one: string, other: string): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  if (words.length === others.length && words.every((word, index) => isSameWord(word, others[index]!)))
    return true;
  // Words that are written as one: `rootvolume`.
  const [joined, otherJoined] = [words.join(''), others.join('')];
  if (joined === otherJoined) return true;
  if (words.length === others.length || [...words, ...others].some((word) => word.length === 1)) return false;
  return joined.length >= LONG && isSameWord(joined, otherJoined) && editDistance(joined, otherJoined, 2) < 2;
}

function wordsOf(name: string): string[] {
  return name
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_')
    .toLowerCase()
    .split(SEPARATORS);
}

function isSameWord(one: string, other: string): boolean {
  if (withoutZeros(one) === withoutZeros(other)) return true;
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (shorter.length < 2) return longer === shorter.repeat(2);
  if (differOnlyInNumber(one, other)) return false;
  if (longer.startsWith(shorter) && ENDINGS.has(longer.slice(shorter.length))) return true;
  const distance = editDistance(one, other, 4);
  if (shorter.length <= SHORT) return distance === 1 && isSlipInShort(shorter, longer);
  return (
    distance <= 1 ||
    (one[0] === other[0] && distance <= (shorter.length < LONG ? 1 : shorter.length < 9 ? 2 : 3))
  );
}

/** Words of up to so many letters are mostly abbreviations, and one letter makes another of them: `ecs`, `evs`. */
const SHORT = 3;
/** From so many letters on two may be wrong. */
const LONG = 6;

/** Two letters exchanged, one too many or too few behind the first, or a digit for the letter that looks like it. */
function isSlipInShort(shorter: string, longer: string): boolean {
  if (shorter.length < longer.length) return shorter[0] === longer[0];
  return sorted(shorter) === sorted(longer) || asLetters(shorter) === asLetters(longer);
}

function sorted(word: string): string {
  return [...word].sort().join('');
}

function asLetters(word: string): string {
  return word.replaceAll('0', 'o').replaceAll(/[1l]/g, 'i');
}

/** `301` is `0301`, and `web01` is `web1`. */
function withoutZeros(word: string): string {
  return word.replaceAll(/(?<!\d)0+(?=\d)/g, '');
}

/** `web1` and `web2`, which are two; not `base46`, whose digits are exchanged. */
function differOnlyInNumber(one: string, other: string): boolean {
  const letters = (word: string): string => word.replaceAll(/\d/g, '');
  return (
    letters(one) === letters(other) && /\d/.test(one) && /\d/.test(other) && sorted(one) !== sorted(other)
  );
}
