import { type Html, html } from '../../html/html.js';
import type { ProductRecord } from '../record/run-record.js';
import type { ReportContext } from '../report-context.js';
import { hash, scrolled, section } from './section.js';

/** Current state at the target, by the ids and hashes that the console and RFS show. */
export function targetSection({ ended }: ProductRecord, { words }: ReportContext): Html | undefined {
  const { assets = [], templates = [], waiting = [] } = ended ?? {};
  if (assets.length + templates.length === 0) return undefined;
  const { text, things } = words;
  const rows = [
    ...assets.map(
      ({ id, name, sha256, status, version }) =>
        html`<tr>
          <td>${things.asset} <b>${name}</b></td>
          <td>${version}</td>
          <td>${words.reviews[status as 'approved'] ?? status}</td>
          <td><code>${id}</code></td>
          <td>${hash(sha256)}</td>
        </tr>`,
    ),
    ...templates.map(
      ({ id, name, sha256, version }) =>
        html`<tr>
          <td>${things.template} <b>${name}</b></td>
          <td>${version}</td>
          <td></td>
          <td><code>${id}</code></td>
          <td>${hash(sha256)}</td>
        </tr>`,
    ),
  ];
  return section(
    'target',
    text.atTarget,
    scrolled(
      text.atTarget,
      html`<table>
        <caption class="unseen">
          ${text.atTarget}
        </caption>
        <thead>
          <tr>
            <th scope="col">${text.what}</th>
            <th scope="col">${text.version}</th>
            <th scope="col">${text.status}</th>
            <th scope="col">ID</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>`,
    ),
    waiting.length > 0 ? html`<p>${words.waiting(waiting.length)}</p>` : undefined,
  );
}
