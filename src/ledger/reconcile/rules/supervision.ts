import { defineMessages } from '../../../i18n/message.js';
import { amountText } from '../amount-text.js';
import type { BooksRule } from '../books-rule.js';
import { BOOKS_PAGES } from '../pages.js';
import { isCharge, supervisionOf } from '../words.js';

const messages = defineMessages('books/supervision', {
  unfinished: ({ amount, order, state }: { order: string; state: string; amount: string }) =>
    `Order ${order} is billed with ${amount}, and its service supervision is not finished: ${state}.`,
});

export const supervision: BooksRule<typeof messages> = {
  messages,
  id: 'books/supervision',
  name: 'Billed under supervision',
  severity: 'error',
  summary: 'A bill has an order whose service supervision (服务监管) is not finished.',
  why: 'Orders under service supervision are billed only in the month in which it is finished.',
  fix: 'Look at the order under 卖家中心 > 交付管理 > 服务监管. If it is finished, export the orders and transactions again; else expect the item to be reversed.',
  basis: 'guide',
  docs: BOOKS_PAGES.supervision,
  sides: ['billItems'],
  order({ deals }, context) {
    for (const { id, items, orders } of deals) {
      const item = items.find((one) => isCharge(one));
      if (!item || !context.compare(item.period)) continue;
      const state = item.supervisionState ?? orders[0]?.supervisionState;
      if (supervisionOf(state) !== 'unfinished') continue;
      context.report({
        message: messages.unfinished({
          order: id,
          state: state!,
          amount: amountText(item.salesAmount ?? 0n, item.currency),
        }),
        id,
        period: item.period,
        at: item,
        beside: orders.slice(0, 1),
        found: item.salesAmount,
        currency: item.currency,
      });
    }
  },
};
