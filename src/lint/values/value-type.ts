import type { Block, Expression } from '../../template/model.js';
import { attributeOf } from '../../template/queries/attribute-of.js';
import { attributeTypes, wrongTypes } from './variable-type.js';
import { memoized } from '../../platform/memoized.js';

/** What is known of a value's type before the deployment; `undefined` is a type that is not known. */
export type ValueType = CollectionType | ObjectType | PrimitiveType;

export interface PrimitiveType {
  kind: 'bool' | 'number' | 'string';
}

export interface CollectionType {
  kind: 'list' | 'map' | 'set';
  item?: ValueType;
}

export interface ObjectType {
  kind: 'object';
  attributes: ReadonlyMap<string, ValueType | undefined>;
  /** It is `each`, or what a dynamic block calls its items. */
  isIterator?: boolean;
}

export const STRING: ValueType = { kind: 'string' };
const NUMBER: ValueType = { kind: 'number' };

/** The type that a variable declares; nothing without one, and of one that cannot be read. */
export function typeOfVariable(variable: Block | undefined): ValueType | undefined {
  return variable && declaredType(variable);
}

const declaredType = memoized((variable: Block): ValueType | undefined => {
  const type = attributeOf(variable.body, 'type')?.value;
  return type && wrongTypes(type).length === 0 ? typeFrom(type) : undefined;
});

/** The type that a constraint such as `map(object({ cidr = string }))` means. */
function typeFrom(constraint: Expression): ValueType | undefined {
  if (constraint.kind !== 'variable' && constraint.kind !== 'call') return undefined;
  const [inner] = constraint.kind === 'call' ? constraint.arguments : [];
  switch (constraint.name) {
    case 'bool':
    case 'number':
    case 'string': {
      return { kind: constraint.name };
    }

    case 'list':
    case 'map':
    case 'set': {
      return { kind: constraint.name, item: inner && typeFrom(inner) };
    }

    case 'tuple': {
      return { kind: 'list' };
    }

    case 'object': {
      const attributes = attributeTypes(constraint);
      return (
        attributes && {
          kind: 'object',
          attributes: new Map(attributes.map(({ name, type }) => [name, typeFrom(type)])),
        }
      );
    }

    default: {
      return undefined;
    }
  }
}

/** What a loop over a value calls its keys and its values. */
export interface LoopTypes {
  key?: ValueType;
  value?: ValueType;
}

export function loopTypes(collection: ValueType | undefined): LoopTypes {
  switch (collection?.kind) {
    case 'list': {
      return { key: NUMBER, value: collection.item };
    }

    case 'map': {
      return { key: STRING, value: collection.item };
    }

    case 'set': {
      return { key: collection.item, value: collection.item };
    }

    case 'object': {
      return { key: STRING, value: commonType([...collection.attributes.values()]) };
    }

    default: {
      return {};
    }
  }
}

/** `each` and the iterators of dynamic blocks: an object with `key` and `value`. */
export function iteratorType({ key, value }: LoopTypes): ValueType {
  return {
    kind: 'object',
    isIterator: true,
    attributes: new Map([
      ['key', key],
      ['value', value],
    ]),
  };
}

/** What several values are, each by itself: objects have every attribute that one of them has. */
export function commonType(types: ReadonlyArray<ValueType | undefined>): ValueType | undefined {
  const [first, ...others] = types;
  if (!first || others.some((other) => other?.kind !== first.kind)) return undefined;
  if (first.kind === 'bool' || first.kind === 'number' || first.kind === 'string') return first;
  if (first.kind !== 'object') {
    const items = (types as CollectionType[]).map(({ item }) => item);
    return { kind: first.kind, item: commonType(items) };
  }

  const attributes = new Map<string, ValueType | undefined>();
  for (const type of types as ObjectType[])
    for (const [name, own] of type.attributes)
      attributes.set(name, attributes.has(name) ? commonType([attributes.get(name), own]) : own);
  return { kind: 'object', attributes };
}
