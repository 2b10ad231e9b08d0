import { evaluate, type LookUp } from '../../template/evaluate/evaluate.js';
import { UNKNOWN, type Value } from '../../template/evaluate/value.js';
import type { Expression } from '../../template/model.js';
import { attributeOf } from '../../template/queries/attribute-of.js';
import type { ModuleScope } from '../modules/module-scope.js';
import { fitsType } from './variable-type.js';
import { memoized } from '../../platform/memoized.js';

/**
 * The value that an expression has in every deployment: it is made of literals and local values. A variable is
 * unknown, since the buyer or the calling module decides.
 */
export function fixedValue(expression: Expression, scope: ModuleScope): Value {
  return evaluate(
    expression,
    lookUpIn(scope, fixedValues(scope), () => UNKNOWN),
  );
}

/** The same, with the root module's variables at their defaults: what the buyer gets who changes nothing. */
export function defaultValue(expression: Expression, scope: ModuleScope): Value {
  const variables = variableValues(scope);
  return evaluate(
    expression,
    lookUpIn(scope, defaultValues(scope), (name) => {
      let value = variables.get(name);
      if (value === undefined) variables.set(name, (value = valueByDefault(name, scope)));
      return value;
    }),
  );
}

function valueByDefault(variable: string, scope: ModuleScope): Value {
  const declared = scope.module === '' ? scope.variables.get(variable) : undefined;
  const fallback = declared && attributeOf(declared.body, 'default');
  const type = declared && attributeOf(declared.body, 'type');
  const value = fallback ? fixedValue(fallback.value, scope) : UNKNOWN;
  // Another rule reports a default of another type.
  return type && !fitsType(value, type.value) ? UNKNOWN : value;
}

type ValuesByName = Map<string, Value>;

/**
 * What local values and variables are, computed once a module: one that names another twice, which names a third twice,
 * would else be computed for each of the ways that lead to it.
 */
const [fixedValues, defaultValues, variableValues] = [none(), none(), none()];

function none(): (scope: ModuleScope) => ValuesByName {
  return memoized(() => new Map());
}

/** Local values that name one another; the stack has an end, and what is deeper is left to Terraform. */
const MAX_LOCAL_DEPTH = 32;

/** A local value may name others; one that names itself is unknown, and another rule's matter. */
function lookUpIn({ locals }: ModuleScope, values: ValuesByName, variable: (name: string) => Value): LookUp {
  const open = new Set<string>();
  const lookUp: LookUp = (root, name) => {
    if (name === undefined) return UNKNOWN;
    if (root === 'var') return variable(name);
    const local = root === 'local' ? locals.get(name) : undefined;
    if (!local) return UNKNOWN;
    const before = values.get(name);
    if (before !== undefined) return before;
    if (open.has(name) || open.size >= MAX_LOCAL_DEPTH) return UNKNOWN;
    open.add(name);
    const value = evaluate(local.value, lookUp);
    open.delete(name);
    values.set(name, value);
    return value;
  };

  return lookUp;
}
