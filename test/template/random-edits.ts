/** Pieces that change what a text means: brackets, quotes, marks of strings, comments and heredocs. */
const PIECES = [
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '"',
  '${',
  '%{',
  '~}',
  '$${',
  '"""',
  '\\',
  ',',
  '=',
  '=>',
  ':',
  '::',
  '?',
  '.',

  '...',
  '[*]',
  '#',
  '/*',
  '*/',
  '<<E\n',
  '<<-EOT\n',
  'E\n',
  'EOT\n',
  '%{ for x in y }',
  '%{ endfor }',
  'for',
  '\n',
  '\r\n',
  '\t',
  ' ',
  '\u0000',
  '1e9',
  '-',
  '!',
  '变',
  '\u{1F600}',
  'null',
  'var.',
];
const BRACKETS = ['{', '}', '[', ']', '(', ')', '"', '${'];

export type Random = () => number;

/** The same numbers between 0 and 1 for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = Math.trunc(state + 0x6d_2b_79_f5) % 2 ** 32;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const below = (random: Random, end: number): number => Math.floor(random() * end);
const oneOf = <Item>(random: Random, items: readonly Item[]): Item => items[below(random, items.length)]!;
const put = (text: string, at: number, piece: string, over = 0): string =>
  text.slice(0, at) + piece + text.slice(at + over);

type Edit = (text: string, random: Random) => string;

const cut: Edit = (text, random) =>
  put(text, below(random, text.length), '', 1 + below(random, 20 * random()));
const insert: Edit = (text, random) => put(text, below(random, text.length), oneOf(random, PIECES));
const end: Edit = (text, random) => text.slice(0, below(random, text.length));

const repeat: Edit = (text, random) => {
  const from = below(random, text.length);
  return put(text, below(random, text.length), text.slice(from, from + below(random, 60)));
};

const swap: Edit = (text, random) => {
  const length = below(random, 12);
  const [one = 0, other = 0] = [below(random, text.length), below(random, text.length)].sort((a, b) => a - b);
  if (other < one + length) return text;
  const [first, second] = [text.slice(one, one + length), text.slice(other, other + length)];
  return put(put(text, other, first, length), one, second, length);
};

const changeBracket: Edit = (text, random) => {
  const found = [...text.matchAll(/[{}[\]()"]/g)];
  if (found.length === 0) return text;
  return put(text, oneOf(random, found).index, random() < 0.5 ? '' : oneOf(random, BRACKETS), 1);
};

const EDITS = [
  cut,
  cut,
  cut,
  insert,
  insert,
  insert,
  insert,
  changeBracket,
  changeBracket,
  repeat,
  swap,
  end,
];

/** A text after one to a dozen edits such as a slip of the hand or a broken merge leaves behind. */
export function editedText(text: string, random: Random): string {
  let edited = text;
  for (let edits = 1 + below(random, 12 * random()); edits > 0; edits--)
    edited = oneOf(random, EDITS)(edited, random);
  return edited;
}
