import type { Attribute, Block, Body } from '../model.js';

/** The argument of that name; when it is there twice (a syntax problem), the first. */
export function attributeOf(body: Body, name: string): Attribute | undefined {
  return body.attributes.find((attribute) => attribute.name === name);
}

/** The blocks of that type directly in a body or a template. */
export function blocksOf(parent: { blocks: Block[] }, type: string): Block[] {
  return parent.blocks.filter((block) => block.type === type);
}
