import type { Attribute, Block, Body, Template } from '../model.js';
import { attributeAddress } from './address-of.js';
import { walkBlocks } from './walk-blocks.js';
import { memoized } from '../../platform/memoized.js';

/** Where an argument stands. */
export interface AttributePlace {
  attribute: Attribute;
  /** `resource.huaweicloud_vpc.main.cidr`. */
  address: string;
  /** The block it is in; nothing for an argument at the top of a body that was given. */
  block?: Block;
}

/** Many rules walk over the same template, and addresses take longer to make than to read. */
const placesIn = memoized((target: Block | Body | Template): readonly AttributePlace[] => {
  const places: AttributePlace[] = [];
  walk(target, (place) => places.push(place), '');
  return places;
});

/** Every argument of a template's root files, of a block or of a body, those of inner blocks included. */
export function walkAttributes(
  target: Block | Body | Template,
  visit: (place: AttributePlace) => void,
  inside = '',
): void {
  if (inside !== '') {
    walk(target, visit, inside);
    return;
  }

  for (const place of placesIn(target)) visit(place);
}

function walk(target: Block | Body | Template, visit: (place: AttributePlace) => void, inside: string): void {
  if ('attributes' in target)
    for (const attribute of target.attributes)
      visit({ attribute, address: attributeAddress(attribute.name, inside) });
  walkBlocks(
    target,
    (block, blockAddress) => {
      for (const attribute of block.body.attributes)
        visit({ attribute, block, address: attributeAddress(attribute.name, blockAddress) });
    },
    inside,
  );
}
