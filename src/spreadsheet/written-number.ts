/** Longer text is not a number that a person or a program wrote as an amount. */
const MAX_CHARACTERS = 200;
/** Written out, a number with a larger exponent would be longer than that. */
const MAX_EXPONENT = 100;
const FULL_WIDTH_OFFSET = 0xfe_e0;
/** Spaces that stand between groups of digits, and around numbers. */
const SPACES = /[\u00A0\u2007\u2009\u202F\u3000]/g;
const MINUS_SIGNS = /[\u2212\uFE63]/g;
const SYMBOLS = ['¥', '$', '€', '£', '₩', '฿', 'US$', 'HK$', 'NT$', 'S$', 'A$', 'C$', 'R$', 'CN¥', 'JP¥'];
const NAMES = [
  '元',
  '圆',
  '人民币',
  '美元',
  '美金',
  '欧元',
  '港元',
  '港币',
  '日元',
  '英镑',
  '新加坡元',
  'RMB',
];

/** Longest first: `CN¥` is not `¥`. */
let currencies: readonly string[] | undefined;

/**
 * The exact decimal number that the text of an amount, a quantity or a rate says: `-1234.50` for `(￥1,234.50)`. Nothing is
 * rounded, and decimals are kept as they are.
 *
 * Understood are groups of three digits (comma, space), full-width characters, a currency before or after it, a minus sign
 * before or after it, brackets for what is negative, `%`, and an exponent, as workbooks store small numbers.
 *
 * @returns Nothing if it is not clearly a number: `1,23` may be 1.23 or 123
 */
export function writtenNumber(text: string): string | undefined {
  if (text.length > MAX_CHARACTERS) return undefined;
  const marks: Marks = { currency: 0, minus: 0, open: 0, closed: 0, percent: 0, plus: 0 };
  const body = withoutEnd(withoutBeginning(halfWidth(text).trim(), marks), marks);
  const isBracketed = marks.open === 1;
  if (marks.open !== marks.closed || marks.open > 1 || marks.percent > 1) return undefined;
  if (marks.minus + marks.plus + marks.open > 1) return undefined;
  const match = /^(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)?(?:\.(\d*))?(?:E([+-]?\d{1,4}))?$/i.exec(body);
  if (!match) return undefined;
  const [, whole = '', decimals = '', exponent = '0'] = match;
  if (whole === '' && decimals === '') return undefined;
  const shift = Number(exponent) - (marks.percent === 1 ? 2 : 0);
  if (Math.abs(shift) > MAX_EXPONENT) return undefined;
  const shifted = shiftedPoint(whole.replaceAll(/[, ]/g, ''), decimals, shift);
  const isNegative = (marks.minus === 1 || isBracketed) && /[1-9]/.test(shifted);
  return isNegative ? `-${shifted}` : shifted;
}

interface Marks {
  closed: number;
  /** Bits: 1 before the number, 2 after it. */
  currency: number;
  minus: number;
  open: number;
  percent: number;
  plus: number;
}

/** Full-width characters and special spaces as those of ASCII. */
function halfWidth(text: string): string {
  return text
    .replaceAll(/[\uFF01-\uFF5E]/g, (character) =>
      String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET),
    )
    .replaceAll('￥', '¥')
    .replaceAll('￡', '£')
    .replaceAll(MINUS_SIGNS, '-')
    .replaceAll(SPACES, ' ');
}

function withoutBeginning(text: string, marks: Marks): string {
  let rest = text;
  for (;;) {
    const [first] = rest;
    const currency = (marks.currency & 1) === 0 ? currencyAt(rest, 'start') : undefined;
    if (currency !== undefined) {
      marks.currency |= 1;
      rest = rest.slice(currency.length).trimStart();
      continue;
    }

    if (first === '-') marks.minus += 1;
    else if (first === '+') marks.plus += 1;
    else if (first === '(') marks.open += 1;
    else return rest;
    rest = rest.slice(1).trimStart();
  }
}

function withoutEnd(text: string, marks: Marks): string {
  let rest = text;
  for (;;) {
    const last = rest.at(-1);
    const currency = (marks.currency & 2) === 0 ? currencyAt(rest, 'end') : undefined;
    if (currency !== undefined) {
      marks.currency |= 2;
      rest = rest.slice(0, -currency.length).trimEnd();
      continue;
    }

    if (last === '-') marks.minus += 1;
    else if (last === ')') marks.closed += 1;
    else if (last === '%') marks.percent += 1;
    else return rest;
    rest = rest.slice(0, -1).trimEnd();
  }
}

function currencyAt(text: string, end: 'end' | 'start'): string | undefined {
  const [character] = end === 'start' ? text : text.slice(-1);
  if (character === undefined || /[\d.(),%+\- ]/.test(character)) return undefined;
  currencies ??= [...SYMBOLS, ...NAMES, ...Intl.supportedValuesOf('currency')].toSorted(
    (one, other) => other.length - one.length,
  );
  const upper = text.toUpperCase();
  return currencies.find((one) => (end === 'start' ? upper.startsWith(one) : upper.endsWith(one)));
}

/** Moves the decimal point of a number of digits only. */
function shiftedPoint(whole: string, decimals: string, by: number): string {
  const digits = whole + decimals;
  const point = whole.length + by;
  const padded = point < 0 ? '0'.repeat(-point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 0);
  const before = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const after = padded.slice(at);
  return `${before === '' ? '0' : before}${after === '' ? '' : `.${after}`}`;
}
