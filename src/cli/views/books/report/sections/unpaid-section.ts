import type { BooksReport } from '../../../../../ledger/report/books-report.js';
import { AGE_LIMITS, type UnpaidBill } from '../../../../../ledger/report/unpaid-bills.js';
import { escapeLine } from '../../../../../platform/escape-unprintable.js';
import { type Html, html } from '../../../../../publish/html/html.js';
import { barCell } from '../charts/bar-cell.js';
import { maxAmount } from '../max-amount.js';
import type { PageContext } from '../report-context.js';

const MAX_LISTED = 60;

/** What is still to be paid, by its age. */
export function unpaidSection({ status, unpaid }: BooksReport, context: PageContext): Html {
  const { words } = context;
  const hasBills = status.tables.some(({ table }) => table === 'bills');
  if (unpaid.length === 0)
    return html`<section id="unpaid">
      <h2>${words.ageing()}</h2>
      <p>${hasBills ? words.noUnpaid() : words.noBills()}</p>
    </section>`;
  const currencies = [...new Set(unpaid.map(({ currency }) => currency))].sort();
  return html`<section id="unpaid">
    <h2>${words.ageing()}</h2>
    <p class="lead">${words.ageingLead()}</p>
    ${currencies.map((currency) =>
      ages(
        currency,
        unpaid.filter((bill) => bill.currency === currency),
        context,
      ),
    )}
    ${list(unpaid, context)}
  </section>`;
}

function ages(currency: string, bills: readonly UnpaidBill[], context: PageContext): Html {
  const { words } = context;
  const groups = [...AGE_LIMITS, undefined].map((limit, age) => {
    const own = bills.filter((bill) => bill.age === age);
    const from = age === 0 ? 0 : AGE_LIMITS[age - 1]! + 1;
    return {
      amount: own.reduce((sum, { amount }) => sum + amount, 0n),
      label: limit === undefined ? words.moreThan({ days: from - 1 }) : words.upTo({ days: limit, from }),
      own,
    };
  });
  const largest = maxAmount(groups.map(({ amount }) => amount));
  return html`<div
    class="scroll"
    tabindex="0"
    role="group"
    aria-label="${words.ageing()} ${context.currency(currency)}"
  >
    <table class="bars">
      <thead>
        <tr>
          <th scope="col">${words.age()}</th>
          <td></td>
          <th scope="col" class="number">${words.amount()}, ${context.currency(currency)}</th>
          <th scope="col" class="number share">${words.unpaidBills()}</th>
          <th scope="col" class="source">${words.sources()}</th>
        </tr>
      </thead>
      <tbody>
        ${groups.map(
          ({ amount, label, own }, age) =>
            html`<tr>
              <th scope="row">${label}</th>
              <td class="plot">${barCell(amount, largest, ['settlement', 'more', 'more', 'less'][age])}</td>
              <td class="number">${context.amount(amount)}</td>
              <td class="number share">${context.count(own.length)}</td>
              <td class="source">${context.sources(new Set(own.map(({ source }) => source)))}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function list(unpaid: readonly UnpaidBill[], context: PageContext): Html {
  const { texts, words } = context;
  const stateOf = ({ stage, state }: UnpaidBill): string =>
    [stage, state]
      .filter((text) => text !== '')
      .map((text) => escapeLine(texts.name('bills', 'state', text)))
      .join(' · ');
  return html`<details>
    <summary>${words.unpaidBills()}: ${context.count(unpaid.length)}</summary>
    <div class="scroll" tabindex="0" role="group" aria-label="${words.unpaidBills()}">
      <table>
        <thead>
          <tr>
            <th scope="col">${words.bill()}</th>
            <th scope="col">${words.month()}</th>
            <th scope="col" class="number">${words.amount()}</th>
            <th scope="col">${words.state()}</th>
            <th scope="col">${words.issued()}</th>
            <th scope="col" class="number">${words.days()}</th>
            <th scope="col">${words.where()}</th>
          </tr>
        </thead>
        <tbody>
          ${unpaid.slice(0, MAX_LISTED).map(
            (bill) =>
              html`<tr>
                <th scope="row"><code>${escapeLine(bill.billId || bill.billKind || '–')}</code></th>
                <td>${context.month(bill.period)}</td>
                <td class="number">${context.money(bill.amount, bill.currency)}</td>
                <td>${stateOf(bill)}</td>
                <td>
                  ${context.day(bill.issuedAt)}${bill.isAssumed ? html`<small>${words.assumed()}</small>` : undefined}
                </td>
                <td class="number">${context.count(bill.days)}</td>
                <td>${context.sources([bill.source])}:${bill.row}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${unpaid.length > MAX_LISTED ? html`<p class="quiet">${words.firstOf({ count: unpaid.length, shown: MAX_LISTED })}</p>` : undefined}
  </details>`;
}
