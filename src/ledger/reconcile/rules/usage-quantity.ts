import { defineMessages } from '../../../i18n/message.js';
import { writtenMillionths } from '../../values/money.js';
import type { BooksRule } from '../books-rule.js';
import { sumOf } from '../exact.js';
import { BOOKS_PAGES } from '../pages.js';
import { deliveredIn } from '../usage-of-period.js';

const messages = defineMessages('books/usage-quantity', {
  differs: ({
    billed,
    instance,
    period,
    pushed,
  }: {
    instance: string;
    period: string;
    pushed: string;
    billed: string;
  }) => `Usage of ${instance} in ${period}: ${pushed} was delivered, and ${billed} is billed.`,
});

export const usageQuantity: BooksRule<typeof messages> = {
  messages,
  id: 'books/usage-quantity',
  name: 'Usage delivered and usage billed',
  severity: 'error',
  summary:
    'The usage of an instance that was delivered for a period is not the usage that is billed. Of two records with the same begin and end only the first counts, and what a package pays for does not.',
  why: 'Wrong and repeated records are dropped after the interface has accepted them. Once they are in the formal bill, records cannot be reversed.',
  fix: 'Look for the records under 卖家中心 > 交易管理 > 话单管理. What is missing can be pushed again while it is younger than 21 days.',
  basis: 'guide',
  docs: BOOKS_PAGES.usage,
  sides: ['usage', 'billItems'],
  usage(group, context) {
    for (const { first, high, low, period } of deliveredIn(group)) {
      const items = group.items.filter((item) => item.period === period);
      const billed = sumOf(items.map((item) => item.usageQuantity));
      if (billed === undefined || !context.compare(period)) continue;
      if (low <= billed && billed <= high) continue;
      const [item] = items;
      context.report({
        message: messages.differs({
          instance: group.instanceId,
          period,
          pushed: writtenMillionths(high),
          billed: writtenMillionths(billed),
        }),
        id: `${group.instanceId} ${period}`,
        period,
        at: item!,
        beside: [first],
        expected: high,
        found: billed,
      });
    }
  },
};
