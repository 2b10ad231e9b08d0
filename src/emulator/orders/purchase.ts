import type { Order } from '../routes/market/mock-orders.js';
import type { Database } from '../state/database.js';
import { deliveriesOf, isPurchase, ordersOf, type StoredDelivery } from '../state/orders.js';
import { deliveredInterface } from '../../callback/delivery/delivered-interface.js';
import { eventInterface, LATER_EVENTS, type LaterEvent } from './order-event.js';

/**
 * - `OPENING`: the seller's server has not opened the instance yet
 * - `OPEN`, `FROZEN`, `RELEASED`: the instance
 * - `FAILED`: it was not opened in time; the order is refunded
 */
export type PurchaseStatus = 'FAILED' | 'FROZEN' | 'OPEN' | 'OPENING' | 'RELEASED';

/** What a buyer has bought: the order of the purchase, and all that followed. */
export interface Purchase {
  id: string;
  /** By which its server is called. */
  protocol: string;
  status: PurchaseStatus;
  /** The first one is that of the purchase. */
  orders: Order[];
  /** The first one opens the instance. */
  deliveries: StoredDelivery[];
  /** As soon as the server has named it. */
  instanceId?: string;
}

export function findPurchase(database: Database, id: string): Purchase | undefined {
  if (!isPurchase(database, id)) return undefined;
  const orders = ordersOf(database, id);
  const deliveries = deliveriesOf(database, id);
  const [opening] = deliveries;
  if (!opening || orders.length === 0) return undefined;
  const { instanceId, interfaceId } = opening.delivery;
  return {
    deliveries,
    id,
    orders,
    protocol: interfaceId.split('/', 1)[0]!,
    status: statusOf(deliveries),
    ...(instanceId !== undefined && { instanceId }),
  };
}

/** Only what the seller's server has done counts. */
function statusOf([opening, ...rest]: StoredDelivery[]): PurchaseStatus {
  if (opening!.delivery.state === 'order-failed') return 'FAILED';
  if (opening!.delivery.state !== 'delivered') return 'OPENING';
  const done = rest.filter(({ delivery }) => delivery.state === 'delivered').map(({ event }) => event);
  if (done.includes('release')) return 'RELEASED';
  return done.findLast((event) => event === 'freeze' || event === 'unfreeze') === 'freeze'
    ? 'FROZEN'
    : 'OPEN';
}

/**
 * What can happen to it next: a product that is paid once has no status and no period, and only one for a period is renewed
 * and upgraded.
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649414.html
 */
export function possibleEvents({ deliveries, orders, protocol, status }: Purchase): LaterEvent[] {
  if (status !== 'OPEN' && status !== 'FROZEN') return [];
  // What is on its way to the server is not begun again.
  const underWay = new Set(
    deliveries.filter(({ delivery }) => delivery.state === 'open').map(({ event }) => event),
  );
  const { chargingMode } = orders[0]!.orderLine[0]!;
  return LATER_EVENTS.filter((event) => {
    if (underWay.has(event) || !deliveredInterface(eventInterface(protocol, event))) return false;
    if (event === 'renew' || event === 'upgrade') return chargingMode === 'PERIOD';
    if (event === 'release') return true;
    if (chargingMode === 'ONE_TIME') return false;
    return event === 'freeze' ? status === 'OPEN' : status === 'FROZEN';
  });
}
