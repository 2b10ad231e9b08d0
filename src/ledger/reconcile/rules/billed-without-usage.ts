import { defineMessages } from '../../../i18n/message.js';
import { writtenMillionths } from '../../values/money.js';
import type { BooksRule } from '../books-rule.js';
import { nameOf } from '../deals.js';
import { BOOKS_PAGES } from '../pages.js';
import { deliveredIn } from '../usage-of-period.js';
import { isCharge } from '../words.js';

const messages = defineMessages('books/billed-without-usage', {
  none: ({
    id,
    instance,
    period,
    quantity,
  }: {
    id: string;
    instance: string;
    period: string;
    quantity: string;
  }) =>
    `${id} bills a usage of ${quantity} of ${instance} in ${period}, and the books have no usage record of it.`,
});

export const billedWithoutUsage: BooksRule<typeof messages> = {
  messages,
  id: 'books/billed-without-usage',
  name: 'Billed without usage',
  severity: 'error',
  summary: 'A bill has usage of an instance for which no usage record was delivered in that period.',
  why: 'The buyer pays for usage that the seller did not report, and will ask for it back.',
  fix: 'If the records were pushed by another program than koo, import them. Else ask the operations staff of KooGallery where the usage comes from.',
  basis: 'advice',
  docs: BOOKS_PAGES.usage,
  sides: ['usage', 'billItems'],
  usage(group, context) {
    const delivered = new Set(deliveredIn(group).map(({ period }) => period));
    const reported = new Set<string>();
    for (const item of group.items) {
      const { currency, period, salesAmount, usageQuantity } = item;
      if (period === undefined || usageQuantity === undefined || usageQuantity <= 0n || !isCharge(item))
        continue;
      if (!context.compare(period) || delivered.has(period) || reported.has(period)) continue;
      reported.add(period);
      context.report({
        message: messages.none({
          id: nameOf(item),
          instance: group.instanceId,
          period,
          quantity: writtenMillionths(usageQuantity),
        }),
        id: `${group.instanceId} ${period}`,
        period,
        at: item,
        beside: group.instances.slice(0, 1),
        found: salesAmount,
        currency,
      });
    }
  },
};
