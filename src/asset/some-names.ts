/** The first of many names, for a message. */
export interface SomeNames {
  names: readonly string[];
  /** How many others there are. */
  more: number;
}

const MAX_SHOWN = 5;

export function someNames(names: readonly string[]): SomeNames {
  return { names: names.slice(0, MAX_SHOWN), more: Math.max(0, names.length - MAX_SHOWN) };
}
