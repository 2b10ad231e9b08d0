import { defineMessages } from '../../../i18n/message.js';
import { amountText } from '../amount-text.js';
import type { BooksContext, BooksRule } from '../books-rule.js';
import { BOOKS_PAGES } from '../pages.js';
import type { BillEntry } from '../entry.js';

const messages = defineMessages('books/bill-total', {
  salesAmount: ({ bill, found, of, sum }: Totals) =>
    `The sales of the bill ${bill} are ${found}; its ${ROWS[of]} come to ${sum}.`,
  platformFee: ({ bill, found, of, sum }: Totals) =>
    `The platform fee of the bill ${bill} is ${found}; its ${ROWS[of]} come to ${sum}.`,
  taxAmount: ({ bill, found, of, sum }: Totals) =>
    `The tax of the bill ${bill} is ${found}; its ${ROWS[of]} come to ${sum}.`,
  settlementAmount: ({ bill, found, of, sum }: Totals) =>
    `The settlement amount of the bill ${bill} is ${found}; its ${ROWS[of]} come to ${sum}.`,
});

const ROWS = { billItems: 'items', transactions: 'transactions' } as const;

interface Totals {
  bill: string;
  found: string;
  sum: string;
  of: 'billItems' | 'transactions';
}

const FIELDS = ['salesAmount', 'platformFee', 'taxAmount', 'settlementAmount'] as const;
type Field = (typeof FIELDS)[number];

/** What koo knows of the items of a bill (账单项): the rest is not published. */
const ITEMS: Readonly<Record<string, Field>> = {
  产品销售收入: 'salesAmount',
  商品销售金额: 'salesAmount',
  '商品销售金额(不含税)': 'salesAmount',
  'sales amount': 'salesAmount',
  平台服务费: 'platformFee',
  'platform fee': 'platformFee',
  伙伴结算金额: 'settlementAmount',
  '伙伴结算金额(含税)': 'settlementAmount',
  结算金额: 'settlementAmount',
  'settlement amount': 'settlementAmount',
};

export const billTotal: BooksRule<typeof messages> = {
  messages,
  id: 'books/bill-total',
  name: 'Total of a bill',
  severity: 'error',
  summary:
    "A bill's total is not the sum of its items (详单); where the books have no items of it, of its transactions.",
  why: 'The invoice is written by the total.',
  fix: 'Export the items of the bill again and import them: some may be missing. If the sums still differ, ask the operations staff of KooGallery before the invoice is issued.',
  basis: 'guide',
  docs: BOOKS_PAGES.billExport,
  sides: ['bills'],
  bill({ bill, sums }, context) {
    if (!sums || sums.table === 'performanceItems' || !context.compare(bill.period)) return;
    for (const field of FIELDS) {
      const [found, sum] = [statedIn(bill, field), sums[field]];
      if (found === undefined || sum === undefined || context.agree(found, sum, bill.currency)) continue;
      reportTotal({ bill, field, found, sum, of: sums.table }, context);
      return;
    }
  },
};

function statedIn(bill: BillEntry, field: Field): bigint | undefined {
  if (bill.item === undefined) return bill[field];
  const item = bill.item.normalize('NFKC').trim().toLowerCase();
  return ITEMS[item] === field ? (bill.amount ?? bill[field]) : undefined;
}

function reportTotal(
  {
    bill,
    field,
    found,
    of,
    sum,
  }: { bill: BillEntry; field: Field; found: bigint; sum: bigint; of: Totals['of'] },
  context: BooksContext,
): void {
  const { billId, billKind, currency, period } = bill;
  const id = billId ?? [period, billKind, currency].filter(Boolean).join(' ');
  context.report({
    message: messages[field]({
      bill: id,
      found: amountText(found, currency),
      sum: amountText(sum, currency),
      of,
    }),
    id: `${id} ${field}`,
    period,
    at: bill,
    expected: sum,
    found,
    currency,
  });
}
