/** What currencies are called in headings and beside amounts, in lower case. */
const NAMES: Readonly<Record<string, string>> = {
  '¥': 'CNY',
  '￥': 'CNY',
  rmb: 'CNY',
  'cn¥': 'CNY',
  元: 'CNY',
  人民币: 'CNY',
  人民币元: 'CNY',
  $: 'USD',
  us$: 'USD',
  美元: 'USD',
  美金: 'USD',
  '€': 'EUR',
  欧元: 'EUR',
  '£': 'GBP',
  英镑: 'GBP',
  hk$: 'HKD',
  港币: 'HKD',
  港元: 'HKD',
  s$: 'SGD',
  新加坡元: 'SGD',
  '฿': 'THB',
  泰铢: 'THB',
};

/** Of ISO 4217. `all` is the word sooner than Albania's. */
const CODES = new Set(
  Intl.supportedValuesOf('currency')
    .filter((code) => code !== 'ALL')
    .map((code) => code.toLowerCase()),
);

/**
 * @param text `USD`, `$`, `人民币`, `元`
 * @returns The code of ISO 4217, `USD`; undefined where it is not a currency
 */
export function currencyOf(text: string): string | undefined {
  const name = text.trim().toLowerCase();
  if (Object.hasOwn(NAMES, name)) return NAMES[name];
  return CODES.has(name) ? name.toUpperCase() : undefined;
}

const DIGITS = '0123456789０１２３４５６７８９';
/** What a number may have around it that belongs to it. */
const SIGNS = '+-−－（）().,%';

/**
 * The currency that is written beside an amount: CNY of `¥1,234.50`, USD of `(USD 12.00)` and `-$3`.
 *
 * @returns Nothing where there is none, or two different ones
 */
export function currencyBeside(amount: string): string | undefined {
  let first = 0;
  while (first < amount.length && !DIGITS.includes(amount[first]!)) first += 1;
  if (first === amount.length) return undefined;
  let last = amount.length - 1;
  while (!DIGITS.includes(amount[last]!)) last -= 1;
  if (first === 0 && last === amount.length - 1) return undefined;
  const before = currencyAmongSigns(amount.slice(0, first));
  const after = currencyAmongSigns(amount.slice(last + 1));
  return before === undefined || after === undefined || before === after ? (before ?? after) : undefined;
}

function currencyAmongSigns(text: string): string | undefined {
  const word = [...text]
    .filter((character) => !SIGNS.includes(character) && character.trim() !== '')
    .join('');
  return word === '' ? undefined : currencyOf(word);
}
