import type { Order } from './orders.js';

/**
 * The order without what tells who the buyer is: names, phone number, e-mail address, and every field of
 * `buyerInfo` that is not documented. Ids stay, since tickets and logs need them.
 */
export function maskBuyer(order: Order): Order {
  if (typeof order.buyerInfo !== 'object' || order.buyerInfo === null) return order;
  const entries = Object.entries(order.buyerInfo).map(([name, value]): [string, unknown] => [
    name,
    name.endsWith('Id') || value === null || value === '' ? value : '***',
  ]);
  return { ...order, buyerInfo: Object.fromEntries(entries) };
}
