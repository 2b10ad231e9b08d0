import { evaluate, type LookUp } from '../../template/evaluate/evaluate.js';
import { UNKNOWN, type Value } from '../../template/evaluate/value.js';
import type { Expression } from '../../template/model.js';
import { attributeOf } from '../../template/queries/attribute-of.js';
import type { ModuleScope } from '../modules/module-scope.js';
import { fitsType } from './variable-type.js';

/**
 * The value that an expression has in every deployment: it is made of literals and local values. A variable is
 * unknown, since the buyer or the calling module decides.
 */
export function fixedValue(expression: Expression, scope: ModuleScope): Value {
  return evaluate(
    expression,
    lookUpIn(scope, () => UNKNOWN),
  );
}

/** The same, with the root module's variables at their defaults: what the buyer gets who changes nothing. */
export function defaultValue(expression: Expression, scope: ModuleScope): Value {
  return evaluate(
    expression,
    lookUpIn(scope, (name) => {
      const declared = scope.module === '' ? scope.variables.get(name) : undefined;
      const fallback = declared && attributeOf(declared.body, 'default');
      const type = declared && attributeOf(declared.body, 'type');
      const value = fallback ? fixedValue(fallback.value, scope) : UNKNOWN;
      // A default of another type is told where it stands.
      return type && !fitsType(value, type.value) ? UNKNOWN : value;
    }),
  );
}

/** A local value may name others; one that names itself is unknown, and another rule's matter. */
function lookUpIn({ locals }: ModuleScope, variable: (name: string) => Value): LookUp {
  const open = new Set<string>();
  const lookUp: LookUp = (root, name) => {
    if (name === undefined) return UNKNOWN;
    if (root === 'var') return variable(name);
    const local = root === 'local' ? locals.get(name) : undefined;
    if (!local || open.has(name)) return UNKNOWN;
    open.add(name);
    const value = evaluate(local.value, lookUp);
    open.delete(name);
    return value;
  };

  return lookUp;
}
