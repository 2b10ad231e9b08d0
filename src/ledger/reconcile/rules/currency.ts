import { defineMessages } from '../../../i18n/message.js';
import type { BooksRule } from '../books-rule.js';

const messages = defineMessages('books/currency', {
  differs: ({ billed, order, ordered }: { order: string; ordered: string; billed: string }) =>
    `Order ${order} was sold in ${ordered}, and is billed in ${billed}.`,
});

export const currency: BooksRule<typeof messages> = {
  messages,
  id: 'books/currency',
  name: 'Currency of the order and of the bill',
  severity: 'error',
  summary: 'An order is billed in another currency than it was sold in.',
  why: 'Amounts in two currencies cannot be compared, and do not belong in one sum.',
  fix: 'Check the map of the columns that the file was imported with: koo bill columns. If the files themselves differ, ask the operations staff of KooGallery.',
  basis: 'advice',
  sides: ['orders', 'billItems'],
  order({ deals }, context) {
    for (const { id, items, orders } of deals) {
      const order = orders.find((one) => one.currency !== undefined);
      const item = items.find((one) => one.currency !== undefined);
      if (!order || !item || !context.compare(item.period)) continue;
      const other = items.find((one) => one.currency !== undefined && one.currency !== order.currency);
      if (!other) continue;
      context.report({
        message: messages.differs({ order: id, ordered: order.currency!, billed: other.currency! }),
        id,
        period: other.period,
        at: other,
        beside: [order],
        found: other.salesAmount,
        currency: other.currency,
      });
    }
  },
};
