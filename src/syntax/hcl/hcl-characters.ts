import type { Message } from '../../i18n/message.js';
import type { HclTokenKind } from './hcl-token.js';
import { type CharacterAdvice, hclTextMessages } from '../messages.js';

/**
 * Characters that an input method for Chinese writes where code wants an ASCII one, with the token that was meant.
 */
export const FULL_WIDTH: ReadonlyMap<string, { token: HclTokenKind; write: string }> = new Map(
  (
    [
      ['，', ','],
      ['、', ','],
      ['：', ':'],
      ['（', '('],
      ['）', ')'],
      ['［', '['],
      ['］', ']'],
      ['【', '['],
      ['】', ']'],
      ['｛', '{'],
      ['｝', '}'],
      ['＝', '='],
      ['＋', '+'],
      ['－', '-'],
      ['＊', '*'],
      ['／', '/'],
      ['？', '?'],
      ['！', '!'],
    ] as const
  ).map(([character, token]) => [character, { token, write: token }]),
);

/** Quotes that are none in code, with what closes them. */
export const OTHER_QUOTES: ReadonlyMap<string, string> = new Map([
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['”', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['＂', '＂'],
]);

const ADVICE: Readonly<Record<string, CharacterAdvice>> = {
  '&': 'and',
  ';': 'semicolon',
  '^': 'power',
  '|': 'or',
  $: 'dollar',
  '\u00A0': 'noBreakSpace',
  '\u3000': 'fullWidthSpace',
  '\u200B': 'zeroWidthSpace',
  '\uFEFF': 'byteOrderMark',
};

/** Says that the language does not have a character, and what to do about it. */
export function illegalCharacterMessage(character: string): Message {
  const code = character.codePointAt(0)!;
  const shown = /[\p{C}\p{Z}]/u.test(character)
    ? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
    : `"${character}"`;
  return hclTextMessages.illegalCharacter({ character: shown, advice: ADVICE[character] ?? 'deleteOrQuote' });
}
