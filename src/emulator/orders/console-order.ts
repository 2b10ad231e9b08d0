import { textOfRecord } from '../../i18n/message.js';
import type { DeliveryAttempt } from '../../callback/delivery/delivery.js';
import type { ConsoleAttempt, ConsoleDelivery, ConsoleOrder } from '../console-wire.js';
import type { StoredDelivery } from '../state/orders.js';
import type { Purchase } from './purchase.js';
import type { SellerServer } from './seller-server.js';

/** A purchase as the console's interface answers it. */
export function consoleOrder(
  { deliveries, id, instanceId, orders, status }: Purchase,
  server: SellerServer | undefined,
): ConsoleOrder {
  return {
    order_id: id,
    order_line_id: orders[0]!.orderLine[0]!.orderLineId,
    status,
    instance_id: instanceId ?? null,
    server: server?.url.href ?? null,
    orders: orders.map(({ orderId }) => orderId),
    deliveries: deliveries.map((stored) => consoleDelivery(stored)),
  };
}

export function consoleDelivery({ delivery, event, id, orderId }: StoredDelivery): ConsoleDelivery {
  const { attempts, count, interfaceId, next, state, woundMs } = delivery;
  return {
    delivery_id: id,
    event,
    interface: interfaceId,
    order_id: orderId ?? null,
    state,
    next_time: next === undefined ? null : new Date(new Date(next).getTime() - woundMs).toISOString(),
    attempt_count: count,
    attempts: attempts.map((attempt) => consoleAttempt(attempt)),
  };
}

function consoleAttempt({
  activity,
  answer,
  cause,
  durationMs,
  fault,
  number,
  sentAt,
  verdict,
}: DeliveryAttempt): ConsoleAttempt {
  return {
    number,
    activity,
    cause,
    time: sentAt,
    milliseconds: durationMs ?? null,
    verdict: verdict ?? null,
    http_status: answer && 'status' in answer ? answer.status : null,
    failure: answer && 'failure' in answer ? [answer.failure, answer.reason].filter(Boolean).join(' ') : null,
    rule: fault ? `callback/${fault.rule}` : null,
    message: fault ? (textOfRecord(fault.message, 'en') ?? fault.rule) : null,
    message_record: fault?.message ?? null,
  };
}
