import { defineMessages } from '../../../i18n/message.js';
import { writtenMillionths } from '../../values/money.js';
import { amountText } from '../amount-text.js';
import type { BooksRule } from '../books-rule.js';
import { nameOf, statedTrades } from '../deals.js';
import { productOf, rounded } from '../exact.js';
import { BOOKS_PAGES } from '../pages.js';

const messages = defineMessages('books/fee', {
  differs: ({ expected, found, id, share }: { id: string; found: string; share: string; expected: string }) =>
    `The platform fee of ${id} is ${found}, and its share of ${share} % is ${expected}.`,
});

const HUNDRED = 100n;

export const fee: BooksRule<typeof messages> = {
  messages,
  id: 'books/fee',
  name: 'Platform fee',
  severity: 'error',
  summary:
    "The platform fee (平台服务费) of a trade is not its share of the trade's sales amount, where the row has both.",
  why: 'The fee is taken off what is settled.',
  fix: 'Compare the share with the agreement that held at the time of the order (its policy changed on 2024-03-01), and ask the operations staff of KooGallery to correct the bill.',
  basis: 'guide',
  docs: BOOKS_PAGES.settlement,
  sides: ['billItems'],
  order(group, context) {
    for (const trade of statedTrades(group)) {
      const { currency, feeShare, period, platformFee, salesAmount } = trade;
      if (feeShare === undefined || platformFee === undefined || salesAmount === undefined) continue;
      if (!context.compare(period)) continue;
      const expected = productOf([salesAmount, feeShare]);
      if (context.agree(platformFee, expected, currency)) continue;
      const id = nameOf(trade);
      context.report({
        message: messages.differs({
          id,
          found: amountText(platformFee, currency),
          share: writtenMillionths(feeShare * HUNDRED),
          expected: amountText(rounded(expected), currency),
        }),
        id,
        period,
        at: trade,
        expected: rounded(expected),
        found: platformFee,
        currency,
      });
    }
  },
};
