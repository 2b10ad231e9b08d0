import { type Html, html } from '../../html/html.js';

const MAX_TICKS = 5;
const NICE = [1, 2, 5];

/** Moments between 0 and `whole` milliseconds, at a distance that people count in. */
export function timeTicks(whole: number): number[] {
  let step = 1;
  for (let power = 1; ; power *= 10) {
    const found = NICE.map((nice) => nice * power).find((one) => whole / one <= MAX_TICKS);
    if (found !== undefined) {
      step = found;
      break;
    }
  }

  return Array.from({ length: Math.floor(whole / step) + 1 }, (_, index) => index * step);
}

/** The scale above bars in time. */
export function timeAxis(whole: number, label: (milliseconds: number) => string): Html {
  const ticks = timeTicks(whole).map((tick) => {
    const x = Math.round((tick / whole) * 10_000) / 100;
    const anchor = x < 5 ? 'start' : x > 92 ? 'end' : 'middle';
    return html`<line x1="${x}%" x2="${x}%" y1="15" y2="20" /><text x="${x}%" y="11" text-anchor="${anchor}"
        >${label(tick)}</text
      >`;
  });
  return html`<svg class="axis" width="100%" height="20" aria-hidden="true">${ticks}</svg>`;
}
