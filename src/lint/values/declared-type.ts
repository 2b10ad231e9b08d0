import type { Block } from '../../template/model.js';
import { attributeOf } from '../../template/queries/attribute-of.js';
import { literalString } from '../../template/queries/literal-value.js';

/** A variable's type where it is one word, `string` or `number`; `other` for a list, a map, …; nothing without one. */
export function declaredType({ body }: Block): string | undefined {
  const type = attributeOf(body, 'type')?.value;
  if (!type) return undefined;
  return type.kind === 'variable' ? type.name : (literalString(type) ?? 'other');
}
