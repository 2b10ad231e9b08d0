import { realClock } from '../../callback/delivery/clock.js';
import { deliveredInterface } from '../../callback/delivery/delivered-interface.js';
import {
  type Delivery,
  type DeliveryAttempt,
  isOpen,
  newDelivery,
} from '../../callback/delivery/delivery.js';
import { DeliveryRun } from '../../callback/delivery/delivery-run.js';
import { maskText } from '../exchanges/mask-secrets.js';
import type { RecentExchanges } from '../exchanges/recent-exchanges.js';
import { conflict, notFound } from '../routes/console/console-interface.js';
import type { Order } from '../routes/market/mock-orders.js';
import type { Database } from '../state/database.js';
import {
  findDelivery,
  insertDelivery,
  insertOrder,
  openDeliveries,
  type StoredDelivery,
  updateDelivery,
} from '../state/orders.js';
import { logAttempt } from './log-attempt.js';
import { followingOrder, newOrder, type OrderRequest } from './new-order.js';
import { eventInterface, type LaterEvent, type OrderEvent } from './order-event.js';
import { findPurchase, possibleEvents, type Purchase } from './purchase.js';
import type { SellerServer } from './seller-server.js';

export interface DeliveryDeskOptions {
  database: Database;
  exchanges: RecentExchanges;
  log(line: string): void;
  /** Absent where none is configured: orders are stored, and nothing is called. */
  server?: SellerServer;
}

/** What a person can do with a delivery. */
export const DELIVERY_ACTIONS = ['again', 'twice', 'late', 'next', 'restart'] as const;

export type DeliveryAction = (typeof DELIVERY_ACTIONS)[number];

/** The newest order of its kind that follows a purchase; a freeze and its end need none. */
const FOLLOWING = {
  freeze: undefined,
  release: 'UNSUBSCRIBE',
  renew: 'RENEW',
  unfreeze: undefined,
  upgrade: 'CHANGE',
} as const;

/** Takes orders, and brings what happens to them to the seller's server, as KooGallery does. */
export class DeliveryDesk {
  readonly #options: DeliveryDeskOptions;
  readonly #runs = new Map<number, DeliveryRun>();
  readonly #open = new Set<Promise<unknown>>();
  readonly #stop = new AbortController();

  constructor(options: DeliveryDeskOptions) {
    this.#options = options;
  }

  get server(): SellerServer | undefined {
    return this.#options.server;
  }

  /** Goes on with what an emulator before did not finish. */
  start(): void {
    for (const { id } of openDeliveries(this.#options.database)) this.#goOn(id);
  }

  /** Stops in the middle: whatever was not finished is, by the next start. */
  async close(): Promise<void> {
    this.#stop.abort(new Error('the emulator was stopped'));
    await Promise.allSettled(this.#open);
  }

  /** Stores an order before anything is called. */
  place(request: OrderRequest, now: Date): Purchase {
    const { database } = this.#options;
    const order = newOrder(request, now);
    const { orderId, orderLine } = order;
    const id = database.transaction(() => {
      insertOrder(database, order);
      const members = { orderId, orderLineId: orderLine[0]!.orderLineId };
      const delivery = deliveryOf(this.#options.server?.protocol ?? 'saas-2.0', 'new', members);
      return insertDelivery(database, { delivery, event: 'new', orderId, purchaseId: orderId });
    });
    this.#goOn(id);
    return findPurchase(database, orderId)!;
  }

  /**
   * Lets something happen to a purchase.
   *
   * @throws Refusal `EMU.NOT_FOUND`, `EMU.NOT_POSSIBLE`
   */
  happen(purchaseId: string, event: LaterEvent, now: Date): Purchase {
    const { database } = this.#options;
    const id = database.transaction(() => {
      const purchase = findPurchase(database, purchaseId);
      if (!purchase) throw notFound(`order ${purchaseId.slice(0, 64)} that was placed here`);
      if (!possibleEvents(purchase).includes(event))
        throw conflict('NOT_POSSIBLE', `${event} is not possible: the instance is ${purchase.status}.`);
      const orderType = FOLLOWING[event];
      const order = orderType && followingOrder(orderType, purchase.orders.at(-1)!, now);
      if (order) insertOrder(database, order, purchaseId);
      const members = membersOf(event, purchase.instanceId!, order);
      const delivery = deliveryOf(purchase.protocol, event, members);
      return insertDelivery(database, { delivery, event, orderId: order?.orderId, purchaseId });
    });
    this.#goOn(id);
    return findPurchase(database, purchaseId)!;
  }

  /**
   * Does what a person wants with a delivery. What it calls has only begun when this returns.
   *
   * @throws Refusal `EMU.NOT_FOUND`, `EMU.NO_SERVER`, `EMU.NOT_POSSIBLE`
   */
  act(id: number, action: DeliveryAction): StoredDelivery {
    const { database, server } = this.#options;
    const stored = findDelivery(database, id);
    if (!stored) throw notFound(`delivery ${id}`);
    if (!server)
      throw conflict('NO_SERVER', 'No server is configured: start the emulator with --callback URL.');
    const run = this.#runOf(stored);
    if (!run || !possibleActions(run.delivery).includes(action))
      throw conflict('NOT_POSSIBLE', `${action} is not possible: the delivery is ${stored.delivery.state}.`);
    if (action === 'next') run.windToNext();
    else if (action === 'restart') run.restart();
    else this.#watch(run[action]().then(() => this.#goOn(id)));
    this.#goOn(id);
    return { ...stored, delivery: run.delivery };
  }

  #goOn(id: number): void {
    const stored = this.#runs.has(id) ? undefined : findDelivery(this.#options.database, id);
    const run = this.#runs.get(id) ?? (stored && this.#runOf(stored));
    if (!run) return;
    if (isOpen(run.delivery)) this.#watch(run.run().then(() => this.#release(id)));
    else this.#release(id);
  }

  /** One object a delivery, as long as something is done with it. */
  #runOf({ delivery, id }: StoredDelivery): DeliveryRun | undefined {
    const { database, server } = this.#options;
    const running = this.#runs.get(id);
    if (running || !server || !deliveredInterface(delivery.interfaceId)) return running;
    const { accessKey, timeoutMs, url } = server;
    const run = new DeliveryRun(delivery, {
      clock: realClock,
      mask: maskText,
      onAttempt: (attempt) => this.#log(attempt),
      save: (state) => {
        if (database.isOpen) updateDelivery(database, id, state);
      },
      signal: this.#stop.signal,
      target: { accessKey, url, ...(timeoutMs !== undefined && { timeoutMs }) },
    });
    this.#runs.set(id, run);
    return run;
  }

  #release(id: number): void {
    const run = this.#runs.get(id);
    if (run && !isOpen(run.delivery) && run.delivery.attempts.every(({ verdict }) => verdict))
      this.#runs.delete(id);
  }

  #log(attempt: DeliveryAttempt): void {
    const { database, exchanges, log } = this.#options;
    if (database.isOpen) logAttempt(attempt, { database, exchanges, log });
  }

  #watch(work: Promise<unknown>): void {
    const watched = work
      .catch((error: unknown) => {
        if (!this.#stop.signal.aborted) this.#options.log(`delivery: ${String(error)}`);
      })
      .finally(() => this.#open.delete(watched));
    this.#open.add(watched);
  }
}

/** What a person can do with a delivery as it is. */
export function possibleActions({ attempts, next, state }: Delivery): DeliveryAction[] {
  if (state === 'order-failed') return [];
  const repeat: DeliveryAction[] = attempts.length > 0 ? ['again', 'twice', 'late'] : [];
  if (state === 'manual' || state === 'stopped') return ['restart', ...repeat];
  return state === 'delivered' || next === undefined ? repeat : ['next', ...repeat];
}

function deliveryOf(protocol: string, event: OrderEvent, members: Record<string, string>): Delivery {
  return newDelivery(eventInterface(protocol, event), members, realClock.now());
}

function membersOf(event: LaterEvent, instanceId: string, order: Order | undefined): Record<string, string> {
  if (event === 'freeze' || event === 'unfreeze')
    return { instanceId, status: event === 'freeze' ? 'FREEZE' : 'UNFREEZE' };
  const { orderId, orderLine } = order!;
  const { expireTime = '', orderLineId } = orderLine[0]!;
  const members = { instanceId, orderId, orderLineId };
  return event === 'renew' ? { ...members, expireTime, scene: 'RENEWAL' } : members;
}
