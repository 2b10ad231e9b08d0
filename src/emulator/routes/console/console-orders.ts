import type { EmulatorContext } from '../../emulator-context.js';
import type { Interface } from '../../gateway/gateway.js';
import { consoleDelivery, consoleOrder } from '../../orders/console-order.js';
import { DELIVERY_ACTIONS } from '../../orders/delivery-desk.js';
import { LATER_EVENTS } from '../../orders/order-event.js';
import { findPurchase } from '../../orders/purchase.js';
import { readOrderRequest } from '../../orders/read-order-request.js';
import { newestPurchases } from '../../state/orders.js';
import { consoleErrors } from '../../wire/error-formats.js';
import { wholeNumber } from '../whole-number.js';
import { CONSOLE, consoleBody, notFound } from './console-interface.js';

const MAX_ORDERS = 100;

/**
 * Orders as a buyer would place them. At KooGallery buyers do that on its site: it has no interface for it, and the seller's
 * console neither.
 */
export function consoleOrders({ database, desk, now }: EmulatorContext): Interface {
  return {
    errorFormat: consoleErrors,
    routes(scope) {
      scope.post(`${CONSOLE}/orders`, async (request) =>
        consoleOrder(desk.place(readOrderRequest(consoleBody(request)), now()), desk.server),
      );
      scope.get(`${CONSOLE}/orders`, async () => ({
        orders: newestPurchases(database, MAX_ORDERS).flatMap((id) => {
          const purchase = findPurchase(database, id);
          return purchase ? [consoleOrder(purchase, desk.server)] : [];
        }),
      }));
      scope.get<{ Params: { order: string } }>(`${CONSOLE}/orders/:order`, async ({ params }) => {
        const purchase = findPurchase(database, params.order);
        if (!purchase) throw notFound(`order ${params.order.slice(0, 64)} that was placed here`);
        return consoleOrder(purchase, desk.server);
      });
      scope.post<{ Params: { order: string } }>(`${CONSOLE}/orders/:order/events`, async (request) => {
        const event = consoleBody(request).only('event').oneOf('event', LATER_EVENTS);
        return consoleOrder(desk.happen(request.params.order, event, now()), desk.server);
      });
      scope.post<{ Params: { delivery: string } }>(`${CONSOLE}/deliveries/:delivery`, async (request) => {
        const action = consoleBody(request).only('action').oneOf('action', DELIVERY_ACTIONS);
        return consoleDelivery(
          desk.act(wholeNumber(request.params.delivery, 'the id of a delivery'), action),
        );
      });
    },
  };
}
