import { type Html, html } from '../../html/html.js';
import type { ProductOutcome } from '../../trace/ended-facts.js';
import type { ProductRecord } from '../record/run-record.js';
import type { ReportContext } from '../report-context.js';
import { facts } from './section.js';

/** What colour an outcome has. */
const TONES: Record<ProductOutcome | 'killed', 'bad' | 'good' | 'plain' | 'warn'> = {
  failed: 'bad',
  'handed-off': 'warn',
  interrupted: 'bad',
  killed: 'bad',
  planned: 'plain',
  published: 'good',
  'up-to-date': 'good',
  waiting: 'warn',
};

/** Its name, else the best that is known of it. */
export function productTitle({ facts: known, folder, id }: ProductRecord): string {
  return known?.name ?? id ?? folder ?? '';
}

/** What it came to, where, and of which files. */
export function headSection(product: ProductRecord, context: ReportContext): Html {
  const { ended, facts: known, planned, target } = product;
  const { words } = context;
  const { text } = words;
  const place = known && words.place(known.to.kind, known.to.host ?? target);
  const source = known?.source;
  return html`${outcomeLine(product, context)}
  ${place === undefined ? undefined : html`<p class="place-line ${known!.to.kind}"><strong>${words.places[known!.to.kind]}</strong> ${place}</p>`}
  ${ended?.error && errorBlock(ended.error, context)}
  ${ended?.outcome === 'interrupted' ? html`<p>${text.goesOn}</p>` : undefined}
  ${facts([
    [text.product, product.id === undefined ? undefined : html`<code>${product.id}</code>`],
    [text.productFolder, product.folder === undefined ? undefined : html`<code>${product.folder}</code>`],
    [text.access, known?.access],
    [
      text.target,
      html`<code>${target}</code
        >${planned && html` <span class="quiet">${context.line(planned.place)}</span>`}`,
    ],
    [
      text.commit,
      source &&
        html`<code>${source.commit.slice(0, 12)}</code
          >${source.branch === undefined ? '' : ` ${source.branch}`}${source.dirty ? html` <span class="tag warn">${text.dirty}</span>` : ''}`,
    ],
  ])}`;
}

function outcomeOf({ ended }: ProductRecord): ProductOutcome | 'killed' {
  return ended?.outcome ?? 'killed';
}

export function outcomeTag(product: ProductRecord, { words }: ReportContext): Html {
  const outcome = outcomeOf(product);
  return html`<span class="state ${TONES[outcome]}">${words.outcomes[outcome]}</span>`;
}

function outcomeLine(product: ProductRecord, context: ReportContext): Html {
  return html`<p class="outcome">${outcomeTag(product, context)}</p>`;
}

/** What went wrong, where, and what to do next. */
export function errorBlock(
  error: NonNullable<NonNullable<ProductRecord['ended']>['error']>,
  context: ReportContext,
): Html {
  const { hints, message } = context.error(error);
  return html`<div class="problem" role="note">
    <p><strong>${message}</strong> <code>${error.code}</code></p>
    ${error.place === undefined ? undefined : html`<p class="quiet">${context.words.text.at} <code>${error.place}</code></p>`}
    ${
      hints.length > 0
        ? html`<ul>
            ${hints.map((hint) => html`<li>${hint}</li>`)}
          </ul>`
        : undefined
    }
  </div>`;
}
