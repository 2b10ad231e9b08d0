import { defineMessages } from '../../../i18n/message.js';
import type { BooksRule } from '../books-rule.js';
import { BOOKS_PAGES } from '../pages.js';
import { reportPeriods } from '../report-periods.js';
import { means } from '../words.js';

const messages = defineMessages('books/period', {
  early: ({ effective, id, period }: { id: string; period: string; effective: string }) =>
    `${id} is billed in ${period}, and took effect later, in ${effective}.`,
  late: ({ effective, id, period }: { id: string; period: string; effective: string }) =>
    `${id} is billed in ${period}, and took effect earlier, in ${effective}.`,
});

export const period: BooksRule<typeof messages> = {
  messages,
  id: 'books/period',
  name: 'Billed in another period',
  severity: 'error',
  summary:
    'A trade is billed in another period than the one in which it took effect. Later is a warning, and allowed after service supervision.',
  why: 'A bill covers the trades that took effect in its month, and earlier ones that were not settled yet. What is in another period shifts revenue and taxes.',
  fix: 'Compare the effective time of the order in the console with the period of the bill, by the zone of the platform (`books.zone` in koo.yaml).',
  basis: 'guide',
  docs: BOOKS_PAGES.bills,
  sides: ['billItems'],
  order(group, context) {
    reportPeriods(group, context, { messages, isMeant: (trade) => !means(trade.orderType, 'renewal') });
  },
};
