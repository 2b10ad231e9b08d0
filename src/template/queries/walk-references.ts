import type { Attribute, Block, Body, Template } from '../model.js';
import { addressedBlocks, attributeAddress } from './address-of.js';
import { literalString } from './literal-value.js';
import { attributeOf } from './attribute-of.js';
import { references, type Reference } from './references.js';
import type { AttributePlace } from './walk-attributes.js';

/**
 * Arguments in which a name means something else than a value of the template: an argument of the same resource, a
 * provider's alias, a type.
 */
const NOT_VALUES: Readonly<Record<string, ReadonlySet<string>>> = {
  lifecycle: new Set(['ignore_changes']),
  resource: new Set(['provider']),
  data: new Set(['provider']),
  ephemeral: new Set(['provider']),
  module: new Set(['providers']),
  import: new Set(['provider']),
  provider: new Set(['alias']),
  terraform: new Set(),
  required_providers: new Set(['configuration_aliases']),
  variable: new Set(['type']),
  moved: new Set(['from', 'to']),
  removed: new Set(['from']),
};

/**
 * Every reference of a template's root files, of a block or of a body, with the argument it is in. Knows the
 * iterators of `dynamic` blocks, and leaves out the arguments whose names are no values: `ignore_changes`,
 * `provider`, `providers`, a variable's `type`, `moved`.
 */
export function walkReferences(
  target: Block | Body | Template,
  visit: (reference: Reference, place: AttributePlace) => void,
): void {
  if ('body' in target)
    inBlocks({ attributes: [], blocks: [target], span: target.span }, '', new Set(), visit);
  else if ('files' in target)
    inBlocks({ attributes: [], blocks: target.blocks, span: { start: 0, end: 0 } }, '', new Set(), visit);
  else inBlocks(target, '', new Set(), visit);
}

/** Whether names in an argument of a block mean something else than a value. */
export function holdsNoValue({ name }: Attribute, block: Block | undefined): boolean {
  return block !== undefined && NOT_VALUES[block.type]?.has(name) === true;
}

function inBlocks(
  body: Body,
  inside: string,
  bound: ReadonlySet<string>,
  visit: (reference: Reference, place: AttributePlace) => void,
  block?: Block,
): void {
  for (const attribute of body.attributes) {
    if (holdsNoValue(attribute, block)) continue;
    const place = { attribute, block, address: attributeAddress(attribute.name, inside) };
    for (const reference of references(attribute.value, bound)) visit(reference, place);
  }

  for (const { block: inner, address } of addressedBlocks(body, inside)) {
    const names = inner.type === 'dynamic' ? new Set([...bound, iteratorOf(inner)]) : bound;
    inBlocks(inner.body, address, names, visit, inner);
  }
}

/** What a dynamic block calls its items. */
export function iteratorOf(dynamic: Block): string {
  const iterator = attributeOf(dynamic.body, 'iterator')?.value;
  if (iterator?.kind === 'variable') return iterator.name;
  return literalString(iterator) ?? dynamic.labels[0]?.text ?? '';
}
