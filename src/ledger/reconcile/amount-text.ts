import { writtenMillionths } from '../values/money.js';
import { smallestUnit } from './smallest-unit.js';

/** An amount as messages show it, with all places of its currency: `1234.50 CNY`. */
export function amountText(value: bigint, currency: string | undefined): string {
  const written = writtenMillionths(value);
  if (currency === undefined) return written;
  const [whole, decimals = ''] = written.split('.') as [string, string?];
  const places = 7 - String(smallestUnit(currency)).length;
  const padded = decimals.padEnd(places, '0');
  return `${whole}${padded === '' ? '' : `.${padded}`} ${currency}`;
}
