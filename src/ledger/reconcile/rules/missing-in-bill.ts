import { defineMessages } from '../../../i18n/message.js';
import { periodOf } from '../../values/period.js';
import { amountText } from '../amount-text.js';
import type { BooksRule } from '../books-rule.js';
import { BOOKS_PAGES } from '../pages.js';
import type { OrderEntry } from '../entry.js';
import { isBilled, isOnDemand, isRefund, isTrial, means, supervisionOf } from '../words.js';

const messages = defineMessages('books/missing-in-bill', {
  missing: ({ amount, order, period }: { order: string; period: string; amount?: string }) =>
    `Order ${order} took effect in ${period}${amount === undefined ? '' : ` (${amount})`}, and no bill has it.`,
});

export const missingInBill: BooksRule<typeof messages> = {
  messages,
  id: 'books/missing-in-bill',
  name: 'Order missing in the bill',
  severity: 'error',
  summary:
    'A completed order took effect in a period whose bill is in the books, and no bill has an item of it.',
  why: 'A bill covers what took effect in its month. What is missing in it is not settled.',
  fix: 'Look for the order in the transactions of the console. If it is not billed in the next period either, send its id and period to the operations staff of KooGallery before the bill is paid.',
  basis: 'guide',
  docs: BOOKS_PAGES.bills,
  sides: ['orders', 'billItems'],
  order({ deals, items, transactions }, context) {
    const hasRefund = items.some((item) => isRefund(item)) || transactions.some((row) => isRefund(row));
    for (const deal of deals) {
      const order = deal.orders.find((one) => isExpected(one, hasRefund));
      if (!order) continue;
      const time = order.effectiveAt ?? order.paidAt ?? order.createdAt;
      if (time === undefined) continue;
      const period = periodOf(time, context.zone);
      if (!context.compare(period) || deal.items.length > 0) continue;
      // A transaction that is billed says more: `books/transaction-missing-in-items` reports it.
      if (
        deal.transactions.some((row) => isBilled(row) && context.covers('transactions', row.period ?? period))
      )
        continue;
      // What is supervised is billed in the month in which that ends, which the books do not know.
      const isSupervised = supervisionOf(order.supervisionState) === 'done';
      if (isSupervised && (deal.transactions.length > 0 || !context.covers('transactions', period))) continue;
      const { amount, currency } = order;
      context.report({
        message: messages.missing({
          order: deal.id,
          period,
          ...(amount !== undefined && { amount: amountText(amount, currency) }),
        }),
        id: deal.id,
        period,
        at: order,
        beside: deal.transactions.slice(0, 1),
        expected: amount,
        currency,
      });
    }
  },
};

/** Trials cost nothing, and trades on demand are not in the order list; what is taken back may be in the bill under its original. */
function isExpected(order: OrderEntry, hasRefund: boolean): boolean {
  return (
    means(order.state, 'completed') &&
    !isTrial(order) &&
    !isOnDemand(order) &&
    order.amount !== 0n &&
    supervisionOf(order.supervisionState) !== 'unfinished' &&
    !(hasRefund && means(order.orderType, 'unsubscription'))
  );
}
