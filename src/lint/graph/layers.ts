import type { GraphEdge, TemplateGraph } from './template-graph.js';

/** What stands in a layer: a node, or a point that a long edge passes through. */
export interface Slot {
  /** Absent of a point. */
  id?: string;
  layer: number;
  before: Slot[];
  after: Slot[];
  /** Its place in the layer, from the top. */
  order: number;
}

export interface LayeredGraph {
  /** From what is only read to what only reads. */
  layers: Slot[][];
  /** Each edge as the slots it passes through. */
  routes: Array<{ edge: GraphEdge; slots: Slot[] }>;
}

/** So many points are put into long edges at the most; beyond, they are drawn straight. */
const MAX_POINTS = 20_000;
const SWEEPS = 12;

/** Puts the nodes in layers so that edges go forward, and orders each layer so that few edges cross. */
export function layered({ edges, nodes }: TemplateGraph): LayeredGraph {
  const layerOf = layersOf({ edges, nodes });
  const slots = new Map<string, Slot>();
  const layers: Slot[][] = [];
  const place = (slot: Slot): Slot => {
    layers[slot.layer] ??= [];
    const layer = layers[slot.layer]!;
    slot.order = layer.push(slot) - 1;
    return slot;
  };

  for (const { id } of nodes)
    slots.set(id, place({ id, layer: layerOf.get(id)!, before: [], after: [], order: 0 }));
  let points = 0;
  const routes = edges.map((edge) => {
    const [from, to] = [slots.get(edge.from)!, slots.get(edge.to)!];
    const passed: Slot[] = [from];
    for (let layer = from.layer + 1; layer < to.layer && points < MAX_POINTS; layer++, points++) {
      passed.push(place({ layer, before: [], after: [], order: 0 }));
    }

    passed.push(to);
    for (let index = 1; index < passed.length; index++) {
      passed[index - 1]!.after.push(passed[index]!);
      passed[index]!.before.push(passed[index - 1]!);
    }

    return { edge, slots: passed };
  });
  const full = Array.from(layers, (layer) => layer ?? []);
  for (let sweep = 0; sweep < SWEEPS; sweep++) order(full, sweep % 2 === 0);
  return { layers: full, routes };
}

/** One more than the deepest of what a node reads; what reads nothing moves up to its first reader. */
function layersOf({ edges, nodes }: TemplateGraph): Map<string, number> {
  const forward = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  const waiting = new Map<string, number>(nodes.map(({ id }) => [id, 0]));
  for (const { from, to } of edges) {
    if (from === to) continue;
    forward.get(from)!.push(to);
    waiting.set(to, waiting.get(to)! + 1);
  }

  const layer = new Map<string, number>();
  const open = new Set(waiting.keys());
  const ready = [...open].filter((id) => waiting.get(id) === 0);
  while (open.size > 0) {
    // In a circle nothing is ready: the first of it goes ahead, and the edge to it points backward.
    const id = ready.shift() ?? (open.values().next().value as string);
    if (!open.delete(id)) continue;
    if (!layer.has(id)) layer.set(id, 0);
    for (const next of forward.get(id)!) {
      if (!open.has(next)) continue;
      layer.set(next, Math.max(layer.get(next) ?? 0, layer.get(id)! + 1));
      waiting.set(next, waiting.get(next)! - 1);
      if (waiting.get(next) === 0) ready.push(next);
    }
  }

  const readers = new Set(edges.map(({ to }) => to));
  for (const { id } of nodes) {
    const first = Math.min(...forward.get(id)!.map((next) => layer.get(next)!));
    if (!readers.has(id) && Number.isFinite(first) && first > 0) layer.set(id, first - 1);
  }

  return layer;
}

/** Each slot goes to the mean place of its neighbours on one side. */
function order(layers: Slot[][], forward: boolean): void {
  for (const layer of forward ? layers : layers.toReversed()) {
    const wanted = new Map(
      layer.map((slot) => [slot, mean(forward ? slot.before : slot.after) ?? slot.order]),
    );
    layer.sort((a, b) => wanted.get(a)! - wanted.get(b)! || a.order - b.order);
    for (const [index, slot] of layer.entries()) slot.order = index;
  }
}

function mean(slots: readonly Slot[]): number | undefined {
  if (slots.length === 0) return undefined;
  return slots.reduce((sum, { order: place }) => sum + place, 0) / slots.length;
}
