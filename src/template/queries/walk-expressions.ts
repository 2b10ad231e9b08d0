import type { Block, Body, Expression, Template } from '../model.js';
import { childrenOf } from './children-of.js';
import { walkAttributes, type AttributePlace } from './walk-attributes.js';

/** Called before the expressions inside; `false` leaves those out. `place` is absent for a bare expression. */
export type ExpressionVisitor = (expression: Expression, place?: AttributePlace) => false | void;

/**
 * Every expression, the outer before the inner, in the order of the text: of a template's root files, of a block, of
 * a body or of one expression. Each comes with the argument it is in and that argument's address.
 */
export function walkExpressions(
  target: Block | Body | Expression | Template,
  visit: ExpressionVisitor,
  inside = '',
): void {
  if ('kind' in target) walk(target, visit);
  else walkAttributes(target, (place) => walk(place.attribute.value, visit, place), inside);
}

function walk(expression: Expression, visit: ExpressionVisitor, place?: AttributePlace): void {
  if (visit(expression, place) === false) return;
  for (const child of childrenOf(expression)) walk(child, visit, place);
}
