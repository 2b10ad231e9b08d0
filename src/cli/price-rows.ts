import { plainText } from '../marketplace/answers/plain-text.js';
import type { PricedItem, ResourcePrice } from '../rfs/plans/plan-model.js';

/** What a resource costs, in words. */
export function priceWords(item: PricedItem, currency: string): string {
  const { resource_price: prices = [], supported, unsupported_message: message } = item;
  if (supported === false || prices.length === 0)
    return `not estimated: ${plainText(message ?? 'no reason was given')}`;
  return prices.map((price) => onePrice(price, currency)).join('; ');
}

export function periodWords(type: string | undefined, count = 1): string {
  const unit = plainText(type ?? '').toLowerCase();
  return count === 1 ? `a ${unit}`.replace(/^a (?=hour)/, 'an ') : `${count} ${unit}s`;
}

function onePrice(
  {
    charge_mode: mode,
    original_price: original,
    period_count: count,
    period_type: type,
    sale_price: sale,
  }: ResourcePrice,
  currency: string,
): string {
  if (mode === 'FREE') return 'free';
  const amount = typeof sale === 'number' ? sale.toFixed(2) : 'unknown';
  const before =
    typeof original === 'number' && typeof sale === 'number' && original > sale
      ? ` (${original.toFixed(2)} before discounts)`
      : '';
  return `${amount} ${currency} for ${periodWords(type, count)}${before}`;
}
