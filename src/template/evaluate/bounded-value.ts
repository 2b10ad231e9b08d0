import { isObjectValue, UNKNOWN, type Value } from './value.js';

/** Items and characters. A local value that is twice the one before, twenty times over, would not fit into memory. */
const MAX_SIZE = 400_000;

/** By list or object; what is in several others is counted in each. */
const sizes = new WeakMap<object, number>();

/** The value, or UNKNOWN when it is too large to be worked with. */
export function boundedValue(value: Value): Value {
  return sizeOf(value) > MAX_SIZE ? UNKNOWN : value;
}

function sizeOf(value: Value): number {
  if (typeof value === 'string') return 1 + value.length;
  if (typeof value !== 'object' || value === null) return 1;
  let size = sizes.get(value);
  if (size === undefined) {
    size = 1;
    for (const item of Array.isArray(value) ? value : Object.values(value)) size += sizeOf(item);
    if (isObjectValue(value)) for (const key of Object.keys(value)) size += key.length;
    sizes.set(value, size);
  }

  return size;
}
