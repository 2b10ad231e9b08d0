import { formatBytes } from '../../../asset/format-bytes.js';
import { type Html, html } from '../../html/html.js';
import type { ProductRecord } from '../record/run-record.js';
import type { ReportContext } from '../report-context.js';
import { durationText, numberText } from '../messages/durations.js';

/** The numbers that one looks for first. */
export function figures(product: ProductRecord, { words }: ReportContext): Html | undefined {
  const { linted, packed, planned, steps } = product;
  const { text } = words;
  const made = steps.filter(({ part, state }) => part === 'apply' && state === 'done').length;
  const shown: Array<[term: string, value: string, note: string]> = [];
  if (linted) {
    const found = linted.errors + linted.warnings + linted.infos;
    const counts = [
      linted.errors > 0 ? words.errors(linted.errors) : '',
      linted.warnings > 0 ? words.warnings(linted.warnings) : '',
      linted.infos > 0 ? words.infos(linted.infos) : '',
    ].filter(Boolean);
    shown.push([text.findings, numberText(found), counts.join(' · ') || text.clean]);
  }

  if (packed.length > 0) {
    const sum = (of: 'bytes' | 'files') => packed.reduce((total, one) => total + one[of], 0);
    shown.push([text.packages, formatBytes(sum('bytes')), words.files(sum('files'))]);
  }

  if (planned) {
    const total = planned.changes.length;
    const note = total === 0 ? text.noChanges : words.madeOf(made, total);
    shown.push([text.changes, numberText(total), note]);
  }

  shown.push([text.duration, durationText(product.to - product.from), words.steps(steps.length)]);
  return html`<dl class="figures">
    ${shown.map(
      ([term, value, note]) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${value}<small>${note}</small></dd>
        </div>`,
    )}
  </dl>`;
}
