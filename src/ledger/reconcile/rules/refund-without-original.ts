import { defineMessages } from '../../../i18n/message.js';
import { periodOf } from '../../values/period.js';
import { amountText } from '../amount-text.js';
import type { BooksRule } from '../books-rule.js';
import { nameOf } from '../deals.js';
import { BOOKS_PAGES } from '../pages.js';
import { isCharge, isOnDemand, isRefund } from '../words.js';

const messages = defineMessages('books/refund-without-original', {
  unknown: ({ amount, id, original }: { id: string; amount: string; original: string }) =>
    `${id} refunds ${amount} of order ${original}, which no bill has.`,
  unnamed: ({ amount, id }: { id: string; amount: string }) =>
    `${id} refunds ${amount} and names no original order.`,
});

export const refundWithoutOriginal: BooksRule<typeof messages> = {
  messages,
  id: 'books/refund-without-original',
  name: 'Refund without its original',
  severity: 'error',
  summary:
    'A bill refunds an order that no bill has charged, although the books have the bill of the period in which it took effect.',
  why: 'A refunded order appears as the original and the refund. A refund alone deducts money that was never paid.',
  fix: 'Import the bill of the period in which the original took effect. If it is not in there, ask the operations staff of KooGallery to take the refund out.',
  basis: 'guide',
  docs: BOOKS_PAGES.bills,
  sides: ['billItems'],
  order({ items, orderId, orders, transactions }, context) {
    const refunds = items.filter((item) => isRefund(item) && !isOnDemand(item));
    if (refunds.length === 0) return;
    const hasOriginal = [...items, ...transactions].some((row) => isCharge(row));
    const original = orders.find(({ orderId: id, orderLineId }) => (id ?? orderLineId)?.startsWith(orderId));
    const time = original?.effectiveAt ?? original?.createdAt;
    const effective = time === undefined ? periodInId(orderId) : periodOf(time, context.zone);
    for (const refund of refunds) {
      // The books may begin after the original.
      if (!hasOriginal && effective !== undefined && !context.covers('billItems', effective)) continue;
      if (!context.compare(refund.period) || hasOriginal) continue;
      const { currency, originalOrderId, salesAmount = 0n } = refund;
      const [id, amount] = [nameOf(refund), amountText(salesAmount, currency)];
      context.report({
        message:
          originalOrderId === undefined
            ? messages.unnamed({ id, amount })
            : messages.unknown({ id, amount, original: originalOrderId }),
        id,
        period: refund.period,
        at: refund,
        beside: original ? [original] : [],
        found: salesAmount,
        currency,
      });
    }
  },
};

/** Ids of orders begin with `CS` and the time of the order, to the minute: `CS2207261447AUY4H`. */
function periodInId(orderId: string): string | undefined {
  const parts = /^CS(\d{2})(0[1-9]|1[0-2])\d{6}/.exec(orderId);
  return parts ? `20${parts[1]}${parts[2]}` : undefined;
}
