import { type Html, html } from '../../html/html.js';
import type { ProductRecord } from '../record/run-record.js';
import type { ReportContext } from '../report-context.js';
import { linkState } from '../messages/change-markup.js';
import { scrolled, section } from './section.js';

/** Specs × templates × assets: which spec deploys with which, and whether the link stands. */
export function matrixSection(product: ProductRecord, context: ReportContext): Html | undefined {
  const { ended, facts } = product;
  if (!facts || facts.specs.length === 0) return undefined;
  const { words } = context;
  const { text } = words;
  const links = new Map(ended?.links?.map((link) => [link.skuCode, link]));
  const rows = facts.specs.map(({ asset, name, skuCode, template }) => {
    const link = links.get(skuCode);
    const cell = (isDeclared: boolean, version: string | undefined) =>
      isDeclared
        ? html`<td class="mark">
            <span class="dot ${link ? 'linked' : 'open'}" aria-hidden="true"></span
            ><span class="unseen">${link ? text.linkedMark : text.openMark} </span>${version ?? ''}
          </td>`
        : html`<td class="mark none">·</td>`;
    return html`<tr>
      <th scope="row"><code>${skuCode}</code><span>${name}</span></th>
      ${facts.templates.map(({ key }) => cell(key === template, link?.templateVersion))}${facts.assets.map(({ key, version }) => cell(key === asset, link?.assetVersion ?? version))}
      <td>${linkState(product, skuCode, context)}</td>
    </tr>`;
  });
  const { length: templates } = facts.templates;
  const { length: assets } = facts.assets;
  const table = html`<table class="matrix">
    <caption class="unseen">
      ${text.matrix}
    </caption>
    <thead>
      <tr>
        <th scope="col" rowspan="2">${text.spec}</th>
        ${templates > 0 ? html`<th scope="colgroup" colspan="${templates}" class="group">${text.templates}</th>` : ''}${assets > 0 ? html`<th scope="colgroup" colspan="${assets}" class="group">${text.assets}</th>` : ''}
        <th scope="col" rowspan="2">${text.standing}</th>
      </tr>
      <tr>
        ${[...facts.templates, ...facts.assets].map(({ key }) => html`<th scope="col" class="mark"><code>${key}</code></th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
  return section(
    'matrix-section',
    text.matrix,
    html`<p class="lead">${text.matrixIntro}</p>`,
    scrolled(text.matrix, table),
  );
}
