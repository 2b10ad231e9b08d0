import { graphLabel, nodesByModule } from './graph-label.js';
import type { NodeKind, TemplateGraph } from './template-graph.js';

/** The brackets around a label decide the shape. */
const SHAPES: Readonly<Record<NodeKind, readonly [string, string]>> = {
  data: ['[/', '/]'],
  local: ['(', ')'],
  module: ['[[', ']]'],
  output: ['>', ']'],
  provider: ['{{', '}}'],
  resource: ['[', ']'],
  variable: ['([', '])'],
};

/** @see https://mermaid.js.org/syntax/flowchart.html */
export function mermaid({ edges, nodes }: TemplateGraph): string {
  const ids = new Map(nodes.map(({ id }, index) => [id, `n${index}`]));
  const groups = [...nodesByModule(nodes)].flatMap(([module, group], index) => {
    const lines = group.map((node) => {
      const [open, close] = SHAPES[node.kind];
      return `  ${ids.get(node.id)!}${open}"${escaped(graphLabel(node))}"${close}`;
    });
    return module === ''
      ? lines
      : [`  subgraph m${index}["${escaped(module)}"]`, ...lines.map((line) => `  ${line}`), '  end'];
  });
  const arrows = edges.map(({ from, to }) => `  ${ids.get(from)!} --> ${ids.get(to)!}`);
  return ['flowchart LR', ...groups, ...arrows].join('\n');
}

/** Mermaid reads `#NUMBER;` as a character, and much else as syntax. */
function escaped(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N} ._:/-]/gu, (character) => `#${character.codePointAt(0)!};`);
}
