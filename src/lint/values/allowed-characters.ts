/** Where a page says "letters", Chinese ones are letters, too. */
const LETTER = /\p{L}/u;
const CLASSES: Readonly<Record<string, RegExp>> = {
  '0-9': /[0-9]/,
  'A-Za-z': /[A-Za-z]/,
  'a-z': /[a-z]/,
  letter: LETTER,
};

/** The first character of a text that is neither of one of the classes nor one of the characters. */
export function firstOutside(text: string, allowed: readonly string[]): string | undefined {
  for (const character of text)
    if (!allowed.some((one) => CLASSES[one]?.test(character) ?? one === character)) return character;
  return undefined;
}

export function hasAllowedStart(text: string): boolean {
  const [first] = text;
  return first === undefined || LETTER.test(first);
}
