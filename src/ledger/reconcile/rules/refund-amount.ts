import { defineMessages } from '../../../i18n/message.js';
import { amountText } from '../amount-text.js';
import type { BooksContext, BooksRule } from '../books-rule.js';
import { nameOf, orderOf } from '../deals.js';
import { absolute, sumOf } from '../exact.js';
import { BOOKS_PAGES } from '../pages.js';
import type { TradeEntry } from '../entry.js';
import type { OrderGroup } from '../subjects.js';
import { isCharge, isOnDemand, isRefund } from '../words.js';

const messages = defineMessages('books/refund-amount', {
  tooMuch: ({ charged, id, refunded }: { id: string; refunded: string; charged: string }) =>
    `${id} refunds ${refunded}, and only ${charged} was charged.`,
  notWhole: ({
    charged,
    days,
    id,
    refunded,
  }: {
    id: string;
    refunded: string;
    charged: string;
    days: number;
  }) => `${id} refunds ${refunded} of ${charged} within ${days} days: original and refund should come to 0.`,
});

const DAY_MS = 24 * 60 * 60 * 1000;

export const refundAmount: BooksRule<typeof messages> = {
  messages,
  id: 'books/refund-amount',
  name: 'Amount of a refund',
  severity: 'error',
  summary: 'A refund is more than was charged, or less than all within 5 days.',
  why: 'An order that is refunded within 5 days appears as original and refund, which come to 0. Nothing allows a refund of more than was paid.',
  fix: 'Compare the refund with its original in the transactions of the console, and ask the operations staff of KooGallery to correct it.',
  basis: 'guide',
  docs: BOOKS_PAGES.bills,
  options: { days: 5 },
  sides: ['billItems'],
  order(group, context) {
    if (!group.items.some((item) => isRefund(item) && !isOnDemand(item))) return;
    for (const [refund, ...others] of refundsByOriginal(group).values())
      reportRefunds([refund!, ...others], group, context);
  },
};

/** Several refunds of one line are looked at together. */
function refundsByOriginal({ items }: OrderGroup): Map<string, TradeEntry[]> {
  const byOriginal = new Map<string, TradeEntry[]>();
  for (const item of items) {
    if (!isRefund(item) || isOnDemand(item)) continue;
    const original = item.originalOrderId ?? item.orderLineId ?? item.orderId ?? '';
    byOriginal.set(original, [...(byOriginal.get(original) ?? []), item]);
  }

  return byOriginal;
}

function reportRefunds(refunds: readonly TradeEntry[], group: OrderGroup, context: BooksContext): void {
  const refund = refunds.at(-1)!;
  const original = refund.originalOrderId ?? refund.orderLineId ?? refund.orderId ?? '';
  const charges = group.items.filter(
    (item) =>
      isCharge(item) &&
      (item.orderLineId === original || item.orderId === original || original === orderOf(item)),
  );
  const charged = sumOf(charges.map(({ salesAmount }) => salesAmount));
  const taken = sumOf(refunds.map(({ salesAmount }) => salesAmount && absolute(salesAmount)));
  if (charged === undefined || taken === undefined || !context.compare(refund.period)) return;
  const days = Number(context.options.days);
  const isWhole = context.agree(taken, charged, refund.currency);
  const isTooMuch = taken > charged && !isWhole;
  if (!isTooMuch && (isWhole || !isWithin(refund, charges[0]!, days))) return;
  const texts = {
    id: nameOf(refund),
    refunded: amountText(taken, refund.currency),
    charged: amountText(charged, refund.currency),
  };
  context.report({
    message: isTooMuch ? messages.tooMuch(texts) : messages.notWhole({ ...texts, days }),
    id: nameOf(refund),
    period: refund.period,
    at: refund,
    beside: charges,
    expected: -charged,
    found: -taken,
    currency: refund.currency,
  });
}

function isWithin({ tradedAt }: TradeEntry, { effectiveAt }: TradeEntry, days: number): boolean {
  if (tradedAt === undefined || effectiveAt === undefined) return false;
  return Date.parse(tradedAt) - Date.parse(effectiveAt) <= days * DAY_MS;
}
