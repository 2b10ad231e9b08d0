import type { InstanceEntry, OrderEntry, TradeEntry } from './entry.js';
import type { Deal, OrderGroup } from './subjects.js';
import { isOnDemand, isRefund, isCharge } from './words.js';

type Sides = Omit<Deal, 'id'>;
type OfOrder = { orderId?: string; orderLineId?: string };

/**
 * Divides what the books have of a group of orders among their lines. Where one side names no line of an order, all of that order is
 * one deal.
 */
export function dealsOf({ instances, items, orders, transactions }: Sides): Deal[] {
  const all: readonly OfOrder[] = [...orders, ...transactions, ...items];
  const withoutLines = new Set<string>();
  for (const one of all) if (one.orderLineId === undefined) withoutLines.add(orderOf(one));
  const idOf = (one: OfOrder): string => {
    const order = orderOf(one);
    return one.orderLineId === undefined || withoutLines.has(order) ? order : one.orderLineId;
  };
  const deals = new Map<
    string,
    { instances: InstanceEntry[]; items: TradeEntry[]; orders: OrderEntry[]; transactions: TradeEntry[] }
  >();
  const dealOf = (one: OfOrder) => {
    const id = idOf(one);
    let deal = deals.get(id);
    if (!deal) deals.set(id, (deal = { instances: [], items: [], orders: [], transactions: [] }));
    return deal;
  };
  for (const order of orders) dealOf(order).orders.push(order);
  for (const row of transactions) dealOf(row).transactions.push(row);
  for (const row of items) dealOf(row).items.push(row);
  for (const instance of instances) dealOf(instance).instances.push(instance);
  return [...deals].map(([id, deal]) => ({ id, ...deal }));
}

/** The order's id, also of a row that has its line's only: that is the order's and a number of six digits. */
export function orderOf({ orderId, orderLineId }: OfOrder): string {
  const id = orderId ?? orderLineId ?? '';
  return id.length > LINE_SUFFIX && id.at(-LINE_SUFFIX) === '-' ? id.slice(0, -LINE_SUFFIX) : id;
}

/** `-000001` */
export const LINE_SUFFIX = 7;

/** How a trade is called where it is a difference: its own id, else its line's or order's. */
export function nameOf({ orderId, orderLineId, transactionId }: TradeEntry): string {
  return transactionId ?? orderLineId ?? orderId ?? '';
}

export interface Repeated {
  first: TradeEntry;
  again: TradeEntry;
}

/**
 * Items that bill again what another one bills: under one transaction, or all of an order line although it has been billed. An order
 * that is billed in parts, which come to its amount, is not billed twice.
 */
export function repeatedItems({ items, orders }: Deal): Repeated[] {
  if (items.length < 2) return [];
  const charges = items.filter((item) => isCharge(item));
  const byTransaction = new Map<string, TradeEntry>();
  const repeated = new Map<TradeEntry, Repeated>();
  for (const item of charges) {
    if (item.transactionId === undefined) continue;
    const first = byTransaction.get(item.transactionId);
    if (first) repeated.set(item, { first, again: item });
    else byTransaction.set(item.transactionId, item);
  }

  const left = charges.filter((item) => !repeated.has(item) && !isOnDemand(item));
  const total = left.reduce((sum, { salesAmount = 0n }) => sum + salesAmount, 0n);
  const ordered = orders.reduce((sum, { amount = 0n }) => sum + amount, 0n);
  if (orders.some(({ amount }) => amount !== undefined) && total <= ordered) return [...repeated.values()];
  const alike = new Map<string, TradeEntry>();
  for (const item of left) {
    const key = JSON.stringify([item.orderLineId, item.effectiveAt, item.currency, String(item.salesAmount)]);
    const first = alike.get(key);
    if (first) repeated.set(item, { first, again: item });
    else alike.set(key, item);
  }

  return [...repeated.values()];
}

/** The rows that say what a trade came to: the items of bills, and what has not become one yet. */
export function statedTrades({ deals, performanceItems }: OrderGroup): TradeEntry[] {
  const rows = deals.flatMap(({ items, transactions }) => {
    const ids = new Set(items.map(({ transactionId }) => transactionId));
    return [...items, ...transactions.filter((row) => !itemOf(row, items, ids))];
  });
  if (performanceItems.length === 0) return rows;
  const ids = new Set(rows.map(({ transactionId }) => transactionId));
  return [
    ...rows,
    ...performanceItems.filter(({ transactionId }) => transactionId === undefined || !ids.has(transactionId)),
  ];
}

/** The item of a bill that a transaction became. */
export function itemOf(
  transaction: TradeEntry,
  items: readonly TradeEntry[],
  ids: ReadonlySet<string | undefined> = new Set(items.map(({ transactionId }) => transactionId)),
): TradeEntry | undefined {
  const { transactionId } = transaction;
  if (transactionId !== undefined && ids.has(transactionId))
    return (
      items.find(
        (item) => item.transactionId === transactionId && isRefund(item) === isRefund(transaction),
      ) ?? items.find((item) => item.transactionId === transactionId)
    );
  return items.find(
    (item) =>
      (item.transactionId === undefined || transactionId === undefined) &&
      isRefund(item) === isRefund(transaction) &&
      item.salesAmount === transaction.salesAmount,
  );
}
