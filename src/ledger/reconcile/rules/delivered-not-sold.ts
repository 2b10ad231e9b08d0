import { defineMessages } from '../../../i18n/message.js';
import { periodOf } from '../../values/period.js';
import type { BooksRule } from '../books-rule.js';

const messages = defineMessages('books/delivered-not-sold', {
  unknown: ({ instance, order }: { instance: string; order: string }) =>
    `The instance ${instance} was delivered for order ${order}, which is neither in the order list nor in a bill.`,
});

export const deliveredNotSold: BooksRule<typeof messages> = {
  messages,
  id: 'books/delivered-not-sold',
  name: 'Delivered, not sold',
  severity: 'error',
  summary: "The seller's server has an instance of an order that the books do not have on any other side.",
  why: 'It is not paid for; or the order list is not complete; or the server was called by someone other than KooGallery.',
  fix: 'Ask for the order: koo order get. If KooGallery does not know it, find out who called the server, and release the instance.',
  basis: 'advice',
  sides: ['orders', 'instances'],
  order({ instances, items, orderId, orders, queried, transactions }, context) {
    for (const instance of instances) {
      const { instanceId = '', openedAt } = instance;
      const period = openedAt === undefined ? undefined : periodOf(openedAt, context.zone);
      if (!context.compare(period)) continue;
      if (orders.length + queried.length + items.length + transactions.length > 0) continue;
      context.report({
        message: messages.unknown({ instance: instanceId, order: orderId }),
        id: instanceId,
        period,
        at: instance,
      });
    }
  },
};
