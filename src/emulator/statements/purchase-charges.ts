import type { OrderableProduct } from '../orders/orderable-products.js';
import type { Purchase } from '../orders/purchase.js';
import type { Order } from '../routes/market/mock-orders.js';
import { inventedPrice } from './invented-amounts.js';
import type { StatementOrder } from './statement.js';

const ONE = 1_000_000n;
/** An order that is unsubscribed within five days is refunded. @see docs/emulator.md */
const REFUND_MS = 5 * 24 * 60 * 60 * 1000;

const ORDER_TYPES: Readonly<Record<Order['orderType'], string>> = {
  CHANGE: '变更',
  NEW: '新购',
  RENEW: '续费',
  TRIAL: '试用',
  TRIAL_TO_FORMAL: '试用转正',
  UNSUBSCRIBE: '退订',
};
export const CHARGING_MODES = {
  ONE_TIME: '一次性',
  ON_DEMAND: '按需',
  ON_DEMAND_PKG: '按需套餐包',
  PERIOD: '包周期',
} as const;
const PERIOD_UNITS = { day: '天', month: '月', year: '年' } as const;

/** An order, and the one that it takes back, if it is an unsubscription. */
export interface ChargedOrder {
  order: StatementOrder;
  refunded?: StatementOrder;
}

/**
 * What each order of a purchase comes to, and when it takes effect: as soon as the seller's server has accepted it, a renewal
 * when the term before has ended.
 */
export function purchaseCharges(purchase: Purchase, products: readonly OrderableProduct[]): ChargedOrder[] {
  const charged: ChargedOrder[] = [];
  for (const [index, order] of purchase.orders.entries()) {
    const row = rowOf(order, purchase, products);
    const termEnd = timeOf(purchase.orders[index - 1]?.orderLine[0]!.expireTime);
    if (order.orderType === 'RENEW' && row.effectiveAt && termEnd && termEnd > row.effectiveAt)
      row.effectiveAt = termEnd;
    const refunded = order.orderType === 'UNSUBSCRIBE' ? refundedBy(row, charged) : undefined;
    if (order.orderType === 'UNSUBSCRIBE') {
      row.originalOrderId = (refunded ?? charged[0]?.order)?.orderLineId;
      row.amount = refunded ? -refunded.amount : 0n;
      if (refunded) row.quantity = refunded.quantity;
    }

    charged.push({ order: row, refunded });
  }

  return charged;
}

/** A renewal that is yet to begin never does. What was bought last is paid back, if that was within the last days. */
function refundedBy(
  { createdAt, effectiveAt }: StatementOrder,
  before: ChargedOrder[],
): StatementOrder | undefined {
  if (!effectiveAt) return undefined;
  for (const { order } of before) {
    if (!order.effectiveAt || order.effectiveAt <= effectiveAt) continue;
    order.state = '已取消';
    order.effectiveAt = undefined;
  }

  const last = before.findLast(({ order }) => order.effectiveAt && order.amount > 0n)?.order;
  return last && createdAt.getTime() - last.createdAt.getTime() <= REFUND_MS ? last : undefined;
}

function rowOf(order: Order, purchase: Purchase, products: readonly OrderableProduct[]): StatementOrder {
  const { buyerInfo, createTime, orderId, orderLine, orderType } = order;
  const line = orderLine[0]!;
  const { linearValue, productId, skuCode } = line.productInfo[0]!;
  const product = products.find((one) => one.productId === productId);
  const effectiveAt = acceptedAt(purchase, orderId);
  const unitPrice = inventedPrice(line, products);
  const periods = line.chargingMode === 'ONE_TIME' ? 1 : (line.periodNumber ?? 1);
  // An upgrade adds one, and that one is paid.
  const quantity = orderType === 'CHANGE' ? 1 : linearValue;
  const isMetered = line.chargingMode === 'ON_DEMAND';
  return {
    amount: isMetered ? 0n : unitPrice * BigInt(periods) * BigInt(quantity),
    chargingMode: CHARGING_MODES[line.chargingMode],
    createdAt: timeOf(createTime)!,
    customerId: buyerInfo.customerId ?? '',
    customerName: buyerInfo.customerName ?? '',
    effectiveAt,
    expiresAt: timeOf(line.expireTime),
    orderId,
    orderLineId: line.orderLineId,
    orderType: ORDER_TYPES[orderType],
    productId,
    productName: product?.name ?? productId,
    quantity: BigInt(quantity) * ONE,
    skuCode,
    spec: product?.specs.find((spec) => spec.skuCode === skuCode)?.name ?? skuCode,
    state: effectiveAt ? '已完成' : '处理中',
    unitPrice,
    userName: buyerInfo.userName ?? '',
    ...(!isMetered && { periodCount: BigInt(periods) * ONE }),
    ...(line.periodType && { periodUnit: PERIOD_UNITS[line.periodType] }),
  };
}

/** Nothing as long as the seller's server has not done it. */
function acceptedAt({ deliveries }: Purchase, orderId: string): Date | undefined {
  const delivery = deliveries.find((one) => one.orderId === orderId)?.delivery;
  if (delivery?.state !== 'delivered') return undefined;
  const accepted = delivery.attempts.filter(({ verdict }) => verdict === 'accepted');
  // What creates an instance is done when the query says so.
  const done = accepted.find(({ cause }) => cause === 'poll') ?? accepted[0];
  return done && new Date(Date.parse(done.sentAt) + (done.durationMs ?? 0));
}

/** `yyyyMMddHHmmss`, UTC. */
function timeOf(compact: string | undefined): Date | undefined {
  if (compact === undefined) return undefined;
  return new Date(compact.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d).*$/, '$1-$2-$3T$4:$5:$6Z'));
}
