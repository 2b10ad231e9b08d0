import { momentOf, usageTime } from '../../marketplace/usage/usage-time.js';
import { type OrderableProduct, orderableProducts } from '../orders/orderable-products.js';
import { findPurchase, type Purchase } from '../orders/purchase.js';
import type { Database } from '../state/database.js';
import { newestPurchases } from '../state/orders.js';
import { type LedgerRow, usageBetween } from '../state/usage-ledger.js';
import { FEE_SHARE, shares } from './invented-amounts.js';
import { times, toMillionths } from './millionths.js';
import { boundsOf, dayOf, type Period } from './periods.js';
import { CHARGING_MODES, type ChargedOrder, purchaseCharges } from './purchase-charges.js';
import type { Bill, Statement, StatementOrder, Trade } from './statement.js';

/** Marks ids that are not KooGallery's. */
const PREFIX = 'EMU';
/** KooGallery makes a month's bill on the third of the next one. */
const ISSUED_AFTER_MS = 2 * 24 * 60 * 60 * 1000;

interface Sold {
  purchase: Purchase;
  charged: ChargedOrder[];
}

/** What statements are made of, read once for several months. */
export interface StatementSource {
  database: Database;
  sold: Sold[];
  now: Date;
}

/** @param own Products of the project. */
export function statementSource(
  database: Database,
  own: readonly OrderableProduct[],
  now: Date,
): StatementSource {
  const products = orderableProducts(database, own);
  const sold = newestPurchases(database, -1).flatMap((id): Sold[] => {
    const purchase = findPurchase(database, id);
    return purchase ? [{ charged: purchaseCharges(purchase, products), purchase }] : [];
  });
  return { database, now, sold: sold.toReversed() };
}

/** The bill of a month, as if it had ended by now, and what it is made of. The same orders and usage always give the same. */
export function makeStatement({ database, now, sold }: StatementSource, period: Period): Statement {
  const { begin, end } = boundsOf(period);
  const isIn = (time: Date | undefined): boolean => time !== undefined && time >= begin && time < end;
  const usage = usageBetween(database, usageTime(begin), usageTime(end));
  const place = { billId: `${PREFIX}-${period}-TY`, period };
  const metered = meteredTrades(sold, usage, place);
  // Trades on demand are not in the order list.
  const ordered = sold.flatMap(({ charged, purchase }) =>
    charged
      .filter(({ order }) => order.chargingMode !== CHARGING_MODES.ON_DEMAND)
      .map((one) => ({ ...one, instanceId: purchase.instanceId })),
  );
  const billItems = [
    ...ordered
      .filter(({ order }) => isIn(order.effectiveAt))
      .flatMap(({ instanceId, ...charged }) =>
        orderTrades(charged, place).map((trade) => ({ ...trade, instanceId })),
      ),
    ...metered.trades,
  ].sort((one, other) => one.tradedAt.getTime() - other.tradedAt.getTime());
  return {
    billItems,
    bills: billItems.length === 0 ? [] : [billOf(billItems, place, now)],
    orders: ordered
      .map(({ order }) => order)
      .filter(({ createdAt, effectiveAt }) => isIn(createdAt) || isIn(effectiveAt)),
    period,
    transactions: [...billItems],
    unknownUsage: metered.unknown,
    usage,
  };
}

type Place = Pick<Trade, 'billId' | 'period'>;

/** A trade an order; an unsubscription has one if something is paid back. */
function orderTrades({ order, refunded }: ChargedOrder, place: Place): Trade[] {
  const { amount, createdAt: tradedAt, orderId, orderLineId, orderType } = order;
  const effectiveAt = order.effectiveAt!;
  if (order.originalOrderId === undefined)
    return [
      {
        ...boughtIn(order),
        ...amountsOf(amount),
        ...place,
        effectiveAt,
        entryType: '消费',
        tradedAt,
        transactionId: `${PREFIX}-${orderLineId}`,
      },
    ];
  if (!refunded) return [];
  return [
    {
      ...boughtIn(refunded),
      ...amountsOf(-refunded.amount),
      ...place,
      effectiveAt,
      entryType: '退款',
      orderId,
      orderLineId,
      orderType,
      originalOrderId: refunded.orderLineId,
      tradedAt,
      transactionId: `${PREFIX}-${orderLineId}`,
    },
  ];
}

/** A trade for each instance and day, in Beijing: usage that is billed by the day. */
function meteredTrades(
  sold: readonly Sold[],
  usage: readonly LedgerRow[],
  place: Place,
): { trades: Trade[]; unknown: number } {
  const orders = new Map(
    sold.flatMap(({ charged: [first], purchase: { instanceId } }) =>
      instanceId !== undefined && first!.order.chargingMode === CHARGING_MODES.ON_DEMAND
        ? [[instanceId, first!.order] as const]
        : [],
    ),
  );
  const days = new Map<string, { day: string; end: number; instanceId: string; quantity: bigint }>();
  let unknown = 0;
  for (const { begin_time: begin, end_time: end, instance_id: instanceId, usage_value: value } of usage) {
    if (!orders.has(instanceId)) {
      unknown += 1;
      continue;
    }

    const day = dayOf(new Date(momentOf(begin)));
    const key = `${day} ${instanceId}`;
    const before = days.get(key) ?? { end: 0, quantity: 0n };
    const quantity = before.quantity + toMillionths(value);
    days.set(key, { day, end: Math.max(before.end, momentOf(end)), instanceId, quantity });
  }

  const trades = [...days.values()].map(({ day, end, instanceId, quantity }): Trade => {
    const order = orders.get(instanceId)!;
    return {
      ...boughtIn({ ...order, quantity: undefined }),
      ...amountsOf(times(quantity, order.unitPrice)),
      ...place,
      effectiveAt: new Date(end),
      entryType: '消费',
      instanceId,
      tradedAt: new Date(end),
      transactionId: `${PREFIX}-${order.orderLineId}-${day}`,
      usageQuantity: quantity,
    };
  });
  return { trades, unknown };
}

/** Without what only the order list has. */
function boughtIn({
  amount: _amount,
  createdAt: _created,
  expiresAt: _expires,
  state: _state,
  ...bought
}: StatementOrder) {
  return bought;
}

/** What a trade of so much comes to, of both sides. */
export function amountsOf(
  salesAmount: bigint,
  feeShare = FEE_SHARE,
): Pick<Trade, 'feeShare' | 'platformFee' | 'salesAmount' | 'settlementAmount'> {
  return { feeShare, salesAmount, ...shares(salesAmount, feeShare) };
}

function billOf(items: readonly Trade[], place: Place, now: Date): Bill {
  const due = boundsOf(place.period).end.getTime() + ISSUED_AFTER_MS;
  return { ...place, ...totalsOf(items), issuedAt: new Date(Math.min(due, now.getTime())) };
}

export function totalsOf(
  items: readonly Trade[],
): Pick<Bill, 'platformFee' | 'salesAmount' | 'settlementAmount'> {
  const sum = (name: 'platformFee' | 'salesAmount' | 'settlementAmount'): bigint =>
    items.reduce((total, item) => total + item[name], 0n);
  return {
    platformFee: sum('platformFee'),
    salesAmount: sum('salesAmount'),
    settlementAmount: sum('settlementAmount'),
  };
}
