import { writtenMillionths } from '../values/money.js';

/** An amount as messages show it: `1234.5 CNY`. */
export function amountText(value: bigint, currency: string | undefined): string {
  return currency === undefined ? writtenMillionths(value) : `${writtenMillionths(value)} ${currency}`;
}
