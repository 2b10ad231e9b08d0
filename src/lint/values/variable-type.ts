import {
  isObjectValue,
  toBool,
  toNumber,
  toText,
  UNKNOWN,
  type Value,
} from '../../template/evaluate/value.js';
import type { CallExpression, Expression } from '../../template/model.js';
import { literalString } from '../../template/queries/literal-value.js';

const PRIMITIVES = new Set(['any', 'bool', 'number', 'string']);
const COLLECTIONS = new Set(['list', 'map', 'object', 'optional', 'set', 'tuple']);
type CollectionName = 'list' | 'map' | 'object' | 'set' | 'tuple';
export const TYPE_NAMES: readonly string[] = [...PRIMITIVES, ...COLLECTIONS];

/**
 * What is wrong with a type:
 *
 * - `unknown`: Terraform has no type of that name
 * - `notType`: it is a value
 * - `brackets`: `list[string]`
 * - `optionalOutside`: `optional(…)` where no attribute of an object is
 * - `primitive`: `string(…)`
 * - the others: a type with that name has the wrong arguments
 */
export type TypeProblem =
  'brackets' | 'notType' | 'optional' | 'optionalOutside' | 'primitive' | 'unknown' | CollectionName;

export interface WrongType {
  problem: TypeProblem;
  /** Of `unknown` and `primitive`. */
  name?: string;
  /** What to write in its place. */
  instead?: string;
  span: Expression['span'];
}

/**
 * What in a type constraint is not a type: names that Terraform does not know, values, and types with the wrong
 * arguments. `list` and `map` alone were types in Terraform 0.11, and are read all the same.
 */
export function wrongTypes(type: Expression): WrongType[] {
  if (type.kind === 'variable') {
    const isType = PRIMITIVES.has(type.name) || ['list', 'map', 'set'].includes(type.name);
    return isType ? [] : [{ problem: 'unknown', name: type.name, span: type.span }];
  }

  if (type.kind === 'call') {
    if (type.name === 'optional') return [{ problem: 'optionalOutside', span: type.nameSpan }];
    return PRIMITIVES.has(type.name)
      ? [{ problem: 'primitive', name: type.name, instead: type.name, span: type.span }]
      : inCall(type);
  }

  // As other languages have it: `list[string]`.
  if (
    type.kind === 'index' &&
    type.object.kind === 'variable' &&
    type.index.kind === 'variable' &&
    COLLECTIONS.has(type.object.name)
  ) {
    const instead = `${type.object.name}(${type.index.name})`;
    return [{ problem: 'brackets', instead, span: type.span }];
  }

  // Quotes around a type are another rule's matter, and so is what could not be read.
  return type.kind === 'invalid' || literalString(type) !== undefined
    ? []
    : [{ problem: 'notType', span: type.span }];
}

function inCall({ arguments: given, name, nameSpan }: CallExpression): WrongType[] {
  const [argument] = given;
  if (!COLLECTIONS.has(name))
    return [{ problem: 'unknown', name, span: nameSpan }, ...(argument ? wrongTypes(argument) : [])];
  if (!argument || given.length > 1) return [{ problem: name as CollectionName, span: nameSpan }];
  if (name === 'object') {
    if (argument.kind === 'object') return argument.items.flatMap(({ value }) => wrongInAttribute(value));
  } else if (name === 'tuple') {
    if (argument.kind === 'tuple') return argument.items.flatMap((item) => wrongTypes(item));
  } else return wrongTypes(argument);
  return argument.kind === 'invalid' ? [] : [{ problem: name as CollectionName, span: argument.span }];
}

/** An attribute of `object({…})` may be left out where it says so: `optional(TYPE, DEFAULT)`. */
function wrongInAttribute(type: Expression): WrongType[] {
  if (type.kind !== 'call' || type.name !== 'optional') return wrongTypes(type);
  const [inner, , needless] = type.arguments;
  if (!inner) return [{ problem: 'optional', span: type.nameSpan }];
  return [...wrongTypes(inner), ...(needless ? [{ problem: 'optional' as const, span: needless.span }] : [])];
}

/** Whether a value can become one of this type; what is not known fits. */
export function fitsType(value: Value, type: Expression): boolean {
  if (value === UNKNOWN || value === null) return true;
  const name = type.kind === 'variable' || type.kind === 'call' ? type.name : literalString(type);
  switch (name) {
    case 'bool': {
      return toBool(value) !== undefined;
    }

    case 'number': {
      return toNumber(value) !== undefined;
    }

    case 'string': {
      return toText(value) !== undefined;
    }

    case 'list':
    case 'set': {
      const item = type.kind === 'call' ? type.arguments[0] : undefined;
      return Array.isArray(value) && (!item || value.every((one) => fitsType(one, item)));
    }

    case 'tuple': {
      const items = type.kind === 'call' ? type.arguments[0] : undefined;
      if (!Array.isArray(value) || items?.kind !== 'tuple') return Array.isArray(value);
      return value.length === items.items.length && value.every((one, at) => fitsType(one, items.items[at]!));
    }

    case 'map': {
      const item = type.kind === 'call' ? type.arguments[0] : undefined;
      return isObjectValue(value) && (!item || Object.values(value).every((one) => fitsType(one, item)));
    }

    case 'object': {
      return (
        isObjectValue(value) &&
        (attributeTypes(type) ?? []).every(({ isOptional, name, type: required }) =>
          Object.hasOwn(value, name) ? fitsType(value[name]!, required) : isOptional,
        )
      );
    }

    default: {
      return true;
    }
  }
}

/** An attribute of `object({…})`. */
export interface AttributeType {
  name: string;
  /** Without the `optional(…)` around it. */
  type: Expression;
  isOptional: boolean;
  /** What `optional(…)` gives where it is left out. */
  fallback?: Expression;
}

/** The attributes that a type names; nothing of a type that is not an object, or whose names cannot be read. */
export function attributeTypes(type: Expression): AttributeType[] | undefined {
  const [attributes] = type.kind === 'call' && type.name === 'object' ? type.arguments : [];
  if (attributes?.kind !== 'object') return undefined;
  const found: AttributeType[] = [];
  for (const { key, value } of attributes.items) {
    const name = literalString(key);
    if (name === undefined) return undefined;
    const optional = value.kind === 'call' && value.name === 'optional' ? value.arguments : undefined;
    const isOptional = optional !== undefined;
    found.push({ name, type: optional?.[0] ?? value, isOptional, fallback: optional?.[1] });
  }

  return found;
}
