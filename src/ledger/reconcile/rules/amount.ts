import { defineMessages } from '../../../i18n/message.js';
import { amountText } from '../amount-text.js';
import type { BooksRule } from '../books-rule.js';
import { repeatedItems } from '../deals.js';
import { absolute, sumOf } from '../exact.js';
import { isCharge, isOnDemand, isRefund, means } from '../words.js';

const messages = defineMessages('books/amount', {
  differs: ({ billed, order, ordered }: { order: string; ordered: string; billed: string }) =>
    `Order ${order} comes to ${ordered} in the order list, and to ${billed} in the bill.`,
});

export const amount: BooksRule<typeof messages> = {
  messages,
  id: 'books/amount',
  name: 'Amount of the order and of the bill',
  severity: 'error',
  summary:
    'What an order came to in the order list is not what the bill has for it, neither without nor with the tax of its items.',
  why: 'The seller is settled by the amount in the bill. A sale that is smaller there is paid too little.',
  fix: 'Open the order in the console and compare its amount with the item in the bill. If the bill is wrong, send both to the operations staff of KooGallery before it is paid.',
  basis: 'advice',
  sides: ['orders', 'billItems'],
  order({ deals }, context) {
    for (const deal of deals) {
      const { id, items, orders } = deal;
      const [order] = orders;
      if (!order || isOnDemand(order) || items.length === 0) continue;
      const isRefunded = means(order.orderType, 'unsubscription');
      const repeated = new Set(repeatedItems(deal).map(({ again }) => again));
      const rows = items.filter(
        (item) => (isRefunded ? isRefund(item) : isCharge(item)) && !isOnDemand(item) && !repeated.has(item),
      );
      const [item] = rows;
      const ordered = sumOf(orders.map((one) => one.amount));
      const sales = sumOf(rows.map(({ salesAmount }) => salesAmount));
      if (!item || ordered === undefined || sales === undefined) continue;
      const { currency, period } = item;
      // What is in two currencies cannot be compared: `books/currency` reports it.
      if (order.currency !== undefined && currency !== undefined && order.currency !== currency) continue;
      if (!context.compare(period)) continue;
      const tax = sumOf(rows.map(({ taxAmount }) => taxAmount)) ?? 0n;
      const agrees = (billed: bigint) => context.agree(absolute(billed), absolute(ordered), currency);
      if (agrees(sales) || agrees(sales + tax)) continue;
      context.report({
        message: messages.differs({
          order: id,
          ordered: amountText(ordered, order.currency ?? currency),
          billed: amountText(sales, currency),
        }),
        id,
        period,
        at: item,
        beside: orders,
        expected: ordered,
        found: sales,
        currency,
      });
    }
  },
};
