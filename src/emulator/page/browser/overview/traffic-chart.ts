import { element } from '../dom.js';
import { say } from '../language/language.js';

const SVG = 'http://www.w3.org/2000/svg';
const HEIGHT = 96;
const STEP = 10;
const BAR = 7;
const KINDS = ['answered', 'refused', 'failed'] as const;

type Bucket = readonly [answered: number, refused: number, failed: number];

/** Calls in time, a bar for every five seconds, the newest at the right; and the same in words. */
export function trafficChart(buckets: readonly Bucket[]): Array<Node> {
  const sums = KINDS.map((_, kind) => buckets.reduce((sum, bucket) => sum + bucket[kind]!, 0));
  const most = Math.max(1, ...buckets.map((bucket) => bucket[0] + bucket[1] + bucket[2]));
  const total = sums.reduce((sum, count) => sum + count, 0);
  const words =
    total === 0
      ? say('callsNone')
      : say('callsSum', { answered: sums[0]!, failed: sums[2]!, refused: sums[1]! });
  const chart = svg('svg', {
    'aria-label': words,
    class: 'chart',
    preserveAspectRatio: 'none',
    role: 'img',
    viewBox: `0 0 ${buckets.length * STEP} ${HEIGHT}`,
  });
  for (const [at, bucket] of buckets.entries()) chart.append(...bars(bucket, at, most));
  return [
    chart,
    element(
      'div',
      { 'aria-hidden': 'true', class: 'axis' },
      element('span', {}, say('ago')),
      element('span', {}, say('now')),
    ),
    element(
      'ul',
      { class: 'legend' },
      ...KINDS.map((kind, at) =>
        element('li', { class: kind }, element('strong', {}, String(sums[at])), ' ', say(kind)),
      ),
    ),
  ];
}

/** From below: answered, refused, failed. An empty moment has a stroke, so that time is seen to pass. */
function bars(bucket: Bucket, at: number, most: number): SVGElement[] {
  let bottom = HEIGHT;
  const made = KINDS.flatMap((kind, index) => {
    const count = bucket[index]!;
    if (count === 0) return [];
    const height = Math.max(2, (count / most) * (HEIGHT - 4));
    bottom -= height;
    return [svg('rect', { class: kind, height, width: BAR, x: at * STEP, y: bottom })];
  });
  return made.length > 0
    ? made
    : [svg('rect', { class: 'no-calls', height: 1, width: BAR, x: at * STEP, y: HEIGHT - 1 })];
}

function svg(tag: string, attributes: Readonly<Record<string, number | string>>): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}
