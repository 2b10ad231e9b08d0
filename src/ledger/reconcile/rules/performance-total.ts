import { defineMessages } from '../../../i18n/message.js';
import { amountText } from '../amount-text.js';
import type { BooksRule } from '../books-rule.js';

const messages = defineMessages('books/performance-total', {
  differs: ({ found, statement, sum }: { statement: string; found: string; sum: string }) =>
    `The performance statement ${statement} comes to ${found}, and its items to ${sum}.`,
});

export const performanceTotal: BooksRule<typeof messages> = {
  messages,
  id: 'books/performance-total',
  name: 'Total of a performance statement',
  severity: 'error',
  summary: "A performance statement's total (业绩总金额) is not the sum of its items (业绩明细).",
  why: 'What a reseller is paid for its performance follows from the total.',
  fix: 'Export the items of the statement again and import them. A draft (初稿) and an estimate (预估) may change until the final statement (终稿).',
  basis: 'advice',
  sides: ['performance', 'performanceItems'],
  statement({ statement, sums }, context) {
    const { amount, currency, period, statementId } = statement;
    const sum = sums?.amount ?? sums?.salesAmount;
    if (amount === undefined || sum === undefined || !context.compare(period)) return;
    if (context.agree(amount, sum, currency)) return;
    const id = statementId ?? period ?? '';
    context.report({
      message: messages.differs({
        statement: id,
        found: amountText(amount, currency),
        sum: amountText(sum, currency),
      }),
      id,
      period,
      at: statement,
      expected: sum,
      found: amount,
      currency,
    });
  },
};
