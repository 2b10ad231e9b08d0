import type { Block, Template } from '../../template/model.js';
import { addressOf, addressedBlocks } from '../../template/queries/address-of.js';
import { memoized } from '../../platform/memoized.js';

export interface PlacedBlock {
  block: Block;
  /** `resource.huaweicloud_vpc.main`. */
  address: string;
}

/** The top-level blocks of the root and of the local modules; looked up once a template. */
export const topBlocks = memoized((template: Template): readonly PlacedBlock[] =>
  template.files.flatMap(({ body }) => body.blocks.map((block) => ({ block, address: addressOf(block) }))),
);

/** Blocks of a type directly inside top-level blocks of another: the backend in `terraform`. */
export function blocksInside(template: Template, outer: string, type: string): PlacedBlock[] {
  return topBlocks(template).flatMap(({ block, address }) =>
    block.type === outer && block.body.blocks.some((inner) => inner.type === type)
      ? addressedBlocks(block.body, address).filter((inner) => inner.block.type === type)
      : [],
  );
}
