import { type Delivery, isOpen } from '../../callback/delivery/delivery.js';
import { jsonObjectIn } from '../../platform/json-object.js';
import type { OrderEvent } from '../orders/order-event.js';
import type { Order } from '../routes/market/mock-orders.js';
import type { Database } from './database.js';

/** What happens to a purchase, and how it gets to the seller's server. */
export interface StoredDelivery {
  id: number;
  purchaseId: string;
  /** Of the order that it is about; a freeze has none. */
  orderId?: string;
  event: OrderEvent;
  delivery: Delivery;
}

interface DeliveryRow {
  delivery_id: number;
  purchase_id: string;
  order_id: string | null;
  event: string;
  content: string;
}

/** @param purchaseId Of the order that began it; its own where it does. */
export function insertOrder(database: Database, order: Order, purchaseId = order.orderId): void {
  database.run('INSERT INTO orders VALUES (?, ?, ?)', order.orderId, purchaseId, JSON.stringify(order));
}

export function findOrder(database: Database, orderId: string): Order | undefined {
  const row = database.get<{ content: string }>('SELECT content FROM orders WHERE order_id = ?', orderId);
  return row && (jsonObjectIn(row.content) as unknown as Order | undefined);
}

/** All orders of a purchase, the first one first. */
export function ordersOf(database: Database, purchaseId: string): Order[] {
  return database
    .all<{ content: string }>('SELECT content FROM orders WHERE purchase_id = ? ORDER BY rowid', purchaseId)
    .flatMap(({ content }) => jsonObjectIn(content) ?? []) as unknown as Order[];
}

/** The ids of purchases, the newest first. */
export function newestPurchases(database: Database, limit: number): string[] {
  return database
    .all<{ order_id: string }>(
      'SELECT order_id FROM orders WHERE order_id = purchase_id ORDER BY rowid DESC LIMIT ?',
      limit,
    )
    .map(({ order_id: id }) => id);
}

export function countPurchases(database: Database): number {
  return database.get<{ count: number }>('SELECT count(*) AS count FROM orders WHERE order_id = purchase_id')!
    .count;
}

export function isPurchase(database: Database, orderId: string): boolean {
  return (
    database.get('SELECT 1 FROM orders WHERE order_id = ? AND purchase_id = order_id', orderId) !== undefined
  );
}

/** @returns Its id. */
export function insertDelivery(
  database: Database,
  { delivery, event, orderId, purchaseId }: Omit<StoredDelivery, 'id'>,
): number {
  return database.insert(
    'INSERT INTO deliveries (purchase_id, order_id, event, is_open, content) VALUES (?, ?, ?, ?, ?)',
    purchaseId,
    orderId ?? null,
    event,
    isOpen(delivery) ? 1 : 0,
    JSON.stringify(delivery),
  );
}

export function updateDelivery(database: Database, id: number, delivery: Delivery): void {
  database.run(
    'UPDATE deliveries SET is_open = ?, content = ? WHERE delivery_id = ?',
    isOpen(delivery) ? 1 : 0,
    JSON.stringify(delivery),
    id,
  );
}

/** Of a purchase, the oldest first. */
export function deliveriesOf(database: Database, purchaseId: string): StoredDelivery[] {
  return database
    .all<DeliveryRow>('SELECT * FROM deliveries WHERE purchase_id = ? ORDER BY delivery_id', purchaseId)
    .flatMap((row) => deliveryOf(row) ?? []);
}

/** Those that go on by themselves, the oldest first. */
export function openDeliveries(database: Database): StoredDelivery[] {
  return database
    .all<DeliveryRow>('SELECT * FROM deliveries WHERE is_open = 1 ORDER BY delivery_id')
    .flatMap((row) => deliveryOf(row) ?? []);
}

export function findDelivery(database: Database, id: number): StoredDelivery | undefined {
  const row = database.get<DeliveryRow>('SELECT * FROM deliveries WHERE delivery_id = ?', id);
  return row && deliveryOf(row);
}

function deliveryOf(row: DeliveryRow): StoredDelivery | undefined {
  const delivery = jsonObjectIn(row.content) as unknown as Delivery | undefined;
  return (
    delivery && {
      delivery,
      event: row.event as OrderEvent,
      id: row.delivery_id,
      purchaseId: row.purchase_id,
      ...(row.order_id !== null && { orderId: row.order_id }),
    }
  );
}
