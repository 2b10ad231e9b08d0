/** What is not known before Terraform runs. */
export const UNKNOWN: unique symbol = Symbol('unknown');

/** A Terraform value, as far as it is known: a list or an object may hold parts that are not. */
export type Value = boolean | number | string | typeof UNKNOWN | null | Value[] | { [key: string]: Value };

export type ObjectValue = { [key: string]: Value };

export function isObjectValue(value: Value): value is ObjectValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether no part of it is unknown. */
export function isWhollyKnown(value: Value): boolean {
  if (Array.isArray(value)) return value.every((item) => isWhollyKnown(item));
  if (isObjectValue(value)) return Object.values(value).every((item) => isWhollyKnown(item));
  return value !== UNKNOWN;
}

/**
 * A number as Terraform converts it: a number, or a string that is one. `undefined` when it cannot be converted.
 * @see https://developer.hashicorp.com/terraform/language/v1.5.x/expressions/types#type-conversion
 */
export function toNumber(value: Value): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || !/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(value))
    return undefined;
  return Number(value);
}

/** `true`, `"true"`, `"1"`, and their opposites; `"yes"` and the number 1 are not. */
export function toBool(value: Value): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === '1') return true;
  return value === 'false' || value === '0' ? false : undefined;
}

export function toText(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** Terraform's `==`: the same type and the same value. `undefined` while parts are unknown. */
export function isEqual(left: Value, right: Value): boolean | undefined {
  if (!isWhollyKnown(left) || !isWhollyKnown(right)) return undefined;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => isEqual(item, right[index]!) === true);
  }

  if (isObjectValue(left) && isObjectValue(right)) {
    const keys = Object.keys(left);
    return (
      keys.length === Object.keys(right).length &&
      keys.every((key) => Object.hasOwn(right, key) && isEqual(left[key]!, right[key]!) === true)
    );
  }

  return left === right;
}
