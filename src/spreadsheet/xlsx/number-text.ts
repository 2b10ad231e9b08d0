const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
/** A decimal number of 15 digits survives as a double; Excel shows no more, and stores 17. */
const EXACT_DIGITS = 15;
const STORED_DIGITS = 17;

export function isNumberText(text: string): boolean {
  return NUMBER.test(text);
}

/**
 * The digits of a number as a person entered them. Excel stores 45.12 as 45.119999999999997, the double in 17 digits; where
 * a number of 15 digits is the same double, it is that number. Whole numbers stay as they are, however long: an id is no
 * double.
 */
export function numberText(text: string): string {
  if (text.length < STORED_DIGITS || !/[.e]/i.test(text)) return text;
  const [mantissa = ''] = text.split(/e/i);
  const digits = mantissa.replaceAll(/[^\d]/g, '').replace(/^0+/, '');
  if (digits.length <= EXACT_DIGITS || digits.length > STORED_DIGITS) return text;
  const value = Number(text);
  const short = Number(value.toPrecision(EXACT_DIGITS));
  return short === value ? String(short) : text;
}
