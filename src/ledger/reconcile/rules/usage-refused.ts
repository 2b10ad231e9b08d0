import { defineMessages } from '../../../i18n/message.js';
import { plural } from '../../../i18n/plural.js';
import { writtenMillionths } from '../../values/money.js';
import type { BooksRule } from '../books-rule.js';
import { BOOKS_PAGES } from '../pages.js';

const messages = defineMessages('books/usage-refused', {
  refused: ({
    instance,
    period,
    quantity,
    records,
  }: {
    instance: string;
    period: string;
    quantity: string;
    records: number;
  }) =>
    `KooGallery rejected ${plural(records, 'usage record')} of ${instance} in ${period} (${quantity}); nothing took their place.`,
});

export const usageRefused: BooksRule<typeof messages> = {
  messages,
  id: 'books/usage-refused',
  name: 'Usage rejected',
  severity: 'error',
  summary:
    'Usage records were rejected by KooGallery, and no corrected record of the same begin and end was delivered.',
  why: 'Rejected usage is not billed. 21 days after it began it cannot be pushed any more.',
  fix: 'See why: koo usage status. Correct the records and push them again.',
  basis: 'guide',
  docs: BOOKS_PAGES.usage,
  sides: ['usage'],
  usage({ instanceId, usage }, context) {
    for (const sum of usage) {
      const { count, high, period } = sum;
      if (!context.compare(period) || sum.state !== 'refused') continue;
      context.report({
        message: messages.refused({
          instance: instanceId,
          period,
          quantity: writtenMillionths(high),
          records: Number(count),
        }),
        id: `${instanceId} ${period}`,
        period,
        at: sum,
      });
    }
  },
};
