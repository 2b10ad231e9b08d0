import { type Html, html } from '../../html/html.js';
import type { Change } from '../../plan/change.js';
import type { ProductRecord } from '../record/run-record.js';
import type { ReportContext } from '../report-context.js';
import { changeState, changeTitle } from '../messages/change-markup.js';
import { durationText } from '../messages/durations.js';
import { scrolled, section } from './section.js';

/** What was to be changed, why, and what came of it. */
export function changesSection(product: ProductRecord, context: ReportContext): Html | undefined {
  const { planned, steps } = product;
  if (!planned) return undefined;
  const { line, words } = context;
  const { text } = words;
  const timeOf = ({ id }: Change) => {
    const step = steps.find((one) => one.id === id && one.part === 'apply');
    return step && step.state !== 'skipped' && step.state !== 'hand-off'
      ? durationText(step.to - step.from)
      : '';
  };
  const row = (change: Change) =>
    html`<tr>
      <td>${changeTitle(change, context)}${fromTo(change, line)}</td>
      <td class="because">${line(change.reason)}</td>
      <td>${changeState(product, change.id, context)}</td>
      <td class="number">${timeOf(change)}</td>
    </tr>`;
  const table = (caption: string, changes: readonly Change[]) =>
    html`<table class="changes">
      <caption class="unseen">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${text.change}</th>
          <th scope="col">${text.because}</th>
          <th scope="col">${text.outcome}</th>
          <th scope="col" class="number">${text.time}</th>
        </tr>
      </thead>
      <tbody>
        ${changes.map((change) => row(change))}
      </tbody>
    </table>`;
  const { changes, leftAlone, unchanged } = planned;
  return section(
    'changes-section',
    text.changes,
    changes.length === 0
      ? html`<p class="lead">${text.noChanges}</p>`
      : scrolled(text.changes, table(text.changes, changes)),
    unchanged.length === 0
      ? undefined
      : html`<details>
          <summary>${words.unchangedThings(unchanged.length)}</summary>
          ${scrolled(text.unchanged, table(text.unchanged, unchanged))}
        </details>`,
    leftAlone.length === 0
      ? undefined
      : html`<h3>${text.leftAlone}</h3>
          <ul class="plain">
            ${leftAlone.map(({ reason, what }) => html`<li>${words.things[what.type]} <code>${what.name}</code>: ${line(reason)}</li>`)}
          </ul>`,
  );
}

function fromTo({ from, to }: Change, line: ReportContext['line']): Html | undefined {
  if (from === undefined && to === undefined) return undefined;
  const parts = [from, to ?? '…'].filter((part) => part !== undefined).map((part) => line(part));
  return html`<span class="from-to">${parts.join(' → ')}</span>`;
}
