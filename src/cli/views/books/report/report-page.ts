import type { Language } from '../../../../i18n/language.js';
import type { BooksReport } from '../../../../ledger/report/books-report.js';
import { Html, html } from '../../../../publish/html/html.js';
import { pageDocument } from '../../../../publish/html/page-document.js';
import { momentText } from '../../../../publish/report/messages/durations.js';
import { amountsByCurrency } from './amounts-by-currency.js';
import { type PageContext, pageContext } from './report-context.js';
import { REPORT_STYLE } from './report-style.js';
import { differencesSection } from './sections/differences-section.js';
import { holdingsSection, sourcesSection } from './sections/holdings-section.js';
import { currenciesOf, revenueSection, totalOf } from './sections/revenue-section.js';
import { statesSection } from './sections/states-section.js';
import { unpaidSection } from './sections/unpaid-section.js';
import { usageSection } from './sections/usage-section.js';

/** As it is: the policy has the hash of it. */
export interface ReportPageOptions {
  language: Language;
  version: string;
  /** Names of customers, which are masked otherwise. */
  showsBuyer: boolean;
}

/**
 * The report of the books, whole in one file: no script, nothing from elsewhere, and every text of a file as text.
 */
export function booksReportPage(report: BooksReport, options: ReportPageOptions): string {
  const context = pageContext(report, options);
  const { words } = context;
  const title =
    report.period === undefined ? words.title() : words.titleOf({ month: context.month(report.period) });
  return pageDocument({
    language: options.language,
    style: REPORT_STYLE,
    title,
    body: html`<header>
        <p class="kicker">
          <span>${words.kicker()}</span><time datetime="${report.madeAt}">${momentText(report.madeAt)}</time>
        </p>
        <h1>${title}</h1>
        ${verdict(report, context)} ${figures(report, context)} ${contents(report, context)}
      </header>
      <main>
        ${revenueSection(report, context)} ${differencesSection(report, context)}
        ${usageSection(report, context)} ${unpaidSection(report, context)} ${statesSection(report, context)}
        ${holdingsSection(report, context)} ${sourcesSection(report, context)}
      </main>
      <footer><p>${words.footer({ version: options.version, zone: report.zone })}</p></footer>`,
  });
}

function verdict({ reconciliation, status }: BooksReport, { words }: PageContext): Html {
  if (status.sources === 0) return html`<p class="outcome">${words.empty()}</p>`;
  const { checks, differences } = reconciliation;
  const skipped = checks.filter((check) => check.status === 'skipped').length;
  const compared = checks.length - skipped;
  return html`<p class="outcome">
      <span class="${differences.length > 0 ? 'bad' : 'good'}"
        >${differences.length > 0 ? words.differ({ count: differences.length }) : words.addsUp({ compared })}</span
      >
    </p>
    ${skipped > 0 ? html`<p class="quiet">${words.skippedChecks({ count: skipped })}</p>` : undefined}`;
}

/** What a reader wants first. Of several currencies the one with the largest sales is large. */
function figures(report: BooksReport, context: PageContext): Html | undefined {
  const { reconciliation, revenue, unpaid } = report;
  const { words } = context;
  const totals = currenciesOf(report)
    .map((currency) => ({
      currency,
      ...totalOf(revenue.months.filter((month) => month.currency === currency)),
    }))
    .sort((one, other) => (one.salesAmount > other.salesAmount ? -1 : 1));
  const months = new Set(revenue.months.map(({ period }) => period)).size;
  const owed = amountsByCurrency(unpaid);
  const figure = (
    label: string,
    amounts: ReadonlyArray<readonly [currency: string, amount: bigint]>,
    note: string,
  ): Html => {
    const [first, ...rest] = amounts;
    const more = rest.map(([currency, amount]) => context.money(amount, currency)).join(', ');
    return html`<div>
      <dt>${label}</dt>
      <dd>
        ${first ? context.money(first[1], first[0]) : '–'}<small
          >${more === '' ? note : `${words.ofCurrency({ amounts: more })} · ${note}`}</small
        >
      </dd>
    </div>`;
  };
  const rules = new Set(reconciliation.differences.map(({ rule }) => rule)).size;
  const { length: count } = reconciliation.differences;
  return html`<dl class="figures">
    ${figure(
      words.sales(),
      totals.map(({ currency, salesAmount }) => [currency, salesAmount]),
      words.ofMonths({ count: months }),
    )}
    ${figure(
      words.settlement(),
      totals.map(({ currency, settlementAmount }) => [currency, settlementAmount]),
      words.afterFee(),
    )}
    ${figure(words.unpaidBills(), owed, words.ofBills({ count: unpaid.length }))}
    <div>
      <dt>${words.differences()}</dt>
      <dd class="${count > 0 ? 'bad' : ''}">
        ${context.count(count)}<small>${words.ofChecks({ count: rules })}</small>
      </dd>
    </div>
  </dl>`;
}

function contents(report: BooksReport, { words }: PageContext): Html {
  const hasRevenue = report.revenue.months.length > 0;
  const parts: Array<[id: string, title: string] | undefined> = [
    hasRevenue ? ['revenue', words.revenue()] : undefined,
    hasRevenue ? ['products', words.products()] : undefined,
    hasRevenue ? ['customers', words.customers()] : undefined,
    ['differences', words.differences()],
    report.usage.months.length > 0 ? ['usage', words.usage()] : undefined,
    ['unpaid', words.ageing()],
    report.orderStates.length > 0 ? ['states', words.states()] : undefined,
    ['holdings', words.holdings()],
    ['sources', words.sourceList()],
  ];
  return html`<nav aria-label="${words.contents()}">
    <ul class="contents">
      ${parts.map((part) => part && html`<li><a href="#${part[0]}">${part[1]}</a></li>`)}
    </ul>
  </nav>`;
}
