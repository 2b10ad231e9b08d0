import { plainText } from '../marketplace/answers/plain-text.js';
import type { PricedItem, PriceEstimate, ResourcePrice } from '../rfs/plans/plan-model.js';

/** The sum of what is paid in the same way: an hour and a month are not added. */
export interface PriceTotal {
  chargeMode: string;
  /** `HOUR`, `MONTH`, … */
  periodType: string;
  periodCount: number;
  /** In the currency of the estimate, exact to a millionth. */
  amount: number;
  /** How many resources it is for. */
  resources: number;
}

/** Prices have two decimals; a sum of many floating-point numbers would have more. */
const SMALLEST = 1_000_000;

export function priceTotals({ items }: PriceEstimate): PriceTotal[] {
  const totals = new Map<string, PriceTotal & { units: number }>();
  for (const {
    charge_mode: mode,
    period_count: count = 1,
    period_type: type,
    sale_price: price,
  } of items.flatMap((item) => item.resource_price ?? [])) {
    if (mode === 'FREE' || type === undefined || typeof price !== 'number') continue;
    const chargeMode = mode ?? '';
    const key = `${chargeMode} ${type} ${count}`;
    const total = totals.get(key) ?? {
      amount: 0,
      chargeMode,
      periodCount: count,
      periodType: type,
      resources: 0,
      units: 0,
    };
    total.units += Math.round(price * SMALLEST);
    total.resources += 1;
    totals.set(key, total);
  }

  return [...totals.values()].map(({ units, ...total }) => ({ ...total, amount: units / SMALLEST }));
}

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
