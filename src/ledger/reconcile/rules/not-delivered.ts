import { defineMessages } from '../../../i18n/message.js';
import { periodOf } from '../../values/period.js';
import type { BooksRule } from '../books-rule.js';
import { BOOKS_PAGES } from '../pages.js';
import type { OrderEntry } from '../entry.js';
import { isRefund, means } from '../words.js';

const messages = defineMessages('books/not-delivered', {
  missing: ({ order, period }: { order: string; period: string }) =>
    `Order ${order} was completed in ${period}, and the seller's server has no instance of it.`,
});

export const notDelivered: BooksRule<typeof messages> = {
  messages,
  id: 'books/not-delivered',
  name: 'Paid and not delivered',
  severity: 'error',
  summary: "A completed order of a product that the seller's server delivers has no instance.",
  why: 'The buyer has paid. KooGallery counts the order as completed, and so does the bill.',
  fix: "Look for the order in the log of the seller's server, create the instance, or refund the buyer. If the instance exists, export the instances again and import them.",
  basis: 'guide',
  docs: BOOKS_PAGES.orderStates,
  sides: ['orders', 'instances'],
  order({ deals, instances, items, orders, transactions }, context) {
    if (deals.every((deal) => !deal.orders.some((order) => isNew(order)))) return;
    const isTakenBack =
      orders.some(({ orderType }) => means(orderType, 'unsubscription')) ||
      [...items, ...transactions].some((row) => isRefund(row));
    for (const deal of deals) {
      const order = deal.orders.find((one) => isNew(one));
      if (!order || !context.isDelivered(order)) continue;
      const time = order.effectiveAt ?? order.createdAt;
      if (time === undefined) continue;
      const period = periodOf(time, context.zone);
      if (!context.compare(period)) continue;
      // An instance that names only the order counts for each of its lines.
      const has = deal.instances.length > 0 || instances.some(({ orderLineId }) => orderLineId === undefined);
      if (has || isTakenBack) continue;
      context.report({
        message: messages.missing({ order: deal.id, period }),
        id: deal.id,
        period,
        at: order,
        expected: order.amount,
        currency: order.currency,
      });
    }
  },
};

/** Renewals and changes are of an instance that exists. */
function isNew({ orderType, state }: OrderEntry): boolean {
  const isOther = (['change', 'renewal', 'unsubscription'] as const).some((type) => means(orderType, type));
  return means(state, 'completed') && !isOther && !/formal|转正/i.test(orderType ?? '');
}
