import { plainText } from '../../../marketplace/answers/plain-text.js';
import type { PricedItem, ResourcePrice } from '../../../rfs/plans/plan-model.js';
import type { TextsOf } from '../../../i18n/message.js';
import type { trialMessages } from './messages.js';

export type TrialTexts = TextsOf<typeof trialMessages>;

/** What a resource costs, in words. */
export function priceWords(item: PricedItem, currency: string, words: TrialTexts, between: string): string {
  const { resource_price: prices = [], supported, unsupported_message: message } = item;
  if (supported === false || prices.length === 0)
    return words.notEstimated({ reason: message === undefined ? words.noReason() : plainText(message) });
  return prices.map((price) => onePrice(price, currency, words)).join(between);
}

export function periodWords(type: string | undefined, count: number | undefined, words: TrialTexts): string {
  return words.period({ count: count ?? 1, unit: plainText(type ?? '').toLowerCase() });
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
  words: TrialTexts,
): string {
  if (mode === 'FREE') return words.free();
  const amount = typeof sale === 'number' ? sale.toFixed(2) : words.unknownAmount();
  const before =
    typeof original === 'number' && typeof sale === 'number' && original > sale
      ? words.beforeDiscounts({ amount: original.toFixed(2) })
      : '';
  return `${words.price({ amount, currency, period: periodWords(type, count, words) })}${before}`;
}
