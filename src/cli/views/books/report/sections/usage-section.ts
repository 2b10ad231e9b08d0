import type { BooksReport } from '../../../../../ledger/report/books-report.js';
import { USAGE_OUTCOMES } from '../../../../../ledger/report/usage-against-bills.js';
import { escapeLine } from '../../../../../platform/escape-unprintable.js';
import { type Html, html } from '../../../../../publish/html/html.js';
import { columnChart } from '../charts/column-chart.js';
import type { PageContext } from '../report-context.js';

const MAX_DRAWN = 36;

/** Of each instance what was pushed against what was billed. */
export function usageSection({ status, usage }: BooksReport, context: PageContext): Html | undefined {
  const { words } = context;
  const { months, unequal, unequalCount } = usage;
  if (months.length === 0) return undefined;
  const sources = status.lastSources
    .filter(({ table }) => table === 'usage' || table === 'billItems')
    .map(({ id }) => id);
  return html`<section id="usage">
    <h2>${words.usage()} ${context.sources(sources)}</h2>
    <p class="lead">${words.usageLead()}</p>
    ${columnChart({
      columns: months.slice(-MAX_DRAWN).map(({ instances, period }) => ({
        label: context.shortMonth(period),
        month: Number(period.slice(4)) - 1,
        title: `${context.month(period)}: ${USAGE_OUTCOMES.filter((one) => instances[one] > 0)
          .map((outcome) => `${words.outcome({ outcome })} ${instances[outcome]}`)
          .join(', ')}`,
        values: USAGE_OUTCOMES.map((outcome) => instances[outcome]),
      })),
      scale: (value) => context.short(value),
      series: USAGE_OUTCOMES.map((outcome) => ({ kind: outcome, label: words.outcome({ outcome }) })),
      title: words.usageChart(),
    })}
    <details>
      <summary>${words.asTable()}</summary>
      <div class="scroll" tabindex="0" role="group" aria-label="${words.usageChart()}">
        <table>
          <caption class="unseen">
            ${words.usageChart()}
          </caption>
          <thead>
            <tr>
              <th scope="col">${words.month()}</th>
              ${USAGE_OUTCOMES.map((outcome) => html`<th scope="col" class="number">${words.outcome({ outcome })}</th>`)}
              <th scope="col" class="number">${words.records()}</th>
            </tr>
          </thead>
          <tbody>
            ${months.toReversed().map(
              ({ instances, period, records }) =>
                html`<tr>
                  <th scope="row">${context.month(period)}</th>
                  ${USAGE_OUTCOMES.map((outcome) => html`<td class="number">${context.count(instances[outcome])}</td>`)}
                  <td class="number">${context.count(records)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>
    ${
      unequal.length === 0
        ? undefined
        : html`<h3>${words.unequal()}</h3>
            <div class="scroll" tabindex="0" role="group" aria-label="${words.unequal()}">
              <table>
                <thead>
                  <tr>
                    <th scope="col">${words.instance()}</th>
                    <th scope="col">${words.month()}</th>
                    <th scope="col" class="number">${words.pushed()}</th>
                    <th scope="col" class="number">${words.billed()}</th>
                    <th scope="col" class="number">${words.difference()}</th>
                    <th scope="col">${words.result()}</th>
                  </tr>
                </thead>
                <tbody>
                  ${unequal.map(
                    ({ billed, instanceId, outcome, period, pushed }) =>
                      html`<tr>
                        <th scope="row"><code>${escapeLine(instanceId)}</code></th>
                        <td>${context.month(period)}</td>
                        <td class="number">${context.quantity(pushed)}</td>
                        <td class="number">${context.quantity(billed)}</td>
                        <td class="number">${context.quantity(billed - pushed)}</td>
                        <td>
                          <span class="state ${outcome === 'more' ? 'warn' : 'bad'}"
                            >${words.outcome({ outcome })}</span
                          >
                        </td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>
            ${
              unequalCount > unequal.length
                ? html`<p class="quiet">${words.firstOf({ count: unequalCount, shown: unequal.length })}</p>`
                : undefined
            }`
    }
  </section>`;
}
