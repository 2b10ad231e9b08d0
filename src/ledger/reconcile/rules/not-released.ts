import { defineMessages } from '../../../i18n/message.js';
import { periodOf } from '../../values/period.js';
import type { BooksRule } from '../books-rule.js';
import { orderOf } from '../deals.js';
import { isReleased, means } from '../words.js';

const messages = defineMessages('books/not-released', {
  open: ({ instance, order }: { order: string; instance: string }) =>
    `Order ${order} was unsubscribed, and its instance ${instance} is still in use.`,
});

export const notReleased: BooksRule<typeof messages> = {
  messages,
  id: 'books/not-released',
  name: 'Unsubscribed and not released',
  severity: 'warning',
  summary: 'An order was unsubscribed, and its instance is still in use.',
  why: 'The buyer has the money back, and the instance still costs.',
  fix: 'Release the instance. Find out whether the call about it failed: koo callback test checks the server.',
  basis: 'advice',
  sides: ['orders', 'instances'],
  order({ instances, orders }, context) {
    for (const order of orders) {
      const { createdAt, effectiveAt, originalOrderId } = order;
      if (!means(order.orderType, 'unsubscription') || originalOrderId === undefined) continue;
      if (!means(order.state, 'completed')) continue;
      const time = effectiveAt ?? createdAt;
      const period = time === undefined ? undefined : periodOf(time, context.zone);
      if (!context.compare(period)) continue;
      const original = orderOf({ orderId: originalOrderId });
      const instance = instances.find(
        (one) =>
          !isReleased(one) &&
          (one.orderLineId === originalOrderId ||
            one.orderId === originalOrderId ||
            ((one.orderLineId === undefined || originalOrderId === original) && orderOf(one) === original)),
      );
      if (!instance) continue;
      const { instanceId = '' } = instance;
      context.report({
        message: messages.open({ order: originalOrderId, instance: instanceId }),
        id: originalOrderId,
        period,
        at: instance,
        beside: [order],
      });
    }
  },
};
