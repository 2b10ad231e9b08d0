import type { Block, Template } from '../../template/model.js';
import { addressOf } from '../../template/queries/address-of.js';
import { type ModuleScope, moduleScopes } from '../modules/module-scope.js';
import { countInstances } from './count-instances.js';
import type { InspectedType } from './inspection.js';

/** A resource or data source, and how many come of it. */
export interface CountedBlock {
  block: Block;
  scope: ModuleScope;
  type: string;
  /** Of one in a local module after the module's folder: `modules/app: resource.t.n`. */
  address: string;
  instances?: number;
}

/** The blocks of one kind in the root and the local modules. */
export function countedBlocks(template: Template, kind: 'data' | 'resource'): CountedBlock[] {
  return moduleScopes(template).flatMap((scope) =>
    scope.blocks.flatMap((block) => {
      const type = block.labels[0]?.text;
      if (block.type !== kind || type === undefined) return [];
      const address = placedAddress(addressOf(block), scope.module);
      return [{ block, scope, type, address, instances: countInstances(template, block, scope) }];
    }),
  );
}

/** An address as it is told apart from the same one in another module. */
export function placedAddress(address: string, module: string): string {
  return module === '' ? address : `${module}: ${address}`;
}

/** Blocks of one type together, by the type's name. */
export function byType(blocks: readonly CountedBlock[]): InspectedType[] {
  const groups = new Map<string, CountedBlock[]>();
  for (const block of blocks) {
    const group = groups.get(block.type);
    if (group) group.push(block);
    else groups.set(block.type, [block]);
  }

  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, group]) => {
      const known = group.every(({ instances }) => instances !== undefined);
      return {
        type,
        blocks: group.length,
        ...(known && { instances: group.reduce((sum, { instances }) => sum + instances!, 0) }),
        addresses: group.map(({ address }) => address),
      };
    });
}
