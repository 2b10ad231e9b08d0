import {
  isObjectValue,
  toBool,
  toNumber,
  toText,
  UNKNOWN,
  type Value,
} from '../../template/evaluate/value.js';
import type { Expression } from '../../template/model.js';
import { literalString } from '../../template/queries/literal-value.js';

const PRIMITIVES = new Set(['any', 'bool', 'number', 'string']);
const COLLECTIONS = new Set(['list', 'map', 'object', 'optional', 'set', 'tuple']);
export const TYPE_NAMES: readonly string[] = [...PRIMITIVES, ...COLLECTIONS];

export interface WrongType {
  /** Nothing where it is no name at all. */
  name?: string;
  span: Expression['span'];
}

/**
 * What in a type constraint is no type: names that Terraform does not know, and values. `list` and `map` alone were
 * types in Terraform 0.11, and are read all the same.
 */
export function wrongTypes(type: Expression): WrongType[] {
  if (type.kind === 'variable') {
    const isType = PRIMITIVES.has(type.name) || ['list', 'map', 'set'].includes(type.name);
    return isType ? [] : [{ name: type.name, span: type.span }];
  }

  if (type.kind === 'call') {
    const own = COLLECTIONS.has(type.name) ? [] : [{ name: type.name, span: type.nameSpan }];
    // The second argument of optional() is a value.
    return [...own, ...type.arguments.slice(0, 1).flatMap((argument) => partsOf(type.name, argument))];
  }

  // Quotes around a type are another rule's matter, and so is what could not be read.
  return type.kind === 'invalid' || literalString(type) !== undefined ? [] : [{ span: type.span }];
}

/** Of `object({…})` and `tuple([…])`, the types in it. */
function partsOf(name: string, argument: Expression): WrongType[] {
  if (name === 'object' && argument.kind === 'object')
    return argument.items.flatMap(({ value }) => wrongTypes(value));
  if (name === 'tuple' && argument.kind === 'tuple')
    return argument.items.flatMap((item) => wrongTypes(item));
  return wrongTypes(argument);
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
      return Array.isArray(value);
    }

    case 'map': {
      const item = type.kind === 'call' ? type.arguments[0] : undefined;
      return isObjectValue(value) && (!item || Object.values(value).every((one) => fitsType(one, item)));
    }

    case 'object': {
      return isObjectValue(value);
    }

    default: {
      return true;
    }
  }
}
