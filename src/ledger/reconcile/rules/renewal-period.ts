import { defineMessages } from '../../../i18n/message.js';
import type { BooksRule } from '../books-rule.js';
import { BOOKS_PAGES } from '../pages.js';
import { reportPeriods } from '../report-periods.js';
import { means } from '../words.js';

const messages = defineMessages('books/renewal-period', {
  early: ({ effective, id, period }: { id: string; period: string; effective: string }) =>
    `The renewal ${id} is billed in ${period}, and takes effect only in ${effective}.`,
  late: ({ effective, id, period }: { id: string; period: string; effective: string }) =>
    `The renewal ${id} is billed in ${period}, and took effect earlier, in ${effective}.`,
});

export const renewalPeriod: BooksRule<typeof messages> = {
  messages,
  id: 'books/renewal-period',
  name: 'Renewal billed in another period',
  severity: 'error',
  summary: 'A renewal is billed in another period than the one in which it takes effect. Later is a warning.',
  why: 'A renewal counts in the period in which it takes effect, however early it was paid.',
  fix: 'Compare the effective time of the renewal in the console with the period of the bill.',
  basis: 'guide',
  docs: BOOKS_PAGES.bills,
  sides: ['billItems'],
  order(group, context) {
    reportPeriods(group, context, { messages, isMeant: (trade) => means(trade.orderType, 'renewal') });
  },
};
