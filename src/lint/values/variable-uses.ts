import type { Template } from '../../template/model.js';
import { everyArgument, type ArgumentValue } from './argument-values.js';

const known = new WeakMap<Template, Map<string, ArgumentValue[]>>();

/** The arguments that take their whole value from a variable of the root, by the variable's name. */
export function argumentsFedBy(template: Template): ReadonlyMap<string, ArgumentValue[]> {
  let fed = known.get(template);
  if (!fed) {
    fed = new Map();
    for (const argument of everyArgument(template)) {
      for (const name of new Set(argument.origins.map(({ variable }) => variable))) {
        if (name === undefined) continue;
        const others = fed.get(name);
        if (others) others.push(argument);
        else fed.set(name, [argument]);
      }
    }

    known.set(template, fed);
  }

  return fed;
}
