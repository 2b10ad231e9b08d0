import { RefusedError, UsageError } from '../../errors/koo-error.js';
import { callJson, isMarketplaceSuccess } from '../answers/read-json.js';
import type { Call, Transport } from '../sending/transport.js';
import { orderMessages } from './messages.js';

/**
 * An order as KooGallery answers it. Only these fields are documented; others are kept as they come, and an
 * enumeration may have values that the pages do not list.
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649350.html
 */
export interface Order {
  orderId: string;
  /** `NEW`, `TRIAL`, `TRIAL_TO_FORMAL`, `UNSUBSCRIBE`, `RENEW`, `CHANGE`. */
  orderType: string;
  /** `yyyyMMddHHmmss`, UTC: when the order was placed. */
  createTime: string;
  orderLine: OrderLine[];
  buyerInfo?: Record<string, unknown>;
  /** A list of `{key, value}`. */
  extendParams?: unknown;
  [other: string]: unknown;
}

export interface OrderLine {
  orderLineId: string;
  /** `ON_DEMAND`, `ONE_TIME`, `PERIOD`, `ON_DEMAND_PKG`. */
  chargingMode: string;
  /** `yyyyMMddHHmmss`, UTC. */
  expireTime?: string;
  /** `year`, `month`, `day`. */
  periodType?: string;
  periodNumber?: number;
  productInfo?: Array<{
    productId?: string;
    skuCode?: string;
    /** Of the quantity attribute. */
    linearValue?: number;
    [other: string]: unknown;
  }>;
  [other: string]: unknown;
}

const MAX_ID = 64;

/**
 * Queries one order by its id (查询订单); there is no list.
 *
 * @param query Ids of at most 64 characters; `MOCKONETIMENEW` and its kin are KooGallery's own samples.
 * @throws UsageError, RefusedCallError; RefusedError `NO_ORDER` when the answer holds none
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649350.html
 */
export async function queryOrder(
  transport: Transport,
  { orderId, orderLineId }: { orderId: string; orderLineId?: string },
  { signal }: { signal?: AbortSignal } = {},
): Promise<Order> {
  checkId('order', orderId);
  if (orderLineId !== undefined) checkId('line', orderLineId);
  const call = { ...orderCall({ orderId, orderLineId }), signal };
  const { content } = await callJson(transport, call, isMarketplaceSuccess);
  const order = content.orderInfo;
  if (typeof order !== 'object' || order === null) {
    throw new RefusedError('NO_ORDER', orderMessages.noOrder({ id: orderId }), {
      hints: [orderMessages.checkId()],
    });
  }

  return order as Order;
}

/** The objects of a list that KooGallery answered; nothing where it is no list. */
export function objectsIn<Item>(value: unknown): Item[] {
  return Array.isArray(value)
    ? value.filter((item): item is Item => typeof item === 'object' && item !== null)
    : [];
}

export function orderCall(query: { orderId: string; orderLineId?: string }): Call {
  return {
    headers: { 'content-type': 'application/json' },
    method: 'GET',
    path: '/api/mkp-openapi-public/global/v1/order/query',
    query,
    title: orderMessages.query(),
  };
}

function checkId(of: 'line' | 'order', id: string): void {
  if (id.length > 0 && id.length <= MAX_ID) return;
  throw new UsageError('ORDER_ID', orderMessages.idLength({ count: id.length, max: MAX_ID, of }), {
    hints: [orderMessages.idForm()],
  });
}
