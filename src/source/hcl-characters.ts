import type { HclTokenKind } from './hcl-token.js';

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

const ADVICE: Readonly<Record<string, string>> = {
  '&': 'Write "&&" for "and"; there are no bit operations.',
  ';': 'End an argument with a new line instead.',
  '^': 'There is no such operator; use pow(…) for a power.',
  '|': 'Write "||" for "or"; there are no bit operations.',
  $: 'Write "${…}" inside quotes only; elsewhere the expression stands alone.',
  '\u00A0': 'It is a no-break space; write a plain one.',
  '\u3000': 'It is a full-width space; write a plain one.',
  '\u200B': 'It is an invisible zero-width space; delete it.',
  '\uFEFF': 'It is an invisible byte-order mark; delete it.',
};

/** What to say about a character that the language does not have. */
export function illegalCharacterMessage(character: string): string {
  const code = character.codePointAt(0)!;
  const shown = /[\p{C}\p{Z}]/u.test(character)
    ? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
    : `"${character}"`;
  return `The character ${shown} is not allowed here. ${ADVICE[character] ?? 'Delete it, or put the text in double quotes.'}`;
}
