import { defineMessages } from '../../../i18n/message.js';
import { amountText } from '../amount-text.js';
import type { BooksRule } from '../books-rule.js';
import { nameOf, statedTrades } from '../deals.js';
import { rounded } from '../exact.js';
import { BOOKS_PAGES } from '../pages.js';
import { settledAs } from '../settled-as.js';

const messages = defineMessages('books/tax-or-discount', {
  differs: ({
    allowed,
    found,
    id,
    sales,
  }: {
    id: string;
    sales: string;
    found: string;
    allowed: readonly string[];
  }) => `Of ${id} (${sales}) ${found} is settled; by its discount and tax it is ${allowed.join(' or ')}.`,
});

export const taxOrDiscount: BooksRule<typeof messages> = {
  messages,
  id: 'books/tax-or-discount',
  name: 'Tax or discount',
  severity: 'error',
  summary:
    'What is settled of a trade does not follow from its discount (伙伴结算折扣) or tax, where the row has one.',
  why: 'A discount is a part of the sales that is settled, or that is not: the pages do not say which, and both are accepted. Taxes of the seller are taken off, or are in the amount already: both are accepted, too. What follows from neither is an error.',
  fix: 'Recompute the row by hand, and ask the operations staff of KooGallery to correct the bill before the invoice is issued.',
  basis: 'guide',
  docs: BOOKS_PAGES.settlement,
  sides: ['billItems'],
  order(group, context) {
    for (const trade of statedTrades(group)) {
      const { currency, period, salesAmount, settlementAmount } = trade;
      const settled = settledAs(trade);
      if (settlementAmount === undefined || !settled?.hasDiscountOrTax) continue;
      if (!context.compare(period)) continue;
      const { allowed } = settled;
      if (allowed.some((expected) => context.agree(settlementAmount, expected, currency))) continue;
      const id = nameOf(trade);
      context.report({
        message: messages.differs({
          id,
          sales: amountText(salesAmount!, currency),
          found: amountText(settlementAmount, currency),
          allowed: allowed.map((expected) => amountText(rounded(expected), currency)),
        }),
        id,
        period,
        at: trade,
        expected: rounded(allowed[0]),
        found: settlementAmount,
        currency,
      });
    }
  },
};
