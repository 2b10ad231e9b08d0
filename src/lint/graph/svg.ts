import { graphLabel } from './graph-label.js';
import { layered, type LayeredGraph, type Slot } from './layers.js';
import type { GraphNode, NodeKind, TemplateGraph } from './template-graph.js';

const COLORS: Readonly<Record<NodeKind, { fill: string; line: string }>> = {
  data: { fill: '#e3f2e6', line: '#3f8f56' },
  local: { fill: '#f3f3f3', line: '#8a8a8a' },
  module: { fill: '#efe6fa', line: '#7d4fb5' },
  output: { fill: '#fdeedc', line: '#c07a1c' },
  provider: { fill: '#fbe4e4', line: '#b94a4a' },
  resource: { fill: '#e2edfb', line: '#2f6fc0' },
  variable: { fill: '#fff8d6', line: '#b39b1e' },
};

/** Pixels. */
const BOX = { height: 24, gap: 12, point: 8, padding: 10, between: 70, margin: 20, character: 6.6 };
const MAX_CHARACTERS = 52;
const SETTLING = 6;

interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A picture of the graph, drawn here: what is read stands left of what reads it. */
export function svg(graph: TemplateGraph): string {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const drawn = layered(graph);
  const places = placed(drawn, nodes);
  const all = [...places.values()];
  const width = Math.ceil(Math.max(0, ...all.map(({ x, width: own }) => x + own)) + BOX.margin);
  const height = Math.ceil(Math.max(0, ...all.map(({ y, height: own }) => y + own)) + BOX.margin);
  const lines = drawn.routes.map(
    ({ slots }) => `<path d="${curve(slots.map((slot) => places.get(slot)!))}" marker-end="url(#tip)"/>`,
  );
  const boxes = [...places].flatMap(([{ id }, place]) =>
    id === undefined ? [] : [box(nodes.get(id)!, place)],
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" fill="#777"/></marker></defs>',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    '<g fill="none" stroke="#999" stroke-width="1.1">',
    ...lines,
    '</g>',
    '<g font-family="ui-monospace, Menlo, Consolas, DejaVu Sans Mono, monospace" font-size="11" fill="#222">',
    ...boxes,
    '</g>',
    '</svg>',
  ].join('\n');
}

function placed({ layers }: LayeredGraph, nodes: ReadonlyMap<string, GraphNode>): Map<Slot, Place> {
  const places = new Map<Slot, Place>();
  let x = BOX.margin;
  for (const layer of layers) {
    let widest = 0;
    for (const slot of layer) {
      const width = slot.id === undefined ? 0 : widthOf(shownLabel(nodes.get(slot.id)!));
      places.set(slot, { x, y: 0, width, height: slot.id === undefined ? BOX.point : BOX.height });
      widest = Math.max(widest, width);
    }

    for (const slot of layer) if (slot.id === undefined) places.get(slot)!.width = widest;
    x += widest + BOX.between;
  }

  for (const layer of layers) settle(layer, places, () => undefined);
  for (let round = 0; round < SETTLING; round++) {
    const forward = round % 2 === 1;
    for (const layer of forward ? layers : layers.toReversed())
      settle(layer, places, ({ after, before }) => middleOf(forward ? before : after, places));
  }

  const top = Math.min(0, ...[...places.values()].map(({ y }) => y));
  for (const place of places.values()) place.y += BOX.margin - top;
  return places;
}

/** Moves a layer's slots to where they want to be, as far as their order and the room between them allow. */
function settle(
  layer: readonly Slot[],
  places: Map<Slot, Place>,
  wish: (slot: Slot) => number | undefined,
): void {
  let floor = -Infinity;
  let shift = 0;
  for (const slot of layer) {
    const place = places.get(slot)!;
    const middle = wish(slot);
    const wanted = middle === undefined ? place.y : middle - place.height / 2;
    place.y = Math.max(wanted, floor);
    shift += place.y - wanted;
    floor = place.y + place.height + BOX.gap;
  }

  // Who has been pushed down pushes the others up by as much.
  for (const slot of layer) places.get(slot)!.y -= shift / layer.length;
}

function middleOf(slots: readonly Slot[], places: Map<Slot, Place>): number | undefined {
  if (slots.length === 0) return undefined;
  return slots.reduce((sum, slot) => sum + centre(places.get(slot)!), 0) / slots.length;
}

function centre({ height, y }: Place): number {
  return y + height / 2;
}

function curve(places: readonly Place[]): string {
  const [first, ...rest] = places as [Place, ...Place[]];
  let [x, y] = [first.x + first.width, centre(first)];
  const steps = rest.map((place) => {
    const [toX, toY] = [place.x, centre(place)];
    const bend = Math.max(20, Math.abs(toX - x) / 2);
    const step = `C${round(x + bend)} ${round(y)} ${round(toX - bend)} ${round(toY)} ${round(toX)} ${round(toY)}`;
    const across = place === places.at(-1) ? '' : `H${round(place.x + place.width)}`;
    [x, y] = [place.x + place.width, toY];
    return step + across;
  });
  return `M${round(first.x + first.width)} ${round(centre(first))}${steps.join('')}`;
}

function box(node: GraphNode, { height, width, x, y }: Place): string {
  const { fill, line } = COLORS[node.kind];
  const shape = `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${height}" rx="${node.kind === 'variable' ? 12 : 4}" fill="${fill}" stroke="${line}"/>`;
  const text = `<text x="${round(x + BOX.padding)}" y="${round(y + height / 2 + 4)}">${escaped(shownLabel(node))}</text>`;
  return `<g><title>${escaped(node.id)}</title>${shape}${text}</g>`;
}

function shownLabel(node: GraphNode): string {
  const label = node.module === '' ? graphLabel(node) : `${node.module}: ${graphLabel(node)}`;
  const characters = [...label];
  return characters.length <= MAX_CHARACTERS ? label : `…${characters.slice(1 - MAX_CHARACTERS).join('')}`;
}

/** Chinese characters are twice as wide. */
function widthOf(text: string): number {
  const wide = [...text].filter((character) => character.codePointAt(0)! > 0x2e_7f).length;
  return ([...text].length + wide) * BOX.character + 2 * BOX.padding;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Also without what XML has no way to say. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
