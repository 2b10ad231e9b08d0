import { defineMessages } from '../../../i18n/message.js';
import { amountText } from '../amount-text.js';
import type { BooksRule } from '../books-rule.js';
import { BOOKS_PAGES } from '../pages.js';
import { means } from '../words.js';

const messages = defineMessages('books/state', {
  canceled: ({ amount, order }: { order: string; amount: string }) =>
    `Order ${order} was cancelled before it was paid, and is billed with ${amount}.`,
  pending: ({ amount, order }: { order: string; amount: string }) =>
    `Order ${order} is not paid yet, and is billed with ${amount}.`,
});

export const state: BooksRule<typeof messages> = {
  messages,
  id: 'books/state',
  name: 'Billed in a state that does not allow it',
  severity: 'error',
  summary: 'A bill has an order that was cancelled, or that the buyer has not paid yet.',
  why: 'Cancelled orders are those that were never paid. What is billed of them will be reversed.',
  fix: 'Export the order list again: the state may have changed since. If it has not, ask the operations staff of KooGallery about the item.',
  basis: 'guide',
  docs: BOOKS_PAGES.orderStates,
  sides: ['orders', 'billItems'],
  order({ deals }, context) {
    for (const { id, items, orders } of deals) {
      const [order] = orders;
      const [item] = items;
      if (!order || !item || !context.compare(item.period)) continue;
      const isCanceled = means(order.state, 'canceled');
      if (!isCanceled && !means(order.state, 'pendingPayment')) continue;
      const amount = amountText(item.salesAmount ?? 0n, item.currency);
      context.report({
        message: messages[isCanceled ? 'canceled' : 'pending']({ order: id, amount }),
        id,
        period: item.period,
        at: item,
        beside: [order],
        found: item.salesAmount,
        currency: item.currency,
      });
    }
  },
};
