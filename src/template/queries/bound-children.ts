import type { Expression, TemplatePart } from '../model.js';
import { childrenOf } from './children-of.js';

export type Names = ReadonlySet<string>;

/**
 * The expressions directly inside one, each with the loop variables that have a meaning in it: `bound`, and those
 * that this expression declares (`for`, `%{ for … }`).
 */
export function boundChildren(
  expression: Expression,
  bound: Names,
): Array<[child: Expression, bound: Names]> {
  if (expression.kind === 'template') return inParts(expression.parts, bound);
  if (expression.kind !== 'for') return childrenOf(expression).map((child) => [child, bound]);
  const { collection, keyName, valueName } = expression;
  const inner = new Set([...bound, valueName, ...(keyName === undefined ? [] : [keyName])]);
  return childrenOf(expression).map((child) => [child, child === collection ? bound : inner]);
}

/** The names of `%{ for }` hold up to its `%{ endfor }`. */
function inParts(parts: TemplatePart[], bound: Names): Array<[Expression, Names]> {
  const found: Array<[Expression, Names]> = [];
  const outer: Names[] = [];
  let names = bound;
  for (const part of parts) {
    if (part.kind === 'text') continue;
    const values = part.kind === 'directive' ? part.values : [part.value];
    for (const value of values) found.push([value, names]);
    if (part.kind !== 'directive') continue;
    if (part.keyword === 'for') {
      outer.push(names);
      names = new Set([...names, ...(part.names ?? [])]);
    } else if (part.keyword === 'endfor') names = outer.pop() ?? bound;
  }

  return found;
}
