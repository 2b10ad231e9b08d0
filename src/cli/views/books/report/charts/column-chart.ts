import { textWidth } from '../../../../../platform/text-width.js';
import { type Html, html } from '../../../../../publish/html/html.js';

/** One colour of a chart, with what it stands for. */
export interface ChartSeries {
  /** A class of the style. */
  kind: string;
  label: string;
}

export interface ChartColumn {
  /** Below the column, where there is room. */
  label: string;
  /** Of the year, from 0: labels are given to months at the same distance, January among them. */
  month: number;
  /** What a pointer shows. */
  title: string;
  /** By series; those above 0 are stacked upwards, those below downwards. */
  values: readonly number[];
}

export interface ColumnChart {
  /** What it shows, for who does not see it: a table has its figures. */
  title: string;
  series: readonly ChartSeries[];
  columns: readonly ChartColumn[];
  scale(value: number): string;
}

const HEIGHT = 220;
const TOP = 14;
const LABELS = 24;
const MAX_TICKS = 5;
/** So many labels are readable, on a wide page and on a phone. */
const LABELS_WIDE = 18;
const LABELS_NARROW = 6;
/** Months between labels. */
const STEPS = [1, 2, 3, 4, 6, 12] as const;

/** Stacked columns with an axis and lines; as wide as its place, with text that stays as large. */
export function columnChart({ columns, scale, series, title }: ColumnChart): Html {
  const tops = columns.map(({ values }) => sum(values.filter((value) => value > 0)));
  const bottoms = columns.map(({ values }) => sum(values.filter((value) => value < 0)));
  const ticks = niceTicks(Math.min(0, ...bottoms), Math.max(0, ...tops));
  const [low, high] = [ticks[0]!, ticks.at(-1)!];
  const plotHeight = HEIGHT - TOP - LABELS;
  const y = (value: number): number => round(TOP + ((high - value) / (high - low)) * plotHeight);
  const slot = 100 / columns.length;
  const width = Math.min(slot * 0.7, 8);
  const labels = ticks.map((tick) => scale(tick));
  const axisWidth = Math.max(...labels.map((label) => textWidth(label))) * 7 + 10;
  return html`<figure class="chart">
    <ul class="legend">
      ${series.map(({ kind, label }) => html`<li><span class="swatch ${kind}"></span>${label}</li>`)}
    </ul>
    <div class="plot-row">
      <svg class="scale" width="${axisWidth}" height="${HEIGHT}" aria-hidden="true">
        ${ticks.map((tick, at) => html`<text x="${axisWidth - 8}" y="${y(tick) + 4}" text-anchor="end">${labels[at]}</text>`)}
      </svg>
      <svg class="columns" width="100%" height="${HEIGHT}" role="img" aria-label="${title}">
        ${ticks.map((tick) => html`<line class="${tick === 0 ? 'zero' : 'grid'}" x1="0" x2="100%" y1="${y(tick)}" y2="${y(tick)}" />`)}
        ${columns.map((column, at) => columnOf(column, { series, width, x: slot * (at + 0.5), y }))}
        ${columns.map((column, at) => labelOf(column, at, columns.length, slot))}
      </svg>
    </div>
  </figure>`;
}

function columnOf(
  { title, values }: ChartColumn,
  {
    series,
    width,
    x,
    y,
  }: { series: readonly ChartSeries[]; width: number; x: number; y(value: number): number },
): Html {
  let [up, down] = [0, 0];
  const parts = values.map((value, at) => {
    const from = value >= 0 ? up : down;
    const to = from + value;
    if (value >= 0) up = to;
    else down = to;
    const [top, bottom] = [y(Math.max(from, to)), y(Math.min(from, to))];
    if (value === 0) return undefined;
    return html`<rect
      class="fill ${series[at]!.kind}"
      x="${round(x - width / 2)}%"
      y="${top}"
      width="${round(width)}%"
      height="${Math.max(1, round(bottom - top))}"
    />`;
  });
  return html`<g><title>${title}</title>${parts}</g>`;
}

/** Those of months at one distance: so many as fit. */
function labelOf({ label, month }: ChartColumn, at: number, count: number, slot: number): Html | undefined {
  const isShown = (most: number): boolean =>
    month % STEPS.find((step) => count / step <= most || step === STEPS.at(-1))! === 0;
  if (!isShown(LABELS_WIDE)) return undefined;
  return html`<text
    class="${isShown(LABELS_NARROW) ? 'label' : 'label only-wide'}"
    x="${round(slot * (at + 0.5))}%"
    y="${HEIGHT - 6}"
    text-anchor="middle"
    >${label}</text
  >`;
}

/** From a tick at or below `low` to one at or above `high`, at a distance that people count in. */
export function niceTicks(low: number, high: number): number[] {
  if (low === high) return niceTicks(low, low + 1);
  const span = high - low;
  let step = 10 ** Math.floor(Math.log10(span / MAX_TICKS));
  for (const factor of [1, 2, 5, 10]) {
    if (span / (step * factor) > MAX_TICKS) continue;
    step *= factor;
    break;
  }

  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  return Array.from({ length: last - first + 1 }, (_, at) => round((first + at) * step, 6));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}
