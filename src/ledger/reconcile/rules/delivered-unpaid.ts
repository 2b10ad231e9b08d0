import { defineMessages } from '../../../i18n/message.js';
import { periodOf } from '../../values/period.js';
import type { BooksRule } from '../books-rule.js';
import { BOOKS_PAGES } from '../pages.js';
import { isReleased, means } from '../words.js';

const messages = defineMessages('books/delivered-unpaid', {
  canceled: ({ instance, order }: { order: string; instance: string }) =>
    `Order ${order} was cancelled before it was paid, and its instance ${instance} is in use.`,
  pending: ({ instance, order }: { order: string; instance: string }) =>
    `Order ${order} is not paid yet, and has the instance ${instance}.`,
});

export const deliveredUnpaid: BooksRule<typeof messages> = {
  messages,
  id: 'books/delivered-unpaid',
  name: 'Delivered without payment',
  severity: 'error',
  summary: 'A buyer has an instance of an order that was cancelled or is not paid yet.',
  why: 'An order is delivered after it is paid: such an instance costs and earns nothing.',
  fix: 'Export the order list again: the state may have changed since. If it has not, release the instance, and find out which call created it.',
  basis: 'guide',
  docs: BOOKS_PAGES.orderStates,
  sides: ['orders', 'instances'],
  order({ deals }, context) {
    for (const { id, instances, orders } of deals) {
      const [order] = orders;
      const instance = instances.find((one) => !isReleased(one));
      if (!order || !instance) continue;
      const time = instance.openedAt ?? order.createdAt;
      const period = time === undefined ? undefined : periodOf(time, context.zone);
      if (!context.compare(period)) continue;
      const isCanceled = means(order.state, 'canceled');
      if (!isCanceled && !means(order.state, 'pendingPayment')) continue;
      context.report({
        message: messages[isCanceled ? 'canceled' : 'pending']({
          order: id,
          instance: instance.instanceId ?? '',
        }),
        id,
        period,
        at: instance,
        beside: [order],
        found: order.amount,
        currency: order.currency,
      });
    }
  },
};
