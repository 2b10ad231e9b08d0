/** Amounts are whole numbers of millionths: binary fractions have no place in sums of money. */
const ONE = 1_000_000n;
const DECIMALS = 6;

/** @param decimal Digits with at most 6 after the point, as the ledger of usage has them. */
export function toMillionths(decimal: string): bigint {
  const [whole = '', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.slice(0, DECIMALS).padEnd(DECIMALS, '0'));
}

/** `-1234.5`, without zeros that say nothing. */
export function writtenDecimal(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().padStart(DECIMALS + 1, '0');
  const fraction = digits.slice(-DECIMALS).replace(/(?<!0)0+$/, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -DECIMALS)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** At least two decimals, as money is written: `-1234.50`. */
export function writtenMoney(value: bigint): string {
  const [whole, fraction = ''] = writtenDecimal(value).split('.');
  return `${whole}.${fraction.padEnd(2, '0')}`;
}

/** Of two amounts in millionths, exact as long as both have few decimals. */
export function times(one: bigint, other: bigint): bigint {
  return (one * other) / ONE;
}
