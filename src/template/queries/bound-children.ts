import type { Expression, TemplatePart } from '../model.js';
import { childrenOf } from './children-of.js';

export type Names = ReadonlySet<string>;

/**
 * Calls `visit` with the expressions directly inside one, each with the loop variables that have a meaning in it:
 * `bound`, and those that this expression declares (`for`, `%{ for … }`).
 */
export function eachBoundChild(
  expression: Expression,
  bound: Names,
  visit: (child: Expression, bound: Names) => void,
): void {
  if (expression.kind === 'template') return eachInParts(expression.parts, bound, visit);
  let inner = bound;
  if (expression.kind === 'for') {
    const { keyName, valueName } = expression;
    inner = new Set([...bound, valueName, ...(keyName === undefined ? [] : [keyName])]);
  }

  for (const child of childrenOf(expression)) {
    const isOutside = expression.kind === 'for' && child === expression.collection;
    visit(child, isOutside ? bound : inner);
  }
}

/** The names of `%{ for }` hold up to its `%{ endfor }`. */
function eachInParts(
  parts: TemplatePart[],
  bound: Names,
  visit: (child: Expression, bound: Names) => void,
): void {
  const outer: Names[] = [];
  let names = bound;
  for (const part of parts) {
    if (part.kind === 'interpolation') visit(part.value, names);
    if (part.kind !== 'directive') continue;
    for (const value of part.values) visit(value, names);
    if (part.keyword === 'for') {
      outer.push(names);
      names = new Set([...names, ...(part.names ?? [])]);
    } else if (part.keyword === 'endfor') names = outer.pop() ?? bound;
  }
}
