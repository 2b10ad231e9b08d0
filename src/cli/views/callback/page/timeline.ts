import { type Html, html } from '../../../../publish/html/html.js';
import { timeTicks } from '../../../../publish/report/plots/time-axis.js';
import { tryTime } from '../story-time.js';
import type { PlayedStory, ShownTry } from '../test-result.js';
import type { TryOutcome } from './try-outcome.js';

/** Nothing is so short that it is not seen. */
const MIN_WIDTH_PERCENT = 0.6;
const LANE_HEIGHT = 7;
const LANE_GAP = 3;
const ROW_HEIGHT = 18;

/** The part of time that is drawn. */
export interface Span {
  from: number;
  to: number;
}

/** All calls of a story on one strip: those that overlap are drawn below each other. */
export function strip(
  { tries }: Pick<PlayedStory, 'tries'>,
  span: Span,
  outcomeOf: (at: number) => TryOutcome,
): Html {
  const ends: number[] = [];
  const marks = tries.map(([at, sent]) => {
    const { end, start } = tryTime(sent);
    const free = ends.findIndex((busyUntil) => busyUntil <= start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = Math.max(end, start + 1);
    const { width, x } = extent(sent, span);
    return html`<rect
      class="mark ${outcomeOf(at)}"
      x="${x}%"
      y="${lane * (LANE_HEIGHT + LANE_GAP)}"
      width="${width}%"
      height="${LANE_HEIGHT}"
      rx="1.5"
    />`;
  });
  const height = Math.max(1, ends.length) * (LANE_HEIGHT + LANE_GAP) - LANE_GAP;
  return html`<svg class="strip" width="100%" height="${height}" aria-hidden="true">
    <rect class="track" width="100%" height="${LANE_HEIGHT}" rx="1.5" />
    ${marks}
  </svg>`;
}

/** One call on the time of its story: a bar; open at its end where no response came, crossed where it was cut. */
export function callBar(sent: ShownTry, outcome: TryOutcome, span: Span): Html {
  const { width, x } = extent(sent, span);
  const end = Math.min(99.5, x + width);
  const isOpen = 'failure' in sent.answer && sent.answer.failure === 'timeout';
  return html`<svg class="bar" width="100%" height="${ROW_HEIGHT}" aria-hidden="true">
    ${gridOf(span).map((at) => html`<line class="grid" x1="${at}%" x2="${at}%" y1="-14" y2="${ROW_HEIGHT + 14}" />`)}
    <rect class="mark ${outcome}" x="${x}%" y="4" width="${width}%" height="10" rx="2" />
    ${isOpen ? html`<line class="open" x1="${end}%" x2="${end}%" y1="0" y2="${ROW_HEIGHT}" />` : undefined}
    ${
      outcome === 'cut'
        ? html`<svg x="${end}%" y="4" width="12" height="10" overflow="visible">
            <path class="cross" d="M3 0 L13 10 M13 0 L3 10" />
          </svg>`
        : undefined
    }
  </svg>`;
}

/** Where the lines behind bars are, in percent. */
function gridOf({ from, to }: Span): number[] {
  const whole = Math.max(1, to - from);
  return timeTicks(whole).map((tick) => round((tick / whole) * 100));
}

function extent(sent: ShownTry, { from, to }: Span): { width: number; x: number } {
  const whole = Math.max(1, to - from);
  const { end, start } = tryTime(sent);
  const width = Math.max(MIN_WIDTH_PERCENT, ((end - start) / whole) * 100);
  const x = Math.min(((start - from) / whole) * 100, 100 - width);
  return { width: round(Math.min(100, width)), x: round(Math.max(0, x)) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
