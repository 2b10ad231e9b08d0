import type { Block, Template } from '../../template/model.js';
import { addressOf } from '../../template/queries/address-of.js';
import { placedAddress } from '../inspect/counted-blocks.js';
import { moduleCalls } from '../modules/module-calls.js';
import { type ModuleScope, moduleScopes } from '../modules/module-scope.js';

export const NODE_KINDS = ['variable', 'local', 'data', 'resource', 'module', 'output', 'provider'] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

export interface GraphNode {
  /** The address, after the folder of the local module that it stands in. */
  id: string;
  kind: NodeKind;
  /** `huaweicloud_vpc`, of resources and data sources only. */
  type?: string;
  name: string;
  /** `''` for the root, else the local module's folder. */
  module: string;
}

/** A value goes from one node to the other: `from` is read, `to` reads it. */
export interface GraphEdge {
  from: string;
  to: string;
}

/** A template's blocks, and which takes a value from which. */
export interface TemplateGraph {
  nodes: GraphNode[];
  edges: GraphEdge[];
}

/** The graph of the root and of the local modules. What is read and not declared is another command's matter. */
export function templateGraph(template: Template): TemplateGraph {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  for (const scope of moduleScopes(template)) {
    for (const node of nodesOf(scope)) if (!nodes.has(node.id)) nodes.set(node.id, node);
  }

  const connect = (from: string, to: string): void => {
    // A variable's validation reads the variable itself.
    if (from !== to && nodes.has(from) && nodes.has(to)) edges.set(JSON.stringify([from, to]), { from, to });
  };

  for (const { module, uses } of moduleScopes(template)) {
    for (const { place, reference, topBlock } of uses) {
      const reader = topBlock.type === 'locals' ? place.address : addressOf(topBlock);
      connect(placedAddress(reference.address, module), placedAddress(reader, module));
    }
  }

  // A call gives what the module's outputs are.
  const scopes = new Map(moduleScopes(template).map((scope) => [scope.module, scope]));
  for (const { address, block, folder } of moduleCalls(template)) {
    const outputs = folder ? (scopes.get(folder)?.outputs.keys() ?? []) : [];
    for (const name of outputs)
      connect(placedAddress(`output.${name}`, folder!), placedAddress(address, block.file.module));
  }

  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

function nodesOf({ blocks, module }: ModuleScope): GraphNode[] {
  return blocks.flatMap((block) => {
    if (block.type === 'locals') {
      return block.body.attributes.map(({ name }) => ({
        id: placedAddress(`local.${name}`, module),
        kind: 'local' as const,
        name,
        module,
      }));
    }

    return isDrawn(block) ? [nodeOf(block, module)] : [];
  });
}

function isDrawn({ labels, type }: Block): boolean {
  return NODE_KINDS.includes(type as NodeKind) && type !== 'local' && labels.length > 0;
}

function nodeOf(block: Block, module: string): GraphNode {
  const [type, second] = block.labels.map(({ text }) => text);
  return {
    id: placedAddress(addressOf(block), module),
    kind: block.type as NodeKind,
    ...(second !== undefined && { type }),
    name: second ?? type!,
    module,
  };
}
