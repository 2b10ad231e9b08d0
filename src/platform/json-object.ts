import { isObject } from './is-object.js';

/** The object of a JSON text; nothing where it is not JSON, or another value. */
export function jsonObjectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
