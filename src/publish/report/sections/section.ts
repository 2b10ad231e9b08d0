import { type Html, html } from '../../html/html.js';

/** A part of a product's page. */
export function section(name: string, heading: string, ...content: Array<Html | undefined>): Html {
  return html`<section class="${name}">
    <h2>${heading}</h2>
    ${content}
  </section> `;
}

/** A table that is moved sideways where it is wider than the page. */
export function scrolled(label: string, table: Html): Html {
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">${table}</div>`;
}

/** Terms and what they are; those without one are left out. */
export function facts(pairs: ReadonlyArray<readonly [term: string, value: Html | string | undefined]>): Html {
  return html`<dl class="facts">
    ${pairs.map(([term, value]) =>
      value === undefined || value === ''
        ? undefined
        : html`<div>
            <dt>${term}</dt>
            <dd>${value}</dd>
          </div>`,
    )}
  </dl>`;
}

/** A hash in two halves: the eye compares its beginning. */
export function hash(sha256: string): Html {
  return html`<code class="hash"><b>${sha256.slice(0, 12)}</b>${sha256.slice(12)}</code>`;
}
