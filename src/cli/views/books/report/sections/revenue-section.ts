import { sumOfFees } from '../../../../../ledger/report/trade-sums.js';
import type { BooksReport } from '../../../../../ledger/report/books-report.js';
import type { MonthRevenue, PartRevenue } from '../../../../../ledger/report/revenue.js';
import { nextPeriod } from '../../../../../ledger/values/period.js';
import { type Html, html } from '../../../../../publish/html/html.js';
import { barCell } from '../charts/bar-cell.js';
import { columnChart } from '../charts/column-chart.js';
import { MASK } from '../../../../../ledger/lists/mask-row.js';
import { maxAmount } from '../max-amount.js';
import type { PageContext } from '../report-context.js';
import { escapeLine } from '../../../../../platform/escape-unprintable.js';

const MAX_DRAWN = 36;
const MAX_PARTS = 12;
const ONE = 1_000_000;

export function currenciesOf({ revenue }: BooksReport): string[] {
  return [...new Set(revenue.months.map(({ currency }) => currency))];
}

/** Sales of each month, what of them is the platform's, and what is settled: for each currency by itself. */
export function revenueSection(report: BooksReport, context: PageContext): Html | undefined {
  const { words } = context;
  const currencies = currenciesOf(report);
  if (currencies.length === 0) return undefined;
  return html`<section id="revenue">
      <h2>${words.revenue()}</h2>
      <p class="lead">${words.revenueLead()}</p>
      ${currencies.map((currency) => monthsPart(currency, report, context))}
    </section>
    <section id="products">
      <h2>${words.products()}</h2>
      ${currencies.map((currency) => partsTable(currency, report.revenue.products, context))}
    </section>
    <section id="customers">
      <h2>${words.customers()}</h2>
      ${context.showsBuyer ? undefined : html`<p class="lead">${words.maskedCustomers()}</p>`}
      ${currencies.map((currency) => partsTable(currency, report.revenue.customers, context, 'customer'))}
    </section>`;
}

function monthsPart(currency: string, { revenue }: BooksReport, context: PageContext): Html {
  const { words } = context;
  const months = revenue.months.filter((month) => month.currency === currency);
  const drawn = withGaps(months).slice(-MAX_DRAWN);
  const name = context.currency(currency);
  // Where more is settled than sold, the column is drawn whole.
  const partsOf = (month: MonthRevenue | undefined): number[] => {
    if (!month) return [0, 0];
    const { salesAmount, settlementAmount } = month;
    const rest = salesAmount - settlementAmount;
    const isSplit =
      salesAmount > 0n ? settlementAmount >= 0n && rest >= 0n : settlementAmount <= 0n && rest <= 0n;
    const parts = isSplit ? [settlementAmount, rest] : [salesAmount, 0n];
    return parts.map((part) => Number(part) / ONE);
  };
  return html`<h3>${name}</h3>
    ${columnChart({
      columns: drawn.map(({ month, period }) => ({
        label: context.shortMonth(period),
        month: Number(period.slice(4)) - 1,
        title: `${context.month(period)}: ${context.money(month?.salesAmount ?? 0n, currency)}`,
        values: partsOf(month),
      })),
      scale: (value) => context.short(value),
      series: [
        { kind: 'settlement', label: words.settlement() },
        { kind: 'fee', label: words.notSettled() },
      ],
      title: words.revenueChart({ currency: name }),
    })}
    ${months.length > MAX_DRAWN ? html`<p class="quiet">${words.onlyNewest({ count: MAX_DRAWN })}</p>` : undefined}
    <details>
      <summary>${words.asTable()}</summary>
      <div class="scroll" tabindex="0" role="group" aria-label="${words.revenueChart({ currency: name })}">
        <table>
          <caption class="unseen">
            ${words.revenueChart({ currency: name })}
          </caption>
          <thead>
            <tr>
              <th scope="col">${words.month()}</th>
              <th scope="col" class="number">${words.sales()}</th>
              <th scope="col" class="number">${words.fee()}</th>
              <th scope="col" class="number">${words.settlement()}</th>
              <th scope="col" class="number">${words.trades()}</th>
              <th scope="col">${words.takenFrom()}</th>
              <th scope="col">${words.sources()}</th>
            </tr>
          </thead>
          <tbody>
            ${months.toReversed().map(
              (month) =>
                html`<tr>
                  <th scope="row">${context.month(month.period)}</th>
                  ${amounts(month, context)}
                  <td>${words.tableName({ table: month.table })}</td>
                  <td>${context.sources(month.sources)}</td>
                </tr>`,
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">${words.total()}</th>
              ${amounts(totalOf(months), context)}
              <td></td>
              <td></td>
            </tr>
          </tfoot>
        </table>
      </div>
    </details>`;
}

function amounts(
  sums: Pick<MonthRevenue, 'platformFee' | 'rows' | 'salesAmount' | 'settlementAmount'>,
  { amount, count }: PageContext,
): Html {
  return html`<td class="number">${amount(sums.salesAmount)}</td>
    <td class="number">${sums.platformFee === undefined ? '–' : amount(sums.platformFee)}</td>
    <td class="number">${amount(sums.settlementAmount)}</td>
    <td class="number">${count(sums.rows)}</td>`;
}

export function totalOf(
  months: readonly MonthRevenue[],
): Pick<MonthRevenue, 'platformFee' | 'rows' | 'salesAmount' | 'settlementAmount'> {
  return {
    platformFee: months.reduce<bigint | undefined>(
      (sum, { platformFee }) => sumOfFees(sum, platformFee),
      undefined,
    ),
    rows: months.reduce((sum, { rows }) => sum + rows, 0),
    salesAmount: months.reduce((sum, { salesAmount }) => sum + salesAmount, 0n),
    settlementAmount: months.reduce((sum, { settlementAmount }) => sum + settlementAmount, 0n),
  };
}

/** A month without sales is a column of no height, and not left out. */
function withGaps(months: readonly MonthRevenue[]): Array<{ period: string; month?: MonthRevenue }> {
  const known = new Map(months.map((month) => [month.period, month]));
  const [first, last] = [months[0]!.period, months.at(-1)!.period];
  const all: Array<{ period: string; month?: MonthRevenue }> = [];
  for (let period = first; period <= last; period = nextPeriod(period))
    all.push({ month: known.get(period), period });
  return all;
}

function partsTable(
  currency: string,
  parts: readonly PartRevenue[],
  context: PageContext,
  of: 'customer' | 'product' = 'product',
): Html {
  const { words } = context;
  const own = parts.filter((part) => part.currency === currency);
  const listed = own.length > MAX_PARTS + 1 ? own.slice(0, MAX_PARTS) : own;
  const rest = own.slice(listed.length);
  const total = own.reduce((sum, { salesAmount }) => sum + salesAmount, 0n);
  const largest = maxAmount(own.map(({ salesAmount }) => salesAmount));
  const nameOf = ({ hasId, key, name }: PartRevenue): Html => {
    const isMasked = of === 'customer' && !context.showsBuyer;
    const shown = isMasked ? (hasId || key === '' ? key : MASK) : name;
    const id = hasId && key !== shown ? html` <code>${escapeLine(key)}</code>` : undefined;
    return html`${shown === '' ? words.unnamed() : escapeLine(shown)}${id}`;
  };
  const row = (name: Html | string, sales: bigint, sources: Iterable<number>): Html =>
    html`<tr>
      <th scope="row">${name}</th>
      <td class="plot">${barCell(sales, largest)}</td>
      <td class="number">${context.amount(sales)}</td>
      <td class="number share">
        ${total > 0n ? context.percent(Number((sales * 10_000n) / total) / 10_000) : ''}
      </td>
      <td class="source">${context.sources(sources)}</td>
    </tr>`;
  return html`<div
    class="scroll"
    tabindex="0"
    role="group"
    aria-label="${words.sales()} ${context.currency(currency)}"
  >
    <table class="bars">
      <thead>
        <tr>
          <th scope="col">${of === 'product' ? words.product() : words.customer()}</th>
          <td></td>
          <th scope="col" class="number">${words.sales()}, ${context.currency(currency)}</th>
          <th scope="col" class="number share">${words.share()}</th>
          <th scope="col" class="source">${words.sources()}</th>
        </tr>
      </thead>
      <tbody>
        ${listed.map((part) => row(nameOf(part), part.salesAmount, part.sources))}
        ${
          rest.length > 0
            ? row(
                words.others({ count: rest.length }),
                rest.reduce((sum, { salesAmount }) => sum + salesAmount, 0n),
                new Set(rest.flatMap(({ sources }) => [...sources])),
              )
            : undefined
        }
      </tbody>
    </table>
  </div>`;
}
