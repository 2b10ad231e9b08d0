import { consoleErrors } from '../wire/error-formats.js';

/** A number in a query of the console, from 0. */
export function wholeNumber(text: string, name: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw consoleErrors.invalid(`${name} is not a whole number`);
}
