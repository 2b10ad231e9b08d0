import { translationInto } from '../../../../../findings/translation.js';
import type { Difference, Side } from '../../../../../ledger/reconcile/difference.js';
import { reconcileRules } from '../../../../../ledger/reconcile/described-rules.js';
import type { BooksReport } from '../../../../../ledger/report/books-report.js';
import { type Html, html } from '../../../../../publish/html/html.js';
import type { PageContext } from '../report-context.js';

/** Of one rule, before it is only counted. */
const MAX_SHOWN = 20;

/** What koo reconcile found, rule by rule: what is wrong, on which rows, and what to do. */
export function differencesSection({ reconciliation }: BooksReport, context: PageContext): Html {
  const { words } = context;
  const { accepted, differences } = reconciliation;
  const rules = [...new Set(differences.map(({ rule }) => rule))];
  return html`<section id="differences">
    <h2>${words.differences()}</h2>
    <p class="lead">
      ${differences.length === 0 ? words.noDifferences() : words.differencesLead()}
      ${accepted.length > 0 ? words.accepted({ count: accepted.length }) : undefined}
    </p>
    ${rules.map((rule) =>
      ruleBlock(
        rule,
        differences.filter((one) => one.rule === rule),
        context,
      ),
    )}
  </section>`;
}

function ruleBlock(id: string, differences: readonly Difference[], context: PageContext): Html {
  const { words } = context;
  const found = reconcileRules.find((rule) => rule.id === id);
  const rule = found && translationInto(context.language).rule(found);
  const [{ severity }] = differences as [Difference];
  const shown = differences.slice(0, MAX_SHOWN);
  return html`<div class="difference ${severity}">
    <h3>
      <span class="severity">${words.severity({ severity })}</span> ${rule?.name ?? id}
      <span class="version">${context.count(differences.length)}</span>
    </h3>
    <p class="quiet"><code>${id}</code></p>
    ${rule ? html`<p class="fix">${rule.fix}</p>` : undefined}
    <ul class="findings">
      ${shown.map((difference) => differenceItem(difference, context))}
    </ul>
    ${
      differences.length > shown.length
        ? html`<p class="quiet">${words.moreDifferences({ count: differences.length - shown.length })}</p>`
        : undefined
    }
  </div>`;
}

function differenceItem(
  { currency = '', expected, found, message, period, sides }: Difference,
  context: PageContext,
): Html {
  const { words } = context;
  return html`<li>
    <p class="message">${context.line(message)}</p>
    <p class="where">
      ${period === undefined ? undefined : html`<span class="part">${context.month(period)}</span>`}
      ${
        expected === undefined || found === undefined
          ? undefined
          : html`<span class="part">${words.expected()} <b>${context.money(expected, currency)}</b></span>
              <span class="part">${words.found()} <b>${context.money(found, currency)}</b></span>`
      }
      ${sides.map((side) => html`<span class="part">${sideText(side, context)}</span>`)}
    </p>
  </li>`;
}

function sideText({ row, sheet, source, table }: Side, { words }: PageContext): string {
  return words.side({ place: words.place({ row, sheet, source }), table: words.tableName({ table }) });
}
