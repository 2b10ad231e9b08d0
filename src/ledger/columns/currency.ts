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

export interface AmountText {
  currency?: string;
  /** Without the currency. */
  amount: string;
}

/** `¥1,234.50` → CNY and `1,234.50`; `(USD 12.00)`, `12元`, `-$3`: a currency before or behind the digits. */
export function withoutCurrency(text: string): AmountText {
  const digits = [...'0123456789０１２３４５６７８９'];
  let first = 0;
  while (first < text.length && !digits.includes(text[first]!)) first += 1;
  if (first === text.length) return { amount: text };
  let last = text.length - 1;
  while (!digits.includes(text[last]!)) last -= 1;
  const before = parted(text.slice(0, first));
  const after = parted(text.slice(last + 1));
  const currency = before.currency ?? after.currency;
  if (currency === undefined) return { amount: text };
  if (before.currency !== undefined && after.currency !== undefined && before.currency !== after.currency) {
    return { amount: text };
  }

  return { amount: before.signs + text.slice(first, last + 1) + after.signs, currency };
}

/** What a number may have around it that belongs to it. */
const SIGNS = '+-−－（）(). ,%';

/** Signs, and a currency among them. */
function parted(text: string): { currency?: string; signs: string } {
  const word = [...text]
    .filter((character) => !SIGNS.includes(character) && character.trim() !== '')
    .join('');
  const currency = word === '' ? undefined : currencyOf(word);
  if (currency === undefined) return { signs: text };
  return { currency, signs: [...text].filter((character) => SIGNS.includes(character)).join('') };
}
