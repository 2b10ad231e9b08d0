import { defineMessages } from '../../../i18n/message.js';
import { plural } from '../../../i18n/plural.js';
import type { BooksRule } from '../books-rule.js';
import { BOOKS_PAGES } from '../pages.js';

const messages = defineMessages('books/usage-double', {
  repeated: ({ instance, period, records }: { instance: string; period: string; records: number }) =>
    `${plural(records, 'usage record')} of ${instance} in ${period} ${records === 1 ? 'has' : 'have'} the begin and end of another one: KooGallery processes only the first.`,
});

export const usageDouble: BooksRule<typeof messages> = {
  messages,
  id: 'books/usage-double',
  name: 'Usage reported twice',
  severity: 'warning',
  summary: 'Two delivered usage records of an instance have the same begin and end.',
  why: 'KooGallery processes only the first of them. If they are two usages, the second one is not billed; if they are one, a program reports twice.',
  fix: 'Add usage of the same time up into one record, and give each time only once.',
  basis: 'guide',
  docs: BOOKS_PAGES.usage,
  sides: ['usage'],
  usage({ instanceId, usage }, context) {
    for (const sum of usage) {
      const { duplicates, period } = sum;
      if (!context.compare(period) || duplicates === 0n || sum.state === 'refused') continue;
      context.report({
        message: messages.repeated({ instance: instanceId, period, records: Number(duplicates) }),
        id: `${instanceId} ${period}`,
        period,
        at: sum,
      });
    }
  },
};
