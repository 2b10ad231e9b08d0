import { randomInt } from 'node:crypto';
import type { Order, OrderLine } from '../routes/market/mock-orders.js';
import { sampleBuyer } from '../routes/market/mock-orders.js';

export const CHARGING_MODES = ['PERIOD', 'ON_DEMAND', 'ON_DEMAND_PKG', 'ONE_TIME'] as const;
export const PERIOD_TYPES = ['month', 'year'] as const;

/** What a buyer chooses. */
export interface OrderRequest {
  productId: string;
  skuCode: string;
  chargingMode: (typeof CHARGING_MODES)[number];
  quantity: number;
  /** Of `PERIOD` and `ON_DEMAND_PKG`. */
  periodType: (typeof PERIOD_TYPES)[number];
  periodNumber: number;
}

/** The order of a purchase, in the form of KooGallery's samples: `CS2211181819B4LVS`. */
export function newOrder(request: OrderRequest, now: Date): Order {
  const { chargingMode, periodNumber, periodType, productId, quantity, skuCode } = request;
  const hasPeriod = chargingMode === 'PERIOD' || chargingMode === 'ON_DEMAND_PKG';
  return orderOf('NEW', now, {
    chargingMode,
    ...(hasPeriod && {
      expireTime: compactTime(later(now, periodNumber, periodType)),
      periodNumber,
      periodType,
    }),
    productInfo: [{ linearValue: quantity, productId, skuCode }],
  });
}

/** The order of what comes after a purchase. @param before The newest order of it. */
export function followingOrder(
  orderType: 'CHANGE' | 'RENEW' | 'UNSUBSCRIBE',
  { orderLine: [line] }: Order,
  now: Date,
): Order {
  const same = line!;
  if (orderType === 'RENEW') return orderOf(orderType, now, { ...same, ...renewed(same, now) });
  if (orderType === 'UNSUBSCRIBE') return orderOf(orderType, now, same);
  const productInfo = same.productInfo.map((one) => ({ ...one, linearValue: one.linearValue + 1 }));
  return orderOf(orderType, now, { ...same, productInfo });
}

function orderOf(orderType: Order['orderType'], now: Date, line: Omit<OrderLine, 'orderLineId'>): Order {
  const random = randomInt(36 ** 5)
    .toString(36)
    .toUpperCase()
    .padStart(5, '0');
  const orderId = `CS${compactTime(now).slice(2, 12)}${random}`;
  const own = { orderLineId: `${orderId}-000001` };
  return {
    orderId,
    orderType,
    createTime: compactTime(now),
    // The id first, as in KooGallery's samples, and not that of the order before.
    orderLine: [{ ...own, ...line, ...own }],
    buyerInfo: sampleBuyer,
    extendParams: [],
  };
}

function renewed(
  { expireTime, periodNumber = 1, periodType = 'month' }: Omit<OrderLine, 'orderLineId'>,
  now: Date,
): Pick<OrderLine, 'expireTime'> {
  const from = expireTime === undefined ? now : timeOf(expireTime);
  return { expireTime: compactTime(later(from, periodNumber, periodType)) };
}

function later(from: Date, count: number, unit: 'day' | 'month' | 'year'): Date {
  const [year, month, day] = [from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate()];
  const moved = new Date(from);
  if (unit === 'day') moved.setUTCDate(day + count);
  else {
    // The last day where the month has no such day.
    const months = month + count * (unit === 'year' ? 12 : 1);
    const last = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
    moved.setUTCFullYear(year, months, Math.min(day, last));
  }

  return moved;
}

/** `yyyyMMddHHmmss`, UTC. */
function compactTime(time: Date): string {
  return time.toISOString().replaceAll(/\D/g, '').slice(0, 14);
}

function timeOf(compact: string): Date {
  return new Date(compact.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d).*$/, '$1-$2-$3T$4:$5:$6Z'));
}
