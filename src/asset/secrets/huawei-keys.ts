import type { Span } from '../../syntax/source-text.js';

/** Letters and digits beside + or / or - or _ are a piece of something longer. */
const SECRET_KEY = /(?<![A-Za-z\d+/_-])[A-Za-z\d]{40}(?![A-Za-z\d+/=_-])/g;

/** How much of the line before a key says what it is, in characters. */
export const CONTEXT = 120;

/** A name of a secret key, and what is between it and its value in code, configuration, XML or a command. */
const NAMED =
  /(?:(?:^|[^A-Za-z\d])(?:[A-Za-z\d]{1,40}[_.-]){0,6}sk|[a-z\d]Sk|secret[ _.-]?(?:access[ _.-]?)?key|access[ _.-]?key[ _.-]?secret|secret[ _.-]?key[ _.-]?id)["'`\])]{0,3}\s{0,8}(?:=>|:=|[=:,(>]|\s)\s{0,8}(?:[(,]\s{0,4})?["'`]{0,2}$/i;

/** An AK just before it: `("AK", "SK")`, `AK:SK`, `AK SK`. */
const AFTER_ACCESS_KEY = /(?<![A-Za-z\d])[A-Z\d]{20}["'`]?\s{0,4}[,:;\s]\s{0,4}["'`]?$/;

/** A random key of 40 characters has about 30 different ones; words and counters have far fewer. */
const MIN_DISTINCT = 18;

/**
 * Where secret keys (SK) of Huawei Cloud are in a text: 40 letters and digits in both cases that look random, after
 * a name that says so or after an access key (AK). An AK alone is no secret.
 */
export function secretKeysIn(text: string): Span[] {
  return [...text.matchAll(SECRET_KEY)].flatMap(({ 0: key, index }) =>
    isSecretKey(key) && saysSecretKey(text.slice(Math.max(0, index - CONTEXT), index))
      ? [{ start: index, end: index + key.length }]
      : [],
  );
}

/** A SHA-1 in hex is none, and neither is `ExampleExample…`. */
export function isSecretKey(text: string): boolean {
  return /[A-Z]/.test(text) && /[a-z]/.test(text) && /\d/.test(text) && new Set(text).size >= MIN_DISTINCT;
}

/** Whether what is before a key makes it one. */
export function saysSecretKey(before: string): boolean {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return NAMED.test(line) || AFTER_ACCESS_KEY.test(line);
}
