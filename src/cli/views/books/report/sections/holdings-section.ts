import { translationInto } from '../../../../../findings/translation.js';
import { reconcileRules } from '../../../../../ledger/reconcile/described-rules.js';
import type { Check } from '../../../../../ledger/reconcile/difference.js';
import type { BooksReport } from '../../../../../ledger/report/books-report.js';
import { escapeLine } from '../../../../../platform/escape-unprintable.js';
import { type Html, html } from '../../../../../publish/html/html.js';
import type { PageContext } from '../report-context.js';

/** Of the reasons why a check was skipped. */
const MAX_REASONS = 2;

/** What can be compared, and what cannot be because one side is missing. */
export function holdingsSection({ reconciliation, status }: BooksReport, context: PageContext): Html {
  const { words } = context;
  const rules = [...new Set(reconciliation.checks.map(({ rule }) => rule))].sort();
  return html`<section id="holdings">
    <h2>${words.holdings()}</h2>
    <p class="lead">${words.holdingsLead()}</p>
    <div class="scroll" tabindex="0" role="group" aria-label="${words.holdings()}">
      <table>
        <thead>
          <tr>
            <th scope="col">${words.table()}</th>
            <th scope="col" class="number">${words.rows()}</th>
            <th scope="col">${words.from()}</th>
            <th scope="col">${words.to()}</th>
            <th scope="col" class="number">${words.files()}</th>
          </tr>
        </thead>
        <tbody>
          ${status.tables.map(({ from, periods, rows, sources, table, to }) => {
            const [first, last] = [periods[0]?.period, periods.at(-1)?.period];
            return html`<tr>
              <th scope="row">${words.tableName({ table })}</th>
              <td class="number">${context.count(rows)}</td>
              <td>${from === undefined ? first && context.month(first) : context.day(from)}</td>
              <td>${to === undefined ? last && context.month(last) : context.day(to)}</td>
              <td class="number">${context.count(sources)}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
    <h3>${words.checks()}</h3>
    <div class="scroll" tabindex="0" role="group" aria-label="${words.checks()}">
      <table class="checks">
        <thead>
          <tr>
            <th scope="col">${words.rule()}</th>
            <th scope="col" class="number">${words.passed()}</th>
            <th scope="col" class="number">${words.failed()}</th>
            <th scope="col" class="number">${words.skipped()}</th>
            <th scope="col">${words.why()}</th>
          </tr>
        </thead>
        <tbody>
          ${rules.map((rule) =>
            checkRow(
              rule,
              reconciliation.checks.filter((check) => check.rule === rule),
              context,
            ),
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

function checkRow(id: string, checks: readonly Check[], context: PageContext): Html {
  const { words } = context;
  const found = reconcileRules.find((rule) => rule.id === id);
  const rule = found && translationInto(context.language).rule(found);
  const of = (status: Check['status']): number => checks.filter((check) => check.status === status).length;
  const reasons = [...new Set(checks.flatMap(({ reason }) => (reason ? [context.line(reason)] : [])))];
  const cell = (status: Check['status'], tone: string): Html => {
    const count = of(status);
    return html`<td class="number">
      ${count === 0 ? html`<span class="none">–</span>` : html`<span class="state ${tone}">${context.count(count)}</span>`}
    </td>`;
  };
  return html`<tr>
    <th scope="row">${rule?.name ?? id} <code>${id}</code></th>
    ${cell('passed', 'good')} ${cell('failed', 'bad')} ${cell('skipped', '')}
    <td class="because">
      ${reasons.slice(0, MAX_REASONS).join(' ')}
      ${reasons.length > MAX_REASONS ? words.moreSources({ count: reasons.length - MAX_REASONS }) : undefined}
    </td>
  </tr>`;
}

/** Where all numbers come from. */
export function sourcesSection({ status }: BooksReport, context: PageContext): Html | undefined {
  const { words } = context;
  if (status.lastSources.length === 0) return undefined;
  return html`<section id="sources">
    <h2>${words.sourceList()}</h2>
    <p class="lead">${words.sourceLead()}</p>
    <div class="scroll" tabindex="0" role="group" aria-label="${words.sourceList()}">
      <table>
        <thead>
          <tr>
            <td></td>
            <th scope="col">${words.file()}</th>
            <th scope="col">${words.kind()}</th>
            <th scope="col" class="number">${words.rows()}</th>
            <th scope="col">${words.asOf()}</th>
            <th scope="col">${words.imported()}</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          ${status.lastSources.toReversed().map(
            ({ asOf, id, importedAt, name, rows, sha256, table }) =>
              html`<tr id="source-${id}">
                <td class="number quiet">${id}</td>
                <th scope="row">${escapeLine(name)}</th>
                <td>${words.tableName({ table })}</td>
                <td class="number">${context.count(rows)}</td>
                <td>${context.day(asOf)}</td>
                <td>${context.day(importedAt)}</td>
                <td>
                  ${sha256 === undefined ? '' : html`<code class="hash" title="${sha256}">${sha256.slice(0, 12)}</code>`}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}
