import type { BooksReport } from '../../../../../ledger/report/books-report.js';
import { escapeLine } from '../../../../../platform/escape-unprintable.js';
import { type Html, html } from '../../../../../publish/html/html.js';
import { barCell } from '../charts/bar-cell.js';
import type { PageContext } from '../report-context.js';

/** How many orders are in which state, in the order in which an order has them. */
export function statesSection({ orderStates }: BooksReport, context: PageContext): Html | undefined {
  const { texts, words } = context;
  if (orderStates.length === 0) return undefined;
  const total = orderStates.reduce((sum, { orders }) => sum + orders, 0);
  const largest = Math.max(...orderStates.map(({ orders }) => orders));
  return html`<section id="states">
    <h2>${words.states()}</h2>
    <p class="lead">${words.statesLead()}</p>
    <div class="scroll" tabindex="0" role="group" aria-label="${words.states()}">
      <table class="bars">
        <thead>
          <tr>
            <th scope="col">${words.state()}</th>
            <td></td>
            <th scope="col" class="number">${words.orders()}</th>
            <th scope="col" class="number share">${words.share()}</th>
            <th scope="col" class="number">${words.amount()}</th>
            <th scope="col" class="source">${words.sources()}</th>
          </tr>
        </thead>
        <tbody>
          ${orderStates.map(
            ({ amounts, orders, sources, state }) =>
              html`<tr>
                <th scope="row">
                  ${state === '' ? words.noState() : escapeLine(texts.name('orders', 'state', state))}
                </th>
                <td class="plot">${barCell(orders, largest)}</td>
                <td class="number">${context.count(orders)}</td>
                <td class="number share">${context.percent(orders / total)}</td>
                <td class="number">
                  ${[...amounts].map(([currency, amount]) => html`<span class="line">${context.money(amount, currency)}</span>`)}
                </td>
                <td class="source">${context.sources(sources)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}
