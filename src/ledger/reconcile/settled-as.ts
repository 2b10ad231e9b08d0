import type { TradeEntry } from './entry.js';
import { type Exact, exactly, minus, productOf } from './exact.js';

export interface SettledAs {
  /** What may be settled of a trade. The first one is the most probable. */
  allowed: readonly [Exact, ...Exact[]];
  hasDiscountOrTax: boolean;
}

const ONE = 1_000_000n;

/**
 * What is settled of a trade, by what its row has: Σ (price − withheld tax) × (1 − share of the platform) − taxes of the seller
 * (https://support.huaweicloud.com/eu/sp-marketplace/eu_sp_topic_000053.html); of a reseller, by its settlement discount.
 *
 * @returns Nothing where the row has no sales amount, or nothing that would be taken off it.
 */
export function settledAs({
  discount,
  feeShare,
  platformFee,
  salesAmount,
  taxAmount,
}: TradeEntry): SettledAs | undefined {
  if (salesAmount === undefined) return undefined;
  if (
    discount === undefined &&
    feeShare === undefined &&
    platformFee === undefined &&
    taxAmount === undefined
  )
    return undefined;
  const fee = platformFee === undefined ? productOf([salesAmount, feeShare ?? 0n]) : exactly(platformFee);
  const withoutFee = minus(exactly(salesAmount), fee);
  const [first, ...others] =
    discount === undefined
      ? [withoutFee]
      : [
          minus(productOf([salesAmount, discount]), fee),
          minus(productOf([salesAmount, ONE - discount]), fee),
        ];
  if (taxAmount === undefined || taxAmount === 0n)
    return { allowed: [first!, ...others], hasDiscountOrTax: discount !== undefined };
  const tax = exactly(taxAmount);
  const bases = [first!, ...others];
  return {
    allowed: [minus(first!, tax), ...bases.slice(1).map((base) => minus(base, tax)), ...bases],
    hasDiscountOrTax: true,
  };
}
