import { toBool, toNumber } from '../../template/evaluate/value.js';
import type { Expression, Template } from '../../template/model.js';
import { catalogOf } from '../provider/typed-blocks.js';
import type { ModuleScope } from '../modules/module-scope.js';
import { fixedValue } from './known-value.js';
import { kindOf, type ValueKind } from './value-kind.js';

/** What an expression always gives; `null` for null itself. */
export type SureKind = ValueKind | 'null';

/** The kind of an expression where no deployment and no release of the provider makes it another one. */
export function sureKind(
  expression: Expression,
  template: Template,
  scope: ModuleScope,
): SureKind | undefined {
  if (isNull(expression, scope)) return 'null';
  const kind = kindOf(expression, { catalog: catalogOf(template), scope });
  if (kind !== 'set') return kind;
  // Of lists setproduct makes a list, and what is a set of a resource may have been a list in another release.
  const { kind: form } = expression;
  if (form === 'call') return expression.name === 'setproduct' ? undefined : kind;
  return isOwnValue(expression) ? kind : undefined;
}

function isNull(expression: Expression, scope: ModuleScope): boolean {
  if (expression.kind === 'literal') return expression.value === null;
  return isOwnValue(expression) && fixedValue(expression, scope) === null;
}

/** `var.x` or `local.x` */
function isOwnValue(expression: Expression): boolean {
  return (
    expression.kind === 'member' &&
    expression.object.kind === 'variable' &&
    (expression.object.name === 'var' || expression.object.name === 'local')
  );
}

/** Whether a text that is known cannot become a number or a bool. */
export function isNeverA(required: 'bool' | 'number', expression: Expression, scope: ModuleScope): boolean {
  const value = fixedValue(expression, scope);
  if (typeof value !== 'string') return false;
  return (required === 'number' ? toNumber(value) : toBool(value)) === undefined;
}
