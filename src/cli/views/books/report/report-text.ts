import type { BooksReport } from '../../../../ledger/report/books-report.js';
import { escapeLine } from '../../../../platform/escape-unprintable.js';
import type { Language } from '../../../../i18n/language.js';
import { pageContext } from './report-context.js';
import { amountsByCurrency } from './amounts-by-currency.js';
import { currenciesOf, totalOf } from './sections/revenue-section.js';

/** The report in a few lines, for a terminal. @param file Of the page; absent where none was written. */
export function booksReportText(report: BooksReport, language: Language, file?: string): string {
  const context = pageContext(report, { language, showsBuyer: false });
  const { texts, words } = context;
  const { orderStates, reconciliation, revenue, unpaid } = report;
  const of = (status: string): number =>
    reconciliation.checks.filter((check) => check.status === status).length;
  const states = orderStates.map(
    ({ orders, state }) =>
      `${state === '' ? words.noState() : escapeLine(texts.name('orders', 'state', state))} ${context.count(orders)}`,
  );
  return [
    ...currenciesOf(report).map((currency) => {
      const sums = totalOf(revenue.months.filter((month) => month.currency === currency));
      return words.summaryMoney({
        currency: escapeLine(context.currency(currency)),
        fee: sums.platformFee === undefined ? '–' : context.amount(sums.platformFee),
        sales: context.amount(sums.salesAmount),
        settlement: context.amount(sums.settlementAmount),
      });
    }),
    words.summaryUnpaid({
      amounts: amountsByCurrency(unpaid)
        .map(([currency, amount]) => escapeLine(`${context.amount(amount)} ${currency}`))
        .join(', '),
      count: unpaid.length,
    }),
    ...(states.length > 0 ? [words.summaryStates({ states: states.join(', ') })] : []),
    words.summaryChecks({
      differences: reconciliation.differences.length,
      failed: of('failed'),
      passed: of('passed'),
      skipped: of('skipped'),
    }),
    ...(file === undefined ? [] : [words.written({ file: escapeLine(file) })]),
  ].join('\n');
}
