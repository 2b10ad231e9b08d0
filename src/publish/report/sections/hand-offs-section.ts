import { type Html, html } from '../../html/html.js';
import { fileName } from '../../hand-offs/render/page-html.js';
import type { ProductRecord } from '../record/run-record.js';
import type { ReportContext } from '../report-context.js';
import { section } from './section.js';

/** What a person has to do in the console, or to confirm, in the order in which it is done. */
export function handOffsSection(
  { ended }: ProductRecord,
  { language, line, words }: ReportContext,
): Html | undefined {
  const handOffs = ended?.handOffs ?? [];
  if (handOffs.length === 0) return undefined;
  const { text } = words;
  const items = handOffs.map(
    ({ after, command, folder, found, id, state, what }) =>
      html`<li>
        <h3>
          <code>${id}</code>
          <span class="state ${state === 'open' ? 'warn' : 'plain'}"
            >${words.handOffStates[state === 'open' ? 'open' : 'done']}</span
          >
        </h3>
        <ul>
          ${what.map((one) => html`<li>${line(one)}</li>`)}
        </ul>
        ${after.length > 0 ? html`<p class="quiet">${text.after} ${after.map((one) => html`<code>${one}</code> `)}</p>` : undefined}
        ${found === undefined ? undefined : html`<p class="quiet">${line(found)}</p>`}
        <p class="quiet">${text.inFolder} <code>${folder}/${fileName(language)}</code></p>
        ${command === undefined ? undefined : html`<pre><code>${command}</code></pre>`}
      </li>`,
  );
  return section(
    'hand-offs',
    text.handOffs,
    html`<p class="lead">${text.handOffsIntro}</p>
      <ol class="todo">
        ${items}
      </ol>`,
  );
}
