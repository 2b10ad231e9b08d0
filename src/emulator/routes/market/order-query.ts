import type { FastifyRequest } from 'fastify';
import type { EmulatorContext } from '../../emulator-context.js';
import type { Interface } from '../../gateway/gateway.js';
import { Refusal } from '../../wire/refusal.js';
import { orderErrors } from '../../wire/error-formats.js';
import type { Database } from '../../state/database.js';
import { findOrder } from '../../state/orders.js';
import { mockOrder } from './mock-orders.js';

/**
 * Querying an order, by its id: one of KooGallery's mock orders, or one that was placed here.
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649350.html
 */
export function orderQuery({ database }: EmulatorContext): Interface {
  return {
    errorFormat: orderErrors,
    routes(scope) {
      scope.get('/api/mkp-openapi-public/global/v1/order/query', async (request) => ({
        resultCode: 'MKT.0000',
        resultMsg: 'Success.',
        orderInfo: queriedOrder(database, request),
      }));
    },
  };
}

function queriedOrder(database: Database, { query }: FastifyRequest) {
  const parameters = query as Record<string, string | string[]>;
  const unknown = Object.keys(parameters).find((name) => name !== 'orderId' && name !== 'orderLineId');
  if (unknown !== undefined) throw orderErrors.invalid(`${unknown} is not known`);
  const orderId = id(parameters, 'orderId');
  const orderLineId = id(parameters, 'orderLineId');
  if (orderId === undefined) throw orderErrors.invalid('orderId is missing');
  const order = findOrder(database, orderId) ?? mockOrder(orderId);
  // The table of codes has none for an order that does not exist; this is its "other parameter error".
  if (!order) throw new Refusal(400, 'MKT.0199', 'Request parameter error: the order does not exist');
  if (orderLineId === undefined) return order;
  const orderLine = order.orderLine.filter((line) => line.orderLineId === orderLineId);
  if (orderLine.length > 0) return { ...order, orderLine };
  throw new Refusal(400, 'MKT.0199', 'Request parameter error: the order has no such line');
}

function id(parameters: Record<string, string | string[]>, name: string): string | undefined {
  const value = parameters[name];
  if (value === undefined || value === '') return undefined;
  if (Array.isArray(value)) throw orderErrors.invalid(`${name} is given more than once`);
  if (value.length > 64) {
    throw new Refusal(500, 'MKT.0100', `Failure of input parameter: ${name} is longer than 64 characters`);
  }

  return value;
}
