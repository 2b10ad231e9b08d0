import { defineMessages } from '../../../i18n/message.js';
import { amountText } from '../amount-text.js';
import type { BooksRule } from '../books-rule.js';
import { nameOf, statedTrades } from '../deals.js';
import { rounded } from '../exact.js';
import { BOOKS_PAGES } from '../pages.js';
import { settledAs } from '../settled-as.js';

const messages = defineMessages('books/settlement', {
  differs: ({ expected, found, id, sales }: { id: string; sales: string; found: string; expected: string }) =>
    `Of ${id} (${sales}) ${found} is settled; without the platform fee it is ${expected}.`,
});

export const settlement: BooksRule<typeof messages> = {
  messages,
  id: 'books/settlement',
  name: 'Settlement amount',
  severity: 'error',
  summary:
    'What is settled of a trade without discount and tax is not its sales amount without the platform fee.',
  why: 'The settlement amount is what the seller is paid: the sales × (1 − the share of the platform).',
  fix: 'Recompute the row by hand, and ask the operations staff of KooGallery to correct the bill before the invoice is issued.',
  basis: 'guide',
  docs: BOOKS_PAGES.settlement,
  sides: ['billItems'],
  order(group, context) {
    for (const trade of statedTrades(group)) {
      const { currency, period, salesAmount, settlementAmount } = trade;
      const settled = settledAs(trade);
      if (settlementAmount === undefined || !settled || settled.hasDiscountOrTax) continue;
      if (!context.compare(period)) continue;
      const [expected] = settled.allowed;
      if (context.agree(settlementAmount, expected, currency)) continue;
      const id = nameOf(trade);
      context.report({
        message: messages.differs({
          id,
          sales: amountText(salesAmount!, currency),
          found: amountText(settlementAmount, currency),
          expected: amountText(rounded(expected), currency),
        }),
        id,
        period,
        at: trade,
        expected: rounded(expected),
        found: settlementAmount,
        currency,
      });
    }
  },
};
