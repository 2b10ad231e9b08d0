import type { Block, Body } from '../model.js';

/**
 * A block in the template's own words: `resource.huaweicloud_vpc.main`, `variable.x`, `terraform`. `inside` is the
 * address of the block around it; `number` counts blocks of one type in one body from 0, where there are several.
 */
export function addressOf(block: Block, inside = '', number?: number): string {
  const own = [block.type, ...block.labels.map((label) => label.text)].join('.');
  return (inside && `${inside}.`) + own + (number === undefined ? '' : `[${number}]`);
}

/** The same for an argument: `resource.huaweicloud_vpc.main.cidr`; in `locals` it is Terraform's `local.name`. */
export function attributeAddress(name: string, inside: string): string {
  if (inside === 'locals') return `local.${name}`;
  return inside ? `${inside}.${name}` : name;
}

/** The blocks of a body with their addresses; those of one type are numbered where there are several. */
export function addressedBlocks(body: Body, inside = ''): Array<{ block: Block; address: string }> {
  if (body.blocks.length === 0) return [];
  const plain = body.blocks.map((block) => addressOf(block, inside));
  if (!inside) return body.blocks.map((block, index) => ({ block, address: plain[index]! }));
  const totals = new Map<string, number>();
  for (const address of plain) totals.set(address, (totals.get(address) ?? 0) + 1);
  const seen = new Map<string, number>();
  return body.blocks.map((block, index) => {
    const address = plain[index]!;
    if (totals.get(address) === 1) return { block, address };
    const number = seen.get(address) ?? 0;
    seen.set(address, number + 1);
    return { block, address: addressOf(block, inside, number) };
  });
}
