import { defineMessages } from '../../../i18n/message.js';
import { amountText } from '../amount-text.js';
import type { BooksRule } from '../books-rule.js';
import { itemOf, nameOf, repeatedItems } from '../deals.js';
import { BOOKS_PAGES } from '../pages.js';

const messages = defineMessages('books/items-missing-in-transactions', {
  missing: ({ amount, id, period }: { id: string; amount: string; period: string }) =>
    `The bill of ${period} has ${id} (${amount}), and the transactions do not.`,
});

export const itemsMissingInTransactions: BooksRule<typeof messages> = {
  messages,
  id: 'books/items-missing-in-transactions',
  name: 'Item missing in the transactions',
  severity: 'error',
  summary: 'A bill has an item (详单) that the transactions (交易明细) do not have.',
  why: 'Both lists are of the same trades: either the transactions in the books are not complete, or the bill has something that no customer bought.',
  fix: 'Export the transactions of the period again and import them. If the item is still alone, ask the operations staff of KooGallery about it.',
  basis: 'advice',
  docs: BOOKS_PAGES.transactions,
  sides: ['transactions', 'billItems'],
  order({ deals }, context) {
    for (const deal of deals) {
      const { items, transactions } = deal;
      if (items.length === 0) continue;
      const ids = new Set(transactions.map(({ transactionId }) => transactionId));
      const repeated = new Set(repeatedItems(deal).map(({ again }) => again));
      for (const item of items) {
        const { currency, period = '', salesAmount = 0n } = item;
        if (!context.compare(period) || repeated.has(item) || itemOf(item, transactions, ids)) continue;
        const id = nameOf(item);
        context.report({
          message: messages.missing({ id, period, amount: amountText(salesAmount, currency) }),
          id,
          period,
          at: item,
          found: salesAmount,
          currency,
        });
      }
    }
  },
};
