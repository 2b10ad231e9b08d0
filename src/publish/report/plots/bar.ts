import { type Html, html } from '../../html/html.js';

/** How a bar is filled; the style has a colour for each. */
export type BarKind = 'apply' | 'before' | 'failed' | 'lint' | 'now' | 'open' | 'pack' | 'plan' | 'prove';

/** Nothing is so short that it is not seen. */
const MIN_WIDTH_PERCENT = 0.4;

/**
 * A bar on its track, as wide as the cell that it is in: the numbers that it shows are beside it in text. Lengths
 * are parts of the whole, `0` to `1`.
 *
 * @param grid Where lines are behind it, in place of the track.
 */
export function bar(kind: BarKind, length: number, from = 0, grid: readonly number[] = []): Html {
  const width = Math.max(MIN_WIDTH_PERCENT, percent(length));
  const x = Math.min(percent(from), 100 - width);
  return html`<svg class="bar" width="100%" height="12" aria-hidden="true">
    ${grid.length > 0 ? undefined : html`<rect class="track" width="100%" height="12" rx="2" />`}
    ${grid.map((at) => html`<line class="grid" x1="${round(percent(at))}%" x2="${round(percent(at))}%" y1="-8" y2="20" />`)}
    <rect class="fill ${kind}" x="${round(x)}%" width="${round(width)}%" height="12" rx="2" />
  </svg>`;
}

function percent(part: number): number {
  return Number.isFinite(part) ? Math.min(100, Math.max(0, part * 100)) : 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
