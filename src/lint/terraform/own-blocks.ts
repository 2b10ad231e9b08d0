import type { Block, Template } from '../../template/model.js';
import { addressOf, addressedBlocks } from '../../template/queries/address-of.js';
import { DYNAMIC, LIFECYCLE, TOP_BLOCKS, type TerraformBlock } from './terraform-blocks.js';
import { memoized } from '../../platform/memoized.js';

/** A block beside what Terraform itself says of it. */
export interface OwnBlock {
  block: Block;
  address: string;
  schema: TerraformBlock;
}

/** The blocks of every module whose inside is Terraform's own, at any depth. They are found once for each template. */
export const ownBlocks = memoized((template: Template): readonly OwnBlock[] =>
  template.files.flatMap(({ body }) =>
    body.blocks.flatMap((block) => {
      const schema = schemaOf(TOP_BLOCKS, block.type);
      return schema ? inside({ block, address: addressOf(block), schema }) : [];
    }),
  ),
);

function inside(own: OwnBlock): OwnBlock[] {
  const { address, block, schema } = own;
  const isProvided = block.type === 'resource' || block.type === 'data';
  const inner = addressedBlocks(block.body, address).flatMap((placed) => {
    const { type } = placed.block;
    const found = isProvided && type === 'lifecycle' ? LIFECYCLE : schemaOf(schema.blocks, type);
    if (found) return inside({ ...placed, schema: found });
    return schema.blocks ? [] : dynamicBlocks(placed.block, placed.address);
  });
  return [own, ...inner];
}

/** A provider's blocks may hold `dynamic` ones at any depth. */
function dynamicBlocks(block: Block, address: string): OwnBlock[] {
  const inner = addressedBlocks(block.body, address).flatMap((placed) =>
    dynamicBlocks(placed.block, placed.address),
  );
  return block.type === 'dynamic' ? [{ block, address, schema: DYNAMIC }, ...inner] : inner;
}

/** Of a block type as written: `constructor` is none. */
export function schemaOf(
  blocks: Readonly<Record<string, TerraformBlock>> | undefined,
  type: string,
): TerraformBlock | undefined {
  return blocks && Object.hasOwn(blocks, type) ? blocks[type] : undefined;
}

export function hasRightNames({ labels }: Block, schema: TerraformBlock): boolean {
  return labels.length === (schema.labels ?? 0);
}
