import { type Html, html } from '../../../../../publish/html/html.js';

/** A bar in a cell of a table, as long as its part of the largest one; its number is beside it. */
export function barCell(value: bigint | number, largest: bigint | number, kind = 'settlement'): Html {
  const whole = Number(largest);
  const part = whole > 0 ? Math.max(0, Math.min(1, Number(value) / whole)) : 0;
  const width = Math.round(part * 10_000) / 100;
  return html`<svg class="bar" width="100%" height="12" aria-hidden="true">
    <rect class="track" width="100%" height="12" rx="2" />
    <rect class="fill ${kind}" width="${width}%" height="12" rx="2" />
  </svg>`;
}
