import type { PriceEstimate } from './plan-model.js';

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
const MIN_UNIT = 1_000_000;

/** What is paid in the same way, added up. */
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
    total.units += Math.round(price * MIN_UNIT);
    total.resources += 1;
    totals.set(key, total);
  }

  return [...totals.values()].map(({ units, ...total }) => ({ ...total, amount: units / MIN_UNIT }));
}
