import type { CallExpression, Template } from '../../template/model.js';
import type { AttributePlace } from '../../template/queries/walk-attributes.js';
import { walkExpressions } from '../../template/queries/walk-expressions.js';

export interface PlacedCall {
  call: CallExpression;
  place: AttributePlace;
}

const known = new WeakMap<Template, PlacedCall[]>();

/** Every function call of the root and of the local modules; looked up once a template. */
export function everyCall(template: Template): readonly PlacedCall[] {
  let found = known.get(template);
  if (!found) {
    const calls: PlacedCall[] = [];
    for (const { body } of template.files) {
      walkExpressions(body, (expression, place) => {
        if (expression.kind === 'call' && place) calls.push({ call: expression, place });
      });
    }

    known.set(template, (found = calls));
  }

  return found;
}
