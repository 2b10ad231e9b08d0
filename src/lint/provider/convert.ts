import { type FieldSchema, isObjectSchema, type ScalarType, scalarType } from '../../catalog/type-schema.js';
import type { ValueKind } from '../values/value-kind.js';
import { isObjectValue, toBool, toNumber, UNKNOWN, type Value } from '../../template/evaluate/value.js';

/** What kind of value a field requires. */
export type RequiredKind = ScalarType | NonNullable<FieldSchema['x-type']>;

/**
 * What a field requires, when Terraform cannot convert the value to it; nothing when it can, or when the value is not
 * known. `"8080"` is a number to it, `"yes"` is not a bool, a list is never a string.
 *
 * @see https://developer.hashicorp.com/terraform/language/v1.5.x/expressions/types#type-conversion
 */
export function requiredInstead(field: FieldSchema, value: Value): RequiredKind | undefined {
  if (value === UNKNOWN || value === null) return undefined;
  const scalar = scalarType(field);
  if (scalar) return fitsScalar(scalar, value) ? undefined : scalar;
  if (field['x-type'] === 'map') return isObjectValue(value) ? undefined : 'map';
  if (!Array.isArray(value)) {
    // A list of objects may be given as one object where the provider accepts blocks.
    return field.items && isObjectSchema(field.items) && isObjectValue(value) ? undefined : field['x-type'];
  }

  return undefined;
}

function fitsScalar(scalar: ScalarType, value: Value): boolean {
  if (Array.isArray(value) || isObjectValue(value)) return false;
  if (scalar === 'string') return true;
  if (scalar === 'bool') return toBool(value) !== undefined;
  const number = toNumber(value);
  return number !== undefined && (scalar === 'float' || Number.isInteger(number));
}

/** A value for a message, cut when it is long. */
export function shown(value: Value): string {
  const text = JSON.stringify(value) ?? 'unknown';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

const NUMBERS = new Set(['float', 'int']);

/**
 * The same for a value of which only the kind is known: a string may be any text, also a number or a bool, and a list
 * may become a set.
 */
export function requiredInsteadOf(field: FieldSchema, kind: ValueKind): RequiredKind | undefined {
  const scalar = scalarType(field);
  if (scalar) {
    const fits =
      kind === 'string' ||
      (scalar === 'string' && (kind === 'bool' || kind === 'number')) ||
      (scalar === 'bool' && kind === 'bool') ||
      (NUMBERS.has(scalar) && kind === 'number');
    return fits ? undefined : scalar;
  }

  // A list of objects may be given as one object where the provider accepts blocks.
  if (field.items && isObjectSchema(field.items)) return undefined;
  const required = field['x-type'];
  if (required === 'map') return kind === 'map' || kind === 'block' ? undefined : 'map';
  return kind === 'list' || kind === 'set' ? undefined : required;
}
