import { defineMessages } from '../../../i18n/message.js';
import { periodOf } from '../../values/period.js';
import type { BooksRule } from '../books-rule.js';
import { BOOKS_PAGES } from '../pages.js';
import { isReleased } from '../words.js';

const messages = defineMessages('books/double-instance', {
  several: ({ instances, order }: { order: string; instances: readonly string[] }) =>
    `Order ${order} has ${instances.length} instances in use: ${instances.join(', ')}.`,
});

export const doubleInstance: BooksRule<typeof messages> = {
  messages,
  id: 'books/double-instance',
  name: 'Several instances of one order line',
  severity: 'error',
  summary: 'An order line has more than one instance in use.',
  why: 'KooGallery repeats a call that is not answered in time. A server that creates a new instance each time delivers twice what is paid once.',
  fix: 'Release what is not used. Let the server return the existing instance when a call is repeated: koo callback test checks it.',
  basis: 'guide',
  docs: BOOKS_PAGES.callbacks,
  sides: ['instances'],
  order({ deals }, context) {
    for (const { id, instances, orders } of deals) {
      if (instances.length === 0) continue;
      const inUse = instances.filter((one) => !isReleased(one));
      const last = inUse.at(-1) ?? instances.at(-1)!;
      const period = last.openedAt === undefined ? undefined : periodOf(last.openedAt, context.zone);
      if (!context.compare(period)) continue;
      const lines = new Set(orders.map(({ orderLineId }) => orderLineId));
      if (inUse.length <= Math.max(1, lines.size)) continue;
      context.report({
        message: messages.several({
          order: id,
          instances: inUse.slice(0, 10).map(({ instanceId = '' }) => instanceId),
        }),
        id,
        period,
        at: last,
        beside: inUse.slice(0, -1).slice(0, 10),
      });
    }
  },
};
