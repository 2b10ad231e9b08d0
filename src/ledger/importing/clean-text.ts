/** What Excel puts around a number so that it stays a text: `="CS123"`. */
const AS_FORMULA = /^="([^"]*)"$/;
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/g;

/**
 * The text of a cell without what programs put around it: blanks, tabs before long numbers, `="…"`, an apostrophe before a
 * number or what would be a formula.
 */
export function cleanText(text: string): string {
  let clean = text.trim();
  if (clean === '') return clean;
  INVISIBLE.lastIndex = 0;
  if (INVISIBLE.test(clean)) clean = clean.replaceAll(INVISIBLE, '').trim();
  if (clean.startsWith('="')) clean = (AS_FORMULA.exec(clean)?.[1] ?? clean).trim();
  return /^'[\d=+@-]/.test(clean) ? clean.slice(1) : clean;
}

/** What exports write where there is no value: 运营管理费比例 is "-" where there is none. */
const NOTHING = new Set(['-', '--', '—', '——', '－']);
/** And where a number or a time is expected. */
const NO_NUMBER = new Set(['/', '\\', 'n/a', 'na', 'null', 'none', '无', '空', '不涉及']);

export function isNothing(text: string, { isTyped }: { isTyped: boolean }): boolean {
  return (
    text === '' || NOTHING.has(text) || (isTyped && text.length < 5 && NO_NUMBER.has(text.toLowerCase()))
  );
}
