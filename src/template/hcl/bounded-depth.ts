import type { Expression } from '../expression.js';
import { childrenOf } from '../queries/children-of.js';
import { invalid, type HclReader } from './hcl-reader.js';
import { hclMessages } from './messages.js';

/**
 * Levels of an expression's tree. Whoever walks one calls itself for each, and Node's stack has room for some 2,000; no
 * author writes more than 30.
 */
export const MAX_LEVELS = 500;

/** The expression, or what stands for one that could not be read, if it has more levels than can be walked. */
export function boundedDepth(reader: HclReader, expression: Expression): Expression {
  const { end, start } = expression.span;
  // Each level takes a character at least.
  if (end - start <= MAX_LEVELS || !isDeeper(expression, MAX_LEVELS)) return expression;
  reader.mistake('too-deep', hclMessages.tooDeep({ max: MAX_LEVELS }), { start, end: start + 1 });
  return invalid(start, end);
}

function isDeeper(expression: Expression, levels: number): boolean {
  let level: Expression[] = [expression];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth === levels) return true;
    level = level.flatMap((part) => childrenOf(part));
  }

  return false;
}
