import type { Block, Body, Template } from '../model.js';
import { addressedBlocks } from './address-of.js';

/**
 * Every block of a template's root files, of a block or of a body, with its address, the outer before the inner. A
 * block that is given is itself the first.
 */
export function walkBlocks(
  target: Block | Body | Template,
  visit: (block: Block, address: string) => void,
  inside = '',
): void {
  const body = 'body' in target ? { attributes: [], blocks: [target], span: target.span } : target;
  const blocks = 'files' in body ? { attributes: [], blocks: body.blocks, span: { start: 0, end: 0 } } : body;
  for (const { block, address } of addressedBlocks(blocks, inside)) {
    visit(block, address);
    walkBlocks(block.body, visit, address);
  }
}
