import { defineMessages } from '../../../i18n/message.js';
import { plural } from '../../../i18n/plural.js';
import { writtenMillionths } from '../../values/money.js';
import type { BooksRule } from '../books-rule.js';
import { BOOKS_PAGES } from '../pages.js';
import { deliveredIn } from '../usage-of-period.js';

const messages = defineMessages('books/usage-not-billed', {
  missing: ({ instance, period, quantity, records }: UsageWords) =>
    `Usage of ${instance} in ${period} is not billed: ${quantity} in ${plural(records, 'record')}.`,
});

interface UsageWords {
  instance: string;
  period: string;
  quantity: string;
  records: number;
}

export const usageNotBilled: BooksRule<typeof messages> = {
  messages,
  id: 'books/usage-not-billed',
  name: 'Usage not billed',
  severity: 'error',
  summary:
    'KooGallery has usage records of an instance for a period, and the bill of that period has no item of the instance.',
  why: 'The interface accepts records without checking them; a timed job does that later, and drops wrong ones. Usage that is not billed is lost 21 days after it began.',
  fix: 'Look for the records under 卖家中心 > 交易管理 > 话单管理. Push corrected ones while they are younger than 21 days; else ask the operations staff of KooGallery.',
  basis: 'guide',
  docs: BOOKS_PAGES.usage,
  sides: ['usage', 'billItems'],
  usage(group, context) {
    for (const { first, high, period, records } of deliveredIn(group)) {
      if (high === 0n || !context.compare(period)) continue;
      if (group.items.some((item) => item.period === period)) continue;
      context.report({
        message: messages.missing({
          instance: group.instanceId,
          period,
          quantity: writtenMillionths(high),
          records: Number(records),
        }),
        id: `${group.instanceId} ${period}`,
        period,
        at: first,
        beside: group.instances.slice(0, 1),
      });
    }
  },
};
