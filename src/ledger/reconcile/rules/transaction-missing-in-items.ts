import { defineMessages } from '../../../i18n/message.js';
import { amountText } from '../amount-text.js';
import type { BooksRule } from '../books-rule.js';
import { itemOf, nameOf } from '../deals.js';
import { BOOKS_PAGES } from '../pages.js';
import { isBilled } from '../words.js';

const messages = defineMessages('books/transaction-missing-in-items', {
  missing: ({ amount, id, period }: { id: string; amount: string; period: string }) =>
    `The transactions say that ${id} (${amount}) is billed in ${period}, and the bill has no such item.`,
});

export const transactionMissingInItems: BooksRule<typeof messages> = {
  messages,
  id: 'books/transaction-missing-in-items',
  name: 'Transaction missing in the bill',
  severity: 'error',
  summary: 'A transaction (交易明细) is marked as billed, and is not among the items of the bill (详单).',
  why: 'Both lists are of the same trades. What is marked as billed and is not in the bill is never settled.',
  fix: 'Export the items of the bill again. If the item is still missing, send the transaction to the operations staff of KooGallery.',
  basis: 'advice',
  docs: BOOKS_PAGES.transactions,
  sides: ['transactions', 'billItems'],
  order({ deals }, context) {
    for (const { items, transactions } of deals) {
      if (transactions.length === 0) continue;
      const ids = new Set(items.map(({ transactionId }) => transactionId));
      for (const transaction of transactions) {
        const { currency, period, salesAmount = 0n } = transaction;
        if (period === undefined || !isBilled(transaction) || !context.compare(period)) continue;
        if (itemOf(transaction, items, ids)) continue;
        const id = nameOf(transaction);
        context.report({
          message: messages.missing({ id, period, amount: amountText(salesAmount, currency) }),
          id,
          period,
          at: transaction,
          expected: salesAmount,
          currency,
        });
      }
    }
  },
};
