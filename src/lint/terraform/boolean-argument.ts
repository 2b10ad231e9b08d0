import type { Body } from '../../template/model.js';
import { attributeOf } from '../../template/queries/attribute-of.js';
import { literalValue } from '../../template/queries/literal-value.js';

/** True when the argument says so, as a bool or, as Terraform allows it, as the string "true". */
export function isTrue(body: Body, argument: string): boolean {
  const value = literalValue(attributeOf(body, argument)?.value);
  return value === true || value === 'true';
}
