import { escaped, UNPRINTABLE as STEERING } from '../../platform/escape-unprintable.js';

/** Control characters and the bidirectional marks: a template's text must not steer the terminal of who checks it. */
export const UNPRINTABLE = new RegExp(`[\\p{Cc}\\p{Cs}${STEERING}]`, 'u');
const LONE_SURROGATE = /\p{Cs}/u;

/** Text of unknown origin on one line, without anything that steers a terminal. */
export function printable(text: string): string {
  if (!UNPRINTABLE.test(text)) return text;
  return Array.from(text.replaceAll(/[\r\n\t]+/g, ' '), (character) =>
    UNPRINTABLE.test(character) ? shownAs(character) : character,
  ).join('');
}

/** What is printed for a character that a terminal must not get. */
export function shownAs(character: string): string {
  return LONE_SURROGATE.test(character) ? '\uFFFD' : escaped(character);
}
