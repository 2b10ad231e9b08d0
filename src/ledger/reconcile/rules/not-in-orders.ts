import { defineMessages } from '../../../i18n/message.js';
import { periodOf } from '../../values/period.js';
import { amountText } from '../amount-text.js';
import type { BooksRule } from '../books-rule.js';
import { isCharge, isOnDemand, isTrial } from '../words.js';

const messages = defineMessages('books/not-in-orders', {
  unknown: ({ amount, order, period }: { order: string; period: string; amount: string }) =>
    `The bill of ${period} has ${amount} for order ${order}, and the books have no such order.`,
});

export const notInOrders: BooksRule<typeof messages> = {
  messages,
  id: 'books/not-in-orders',
  name: 'Billed, not in the order list',
  severity: 'error',
  summary:
    'A bill has an item of an order that the order list does not have. Trades on demand are not in the order list, and not looked for.',
  why: 'Either the order list in the books is not complete, or the bill has an order of another seller.',
  fix: 'Export the order list for the time of the trade again and import it. If the order is still missing, ask the operations staff of KooGallery about the item.',
  basis: 'advice',
  sides: ['orders', 'billItems'],
  order({ deals, queried }, context) {
    // The order query has answered: the order exists.
    if (queried.length > 0) return;
    for (const { id, items, orders } of deals) {
      if (orders.length > 0) continue;
      const item = items.find((one) => isCharge(one) && !isOnDemand(one) && !isTrial(one));
      if (!item || id === '') continue;
      const { currency, period, salesAmount, tradedAt } = item;
      if (tradedAt !== undefined && !context.covers('orders', periodOf(tradedAt, context.zone))) continue;
      if (!context.compare(period)) continue;
      context.report({
        message: messages.unknown({
          order: id,
          period: period ?? '',
          amount: amountText(salesAmount ?? 0n, currency),
        }),
        id,
        period,
        at: item,
        found: salesAmount,
        currency,
      });
    }
  },
};
