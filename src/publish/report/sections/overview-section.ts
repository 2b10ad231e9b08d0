import { formatBytes } from '../../../asset/format-bytes.js';
import { type Html, html } from '../../html/html.js';
import { bar } from '../plots/bar.js';
import type { RunRecord } from '../record/run-record.js';
import type { ReportContext } from '../report-context.js';
import { durationText } from '../messages/durations.js';
import { outcomeTag, productTitle } from './head-section.js';
import { scrolled, section } from './section.js';

/** Of several products: what each came to, and when, with a way to each. */
export function overviewSection({ lasted, products }: RunRecord, context: ReportContext): Html {
  const { text } = context.words;
  const whole = Math.max(lasted, 1);
  const rows = products.map((product, index) => {
    const { folder, from, id, packed, planned, to } = product;
    const bytes = packed.reduce((sum, one) => sum + one.bytes, 0);
    return html`<tr>
      <th scope="row">
        <a href="#product-${index + 1}">${productTitle(product)}</a> <code>${folder ?? id}</code>
      </th>
      <td>${outcomeTag(product, context)}</td>
      <td class="number">${planned ? planned.changes.length : ''}</td>
      <td class="number">${packed.length > 0 ? formatBytes(bytes) : ''}</td>
      <td class="plot">${bar('apply', (to - from) / whole, from / whole)}</td>
      <td class="number">${durationText(to - from)}</td>
    </tr>`;
  });
  return section(
    'overview',
    text.overview,
    scrolled(
      text.overview,
      html`<table>
        <caption class="unseen">
          ${text.overview}
        </caption>
        <thead>
          <tr>
            <th scope="col">${text.product}</th>
            <th scope="col">${text.outcome}</th>
            <th scope="col" class="number">${text.changes}</th>
            <th scope="col" class="number">${text.packages}</th>
            <td></td>
            <th scope="col" class="number">${text.duration}</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>`,
    ),
  );
}
