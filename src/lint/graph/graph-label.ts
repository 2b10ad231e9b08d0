import type { GraphNode } from './template-graph.js';

/** As an expression says it: `var.name`, `data.huaweicloud_images_image.ubuntu`, `huaweicloud_vpc.main`. */
export function graphLabel({ kind, name, type }: GraphNode): string {
  if (kind === 'resource') return `${type ?? ''}.${name}`;
  if (kind === 'data') return `data.${type ?? ''}.${name}`;
  return `${kind === 'variable' ? 'var' : kind}.${name}`;
}

/** The nodes of each module, the root's first. */
export function nodesByModule(nodes: readonly GraphNode[]): ReadonlyMap<string, GraphNode[]> {
  const groups = new Map<string, GraphNode[]>();
  for (const node of nodes) {
    const group = groups.get(node.module);
    if (group) group.push(node);
    else groups.set(node.module, [node]);
  }

  return groups;
}
