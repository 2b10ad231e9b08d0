import { defineMessages } from '../../../i18n/message.js';
import { writtenMillionths } from '../../values/money.js';
import { amountText } from '../amount-text.js';
import type { BooksRule } from '../books-rule.js';
import { nameOf, statedTrades } from '../deals.js';
import { productOf, rounded } from '../exact.js';
import { BOOKS_PAGES } from '../pages.js';
import type { TradeEntry } from '../entry.js';
import { isCharge } from '../words.js';

const messages = defineMessages('books/unit-amount', {
  differs: ({
    factors,
    found,
    id,
    product,
  }: {
    id: string;
    found: string;
    factors: readonly string[];
    product: string;
  }) => `The sales amount of ${id} is ${found}, and ${factors.join(' × ')} is ${product}.`,
});

const ONE = 1_000_000n;

export const unitAmount: BooksRule<typeof messages> = {
  messages,
  id: 'books/unit-amount',
  name: 'Price × periods × quantity',
  severity: 'error',
  summary:
    'The sales amount of a trade is not its price × its periods × its quantity, or × its usage, where the row has them.',
  why: 'The sales amount (产品销售收入) is the sum of price × duration bought × quantity.',
  fix: 'Compare the price of the row with that of the spec at the time of the order. A discount that the row does not show can be accepted in koo.yaml under `books.accepted`.',
  basis: 'guide',
  docs: BOOKS_PAGES.bills,
  sides: ['billItems'],
  order(group, context) {
    for (const trade of statedTrades(group)) {
      const factors = factorsOf(trade);
      const { currency, period, salesAmount } = trade;
      if (!factors || salesAmount === undefined || !isCharge(trade) || !context.compare(period)) continue;
      const product = productOf(factors);
      if (context.agree(salesAmount, product, currency)) continue;
      const id = nameOf(trade);
      context.report({
        message: messages.differs({
          id,
          found: amountText(salesAmount, currency),
          factors: factors.map((factor) => writtenMillionths(factor)),
          product: amountText(rounded(product), currency),
        }),
        id,
        period,
        at: trade,
        expected: rounded(product),
        found: salesAmount,
        currency,
      });
    }
  },
};

/** What is multiplied; nothing where the row does not say what the price is for. */
function factorsOf({ periodCount, quantity, unitPrice, usageQuantity }: TradeEntry): bigint[] | undefined {
  if (unitPrice === undefined) return undefined;
  if (usageQuantity !== undefined) return [unitPrice, usageQuantity];
  if (periodCount === undefined && quantity === undefined) return undefined;
  return [unitPrice, periodCount ?? ONE, quantity ?? ONE];
}
