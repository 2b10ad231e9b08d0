import type { OrderableProduct } from '../orders/orderable-products.js';
import type { OrderLine } from '../routes/market/mock-orders.js';
import { times, toMillionths } from './millionths.js';

/**
 * Prices and a fee that we made up, in CNY, so that a statement adds up. They are not Huawei's, nor the seller's, and say
 * nothing about what anything costs. Usage has 4 decimals, so that no product of these needs to be rounded to 6.
 */
const MONTH = toMillionths('100');
const YEAR = toMillionths('1000');
const ONCE = toMillionths('500');
/** Of one unit of usage. */
const UNIT_OF_USAGE = toMillionths('0.5');
/** A package costs as much as so many of what is bought without one. */
const PACKAGE_FACTOR = 2n;

export const CURRENCY = 'CNY';
/** The platform's share of the sales (平台服务费比例), invented as well. */
export const FEE_SHARE = toMillionths('0.2');

/** What one of a product's spec costs: per period, once, or per unit of usage. The second spec costs twice the first. */
export function inventedPrice(line: OrderLine, products: readonly OrderableProduct[]): bigint {
  const { productId, skuCode } = line.productInfo[0]!;
  const specs = products.find((product) => product.productId === productId)?.specs ?? [];
  const place = specs.findIndex((spec) => spec.skuCode === skuCode);
  return basePrice(line) * BigInt(Math.max(0, place) + 1);
}

function basePrice({ chargingMode, periodType }: OrderLine): bigint {
  if (chargingMode === 'ON_DEMAND') return UNIT_OF_USAGE;
  if (chargingMode === 'ONE_TIME') return ONCE;
  const price = periodType === 'year' ? YEAR : MONTH;
  return chargingMode === 'ON_DEMAND_PKG' ? price * PACKAGE_FACTOR : price;
}

/** What is left of the sales for the platform and for the seller. */
export function shares(
  salesAmount: bigint,
  feeShare = FEE_SHARE,
): { platformFee: bigint; settlementAmount: bigint } {
  const platformFee = times(salesAmount, feeShare);
  return { platformFee, settlementAmount: salesAmount - platformFee };
}
