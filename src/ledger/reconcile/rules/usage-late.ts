import { defineMessages } from '../../../i18n/message.js';
import { plural } from '../../../i18n/plural.js';
import { writtenMillionths } from '../../values/money.js';
import type { BooksRule } from '../books-rule.js';
import { BOOKS_PAGES } from '../pages.js';

const messages = defineMessages('books/usage-late', {
  late: ({
    charged,
    instance,
    period,
    quantity,
    records,
  }: {
    instance: string;
    period: string;
    charged: string;
    quantity: string;
    records: number;
  }) =>
    `${plural(records, 'usage record')} of ${instance} in ${period} (${quantity}) ${records === 1 ? 'was' : 'were'} reported too late for ${period}: they are charged in ${charged}.`,
});

export const usageLate: BooksRule<typeof messages> = {
  messages,
  id: 'books/usage-late',
  name: 'Usage reported late',
  severity: 'warning',
  summary: 'Usage of a period was reported after 01:00 of the first day of the next one.',
  why: 'Usage that is reported after 01:00 of the next day is charged on a later day: at the end of a month in the next period.',
  fix: 'Push usage at least between 00:00 and 00:15 each day, for example by a timer: koo usage push.',
  basis: 'guide',
  docs: BOOKS_PAGES.usage,
  sides: ['usage'],
  usage({ instanceId, usage }, context) {
    for (const sum of usage) {
      const { chargePeriod, count, high, period } = sum;
      if (sum.state !== 'delivered' || !context.compare(period) || chargePeriod === period) continue;
      context.report({
        message: messages.late({
          instance: instanceId,
          period,
          charged: chargePeriod,
          quantity: writtenMillionths(high),
          records: Number(count),
        }),
        id: `${instanceId} ${period} ${chargePeriod}`,
        period,
        at: sum,
      });
    }
  },
};
