import { graphLabel, nodesByModule } from './graph-label.js';
import type { NodeKind, TemplateGraph } from './template-graph.js';

const SHAPES: Readonly<Record<NodeKind, string>> = {
  data: 'parallelogram',
  local: 'note',
  module: 'box3d',
  output: 'cds',
  provider: 'hexagon',
  resource: 'box',
  variable: 'ellipse',
};

/** @see https://graphviz.org/doc/info/lang.html */
export function dot({ edges, nodes }: TemplateGraph): string {
  const groups = [...nodesByModule(nodes)].flatMap(([module, group], index) => {
    const lines = group.map(
      (node) => `  ${quoted(node.id)} [label=${quoted(graphLabel(node))}, shape=${SHAPES[node.kind]}];`,
    );
    if (module === '') return lines;
    const inner = [`  label=${quoted(module)};`, ...lines].map((line) => `  ${line}`);
    return [`  subgraph cluster_${index} {`, ...inner, '  }'];
  });
  const arrows = edges.map(({ from, to }) => `  ${quoted(from)} -> ${quoted(to)};`);
  return [
    'digraph template {',
    '  rankdir=LR;',
    '  node [fontname="sans-serif"];',
    ...groups,
    ...arrows,
    '}',
  ].join('\n');
}

/** A backslash begins an escape in a label, so it is doubled; a string may hold no zero byte. */
function quoted(text: string): string {
  return `"${text
    .replaceAll('\0', '')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll(/[\r\n]+/g, ' ')}"`;
}
