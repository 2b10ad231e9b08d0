import type { Template } from '../../template/model.js';
import { everyArgument, type ArgumentValue } from './argument-values.js';
import { memoized } from '../../platform/memoized.js';

/** The arguments that take their whole value from a variable of the root, by the variable's name. */
export const argumentsFedBy = memoized((template: Template): ReadonlyMap<string, ArgumentValue[]> => {
  const fed: Map<string, ArgumentValue[]> = new Map();
  for (const argument of everyArgument(template)) {
    for (const name of new Set(argument.origins.map(({ variable }) => variable))) {
      if (name === undefined) continue;
      const others = fed.get(name);
      if (others) others.push(argument);
      else fed.set(name, [argument]);
    }
  }

  return fed;
});
