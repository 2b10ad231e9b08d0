import { defineMessages } from '../../../i18n/message.js';
import { amountText } from '../amount-text.js';
import type { BooksRule } from '../books-rule.js';
import { repeatedItems } from '../deals.js';

const messages = defineMessages('books/double', {
  again: ({ amount, first, id, period }: { id: string; amount: string; period: string; first: string }) =>
    `${id} is billed twice: ${amount} in ${period}, and already in ${first}.`,
});

export const double: BooksRule<typeof messages> = {
  messages,
  id: 'books/double',
  name: 'Billed twice',
  severity: 'error',
  summary:
    'Two items of bills have one transaction, or bill all of an order line that has been billed already.',
  why: 'What is billed twice is reversed later, with an invoice that has to be corrected.',
  fix: 'Compare both items. If both are one trade, report it to the operations staff of KooGallery before the invoice is issued.',
  basis: 'advice',
  sides: ['billItems'],
  order({ deals }, context) {
    for (const deal of deals) {
      const repeated = new Map(repeatedItems(deal).map((one) => [one.again, one.first]));
      for (const again of deal.items) {
        const first = repeated.get(again);
        if (!context.compare(again.period) || !first) continue;
        context.report({
          message: messages.again({
            id: deal.id,
            amount: amountText(again.salesAmount ?? 0n, again.currency),
            period: again.period ?? '',
            first: first.period ?? '',
          }),
          id: deal.id,
          period: again.period,
          at: again,
          beside: [first],
          found: again.salesAmount,
          currency: again.currency,
        });
      }
    }
  },
};
