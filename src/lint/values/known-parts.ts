import { toText } from '../../template/evaluate/value.js';
import type { Expression } from '../../template/model.js';
import type { ModuleScope } from '../modules/module-scope.js';
import { defaultValue } from './known-value.js';

/** The parts of a text that are known although the whole is not: `shop-` of `shop-${random_id.a.hex}`. */
export function knownParts(expression: Expression, scope: ModuleScope): string[] | undefined {
  if (expression.kind !== 'template' || expression.parts.some(({ kind }) => kind === 'directive'))
    return undefined;
  return expression.parts.flatMap((part) => {
    if (part.kind === 'text') return [part.value];
    const text = part.kind === 'interpolation' ? toText(defaultValue(part.value, scope)) : undefined;
    return text === undefined ? [] : [text];
  });
}
