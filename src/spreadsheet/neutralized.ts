import { writtenNumber } from './written-number.js';

/** A spreadsheet program takes text that begins with one of these for a formula, the full-width forms in East Asian settings. */
const BEGINS_FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const SIGNED_NUMBER = /^[+-]?[\d.,]+%?$/;

/** Text that no spreadsheet program runs as a formula: with an apostrophe before it if it could be one. */
export function neutralized(text: string): string {
  if (!BEGINS_FORMULA.test(text)) return text;
  const isNumber = SIGNED_NUMBER.test(text) && writtenNumber(text) !== undefined;
  return isNumber ? text : `'${text}`;
}
