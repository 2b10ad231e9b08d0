import { defineMessages } from '../../../i18n/message.js';
import { amountText } from '../amount-text.js';
import type { BooksRule } from '../books-rule.js';
import { BOOKS_PAGES } from '../pages.js';
import { isTrial } from '../words.js';

const messages = defineMessages('books/trial-billed', {
  billed: ({ amount, order }: { order: string; amount: string }) =>
    `Order ${order} is a trial, and is billed with ${amount}.`,
});

export const trialBilled: BooksRule<typeof messages> = {
  messages,
  id: 'books/trial-billed',
  name: 'Trial billed',
  severity: 'error',
  summary: 'A bill has an amount for an order that is a trial.',
  why: 'A trial is free until it becomes a formal order, which has an id of its own. Trials are not shown in the transactions either.',
  fix: 'Look for the formal order of the buyer: the item may name the wrong one. Else ask the operations staff of KooGallery.',
  basis: 'guide',
  docs: BOOKS_PAGES.transactions,
  sides: ['billItems'],
  order({ deals }, context) {
    for (const { id, items, orders } of deals) {
      const item = items.find(({ salesAmount }) => salesAmount !== undefined && salesAmount !== 0n);
      if (!item || !context.compare(item.period)) continue;
      if (!isTrial(orders[0] ?? item) && !isTrial(item)) continue;
      context.report({
        message: messages.billed({ order: id, amount: amountText(item.salesAmount!, item.currency) }),
        id,
        period: item.period,
        at: item,
        beside: orders.slice(0, 1),
        expected: 0n,
        found: item.salesAmount,
        currency: item.currency,
      });
    }
  },
};
