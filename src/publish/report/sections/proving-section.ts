import { type Html, html } from '../../html/html.js';
import type { ProductRecord, ProvedRecord } from '../record/run-record.js';
import type { ReportContext } from '../report-context.js';
import { scrolled, section } from './section.js';

/** What RFS, where templates run, said of those that are new; and where it and koo are of two minds. */
export function provingSection({ proved }: ProductRecord, { line, words }: ReportContext): Html | undefined {
  const [first] = proved;
  if (!first) return undefined;
  const { text } = words;
  const differences = proved.flatMap((one) => one.differences);
  return section(
    'proving',
    text.proving,
    html`<p class="lead">${line(first.place)}</p>`,
    scrolled(
      text.proving,
      html`<table>
        <caption class="unseen">
          ${text.proving}
        </caption>
        <thead>
          <tr>
            <th scope="col">${text.template}</th>
            <th scope="col">${text.outcome}</th>
            <th scope="col" class="number">${text.variables}</th>
            <th scope="col" class="number">${text.resources}</th>
            <th scope="col" class="number">${first.invented ? text.inventedPrice : text.price}</th>
          </tr>
        </thead>
        <tbody>
          ${proved.map((one) => row(one, words))}
        </tbody>
      </table>`,
    ),
    differences.length === 0
      ? undefined
      : html`<h3>${text.proofDifferences}</h3>
          <ul class="plain">
            ${differences.map(
              ({ about, kind, ours, place, template, theirs }) =>
                html`<li>
                  <code>${template}</code>
                  ${place && html`<code>${place.file}:${place.line}:${place.column}</code>`}
                  ${kind === 'refused' ? '' : about}: koo ${ours === null ? '–' : line(ours)}, RFS
                  ${theirs ?? '–'}
                </li>`,
            )}
          </ul>`,
  );
}

function row({ proof }: ProvedRecord, words: ReportContext['words']): Html {
  const { accepted, kept, plan, price, refused, template, variables, waitsFor } = proof;
  const stages = accepted.map((stage) => words.proof[stage]).join(words.text.comma);
  const waits = waitsFor.length > 0 ? words.waitsForIds(waitsFor.join(words.text.comma)) : undefined;
  return html`<tr>
    <th scope="row"><code>${template}</code></th>
    <td>
      <span class="state ${refused ? 'bad' : 'good'}"
        >${[stages, ...(refused ? [words.refused[refused.at]] : [])].filter(Boolean).join(words.text.comma)}</span
      >
      ${kept && html`<span class="quiet">${kept.name} ${kept.version}</span>`}
      ${refused && html`<p>${refused.message} <code>${refused.code}</code></p>`}
      ${waits && html`<p class="quiet">${waits}</p>`}
    </td>
    <td class="number">${variables}</td>
    <td class="number">${plan?.length}</td>
    <td class="number">
      ${price?.totals.map((total) => html`<div>${priceText(total, price.currency)}</div>`)}
    </td>
  </tr>`;
}

function priceText(
  { amount, periodCount, periodType }: { amount: number; periodCount: number; periodType: string },
  currency = '',
): string {
  return `${amount} ${currency} / ${periodCount === 1 ? '' : `${periodCount} `}${periodType.toLowerCase()}`;
}
