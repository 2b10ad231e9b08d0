import { type Matcher, matcherOf } from './message-matcher.js';
import { ANY } from './chinese-errors.js';
import { ERROR_PHRASES } from './error-phrases.js';
import { ERRORS } from './errors.js';

const matchers = new Map<string, Matcher>();

/** The message or a hint of an error with this code in simplified Chinese; what has no translation stays English. */
export function translateErrorText(code: string, text: string): string {
  let matcher = matchers.get(code);
  if (!matcher) {
    const areas = Object.values(ERRORS);
    const own = [code, ANY].flatMap((key) =>
      areas.flatMap((area) => (Object.hasOwn(area, key) ? [area[key]!] : [])),
    );
    matcher = matcherOf(Object.assign({}, ...own), ERROR_PHRASES);
    matchers.set(code, matcher);
  }

  return matcher(text) ?? text;
}
