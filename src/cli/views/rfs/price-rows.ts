import { plainText } from '../../../marketplace/answers/plain-text.js';
import type { PricedItem, ResourcePrice } from '../../../rfs/plans/plan-model.js';
import type { TrialWords } from './trial-words.js';

/** What a resource costs, in words. */
export function priceWords(item: PricedItem, currency: string, words: TrialWords): string {
  const { resource_price: prices = [], supported, unsupported_message: message } = item;
  if (supported === false || prices.length === 0)
    return words.notEstimated(message === undefined ? undefined : plainText(message));
  return prices.map((price) => onePrice(price, currency, words)).join(words.between);
}

export function periodWords(type: string | undefined, count: number | undefined, words: TrialWords): string {
  return words.period(plainText(type ?? '').toLowerCase(), count ?? 1);
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
  words: TrialWords,
): string {
  if (mode === 'FREE') return words.free;
  const amount = typeof sale === 'number' ? sale.toFixed(2) : words.unknownAmount;
  const before =
    typeof original === 'number' && typeof sale === 'number' && original > sale
      ? words.beforeDiscounts(original.toFixed(2))
      : '';
  return `${words.price(amount, currency, periodWords(type, count, words))}${before}`;
}
