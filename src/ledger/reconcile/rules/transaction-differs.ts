import { defineMessages } from '../../../i18n/message.js';
import { writtenMillionths } from '../../values/money.js';
import type { BooksContext, BooksRule } from '../books-rule.js';
import { itemOf, nameOf, repeatedItems } from '../deals.js';
import { BOOKS_PAGES } from '../pages.js';
import type { TradeEntry } from '../entry.js';

const messages = defineMessages('books/transaction-differs', {
  salesAmount: ({ id, item, transaction }: Differing) =>
    `The sales amount of ${id} is ${transaction} in the transactions, and ${item} in the bill.`,
  platformFee: ({ id, item, transaction }: Differing) =>
    `The platform fee of ${id} is ${transaction} in the transactions, and ${item} in the bill.`,
  settlementAmount: ({ id, item, transaction }: Differing) =>
    `The settlement amount of ${id} is ${transaction} in the transactions, and ${item} in the bill.`,
  currency: ({ id, item, transaction }: Differing) =>
    `The currency of ${id} is ${transaction} in the transactions, and ${item} in the bill.`,
  period: ({ id, item, transaction }: Differing) =>
    `The period of ${id} is ${transaction} in the transactions, and ${item} in the bill.`,
});

interface Differing {
  id: string;
  transaction: string;
  item: string;
}

const FIELDS = ['salesAmount', 'platformFee', 'settlementAmount', 'currency', 'period'] as const;

export const transactionDiffers: BooksRule<typeof messages> = {
  messages,
  id: 'books/transaction-differs',
  name: 'Transaction and item differ',
  severity: 'error',
  summary:
    'A transaction (交易明细) and the item of the bill (详单) that it became differ in an amount, the currency or the period.',
  why: 'Both are about one trade. The bill is what is paid.',
  fix: 'Export both again: one of them may be older. If they still differ, ask the operations staff of KooGallery which one holds.',
  basis: 'advice',
  docs: BOOKS_PAGES.transactions,
  sides: ['transactions', 'billItems'],
  order({ deals }, context) {
    for (const deal of deals) {
      const { items, transactions } = deal;
      if (transactions.length === 0 || items.length === 0) continue;
      const repeated = new Set(repeatedItems(deal).map(({ again }) => again));
      const firsts = items.filter((item) => !repeated.has(item));
      const ids = new Set(firsts.map(({ transactionId }) => transactionId));
      for (const transaction of transactions) {
        const item = itemOf(transaction, firsts, ids);
        if (item && context.compare(item.period)) reportFirst(transaction, item, context);
      }
    }
  },
};

/** One difference a trade: the others follow from it more often than not. */
function reportFirst(transaction: TradeEntry, item: TradeEntry, context: BooksContext): void {
  for (const field of FIELDS) {
    const [one, other] = [transaction[field], item[field]];
    if (one === undefined || other === undefined || one === other) continue;
    const isAmount = typeof one === 'bigint' && typeof other === 'bigint';
    if (isAmount && context.agree(other, one, item.currency)) continue;
    const id = nameOf(item);
    context.report({
      message: messages[field]({ id, transaction: written(one), item: written(other) }),
      id,
      period: item.period,
      at: item,
      beside: [transaction],
      currency: item.currency,
      ...(isAmount && { expected: one, found: other }),
    });
    return;
  }
}

function written(value: bigint | string): string {
  return typeof value === 'bigint' ? writtenMillionths(value) : value;
}
