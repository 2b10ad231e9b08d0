import { defineMessages } from '../../../i18n/message.js';
import { amountText } from '../amount-text.js';
import type { BooksRule } from '../books-rule.js';
import { nextPeriod } from '../../values/period.js';
import { BOOKS_PAGES } from '../pages.js';
import { means } from '../words.js';

const messages = defineMessages('books/not-paid', {
  overdue: ({ amount, bill, days, since }: { bill: string; amount: string; since: string; days: number }) =>
    `The bill ${bill} (${amount}) was issued on ${since}, and is not paid after ${days} days.`,
});

const DAY_MS = 24 * 60 * 60 * 1000;

export const notPaid: BooksRule<typeof messages> = {
  messages,
  id: 'books/not-paid',
  name: 'Bill not paid',
  severity: 'warning',
  summary: 'A bill is not paid so many days after it was issued: 90, unless `books.rules` says otherwise.',
  why: 'No page states by when a bill is paid. Most that wait for long wait for an invoice: it is missing, was rejected, or has the wrong remark.',
  fix: "Look at the current step of the bill in the console (当前环节): 待开票 and 发票信息错误 are the seller's turn.",
  basis: 'advice',
  docs: BOOKS_PAGES.billExport,
  options: { days: 90 },
  sides: ['bills'],
  bill({ bill }, context) {
    const { billId, billKind, currency, item, period } = bill;
    if (item !== undefined || period === undefined || !context.compare(period)) return;
    const amount = bill.settlementAmount ?? bill.amount ?? bill.salesAmount;
    if (amount === undefined || amount <= 0n) return;
    if (bill.paidAt !== undefined || means(bill.state, 'paid') || means(bill.stage, 'paid')) return;
    const next = nextPeriod(period);
    const issued = bill.issuedAt ?? `${next.slice(0, 4)}-${next.slice(4)}-03T00:00:00Z`;
    const days = Math.floor((Date.parse(context.now) - Date.parse(issued)) / DAY_MS);
    if (days < Number(context.options.days)) return;
    const id = billId ?? [period, billKind, currency].filter(Boolean).join(' ');
    context.report({
      message: messages.overdue({
        bill: id,
        amount: amountText(amount, currency),
        since: issued.slice(0, 10),
        days,
      }),
      id,
      period,
      at: bill,
      expected: amount,
      found: 0n,
      currency,
    });
  },
};
