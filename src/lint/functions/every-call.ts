import type { CallExpression, Template } from '../../template/model.js';
import type { AttributePlace } from '../../template/queries/walk-attributes.js';
import { walkExpressions } from '../../template/queries/walk-expressions.js';
import { memoized } from '../../platform/memoized.js';

export interface PlacedCall {
  call: CallExpression;
  place: AttributePlace;
}

/** Every function call of the root and of the local modules; looked up once a template. */
export const everyCall = memoized((template: Template): readonly PlacedCall[] => {
  const calls: PlacedCall[] = [];
  for (const { body } of template.files) {
    walkExpressions(body, (expression, place) => {
      if (expression.kind === 'call' && place) calls.push({ call: expression, place });
    });
  }

  return calls;
});
