import { UNKNOWN } from '../../template/evaluate/value.js';
import type { Expression } from '../../template/model.js';
import { attributeOf } from '../../template/queries/attribute-of.js';
import { references } from '../../template/queries/references.js';
import { fixedValue } from '../values/known-value.js';
import type { ModuleScope } from '../modules/module-scope.js';
import type { Use } from './typed-body.js';

/**
 * Whether an argument's value is null, which is as if it were not written. `undefined` when only a deployment
 * shows: a variable, a module's output, a condition. What a resource gives is assumed to be given, and so is what the buyer has
 * to enter.
 */
export function isNullIn(scope: ModuleScope): (use: Use) => boolean | undefined {
  return ({ value }) => (value === undefined ? false : isNull(value, scope));
}

function isNull(value: Expression, scope: ModuleScope): boolean | undefined {
  const known = fixedValue(value, scope);
  if (known !== UNKNOWN) return known === null;
  switch (value.kind) {
    case 'template':
    case 'tuple':
    case 'object':
    case 'binary':
    case 'unary':
    case 'for': {
      return false;
    }

    case 'member':
    case 'index': {
      const [reference] = references(value);
      if (reference?.kind === 'var' && isAsked(reference.name, scope)) return false;
      // A name of a loop reads like a resource: each.value.x, website.value.index.
      const isOfBlock = reference?.kind === 'resource' || reference?.kind === 'data';
      return isOfBlock && scope.declared.has(reference.address) ? false : undefined;
    }

    default: {
      return undefined;
    }
  }
}

/** A variable of the root without a default: the form requires a value, and has no null. */
function isAsked(name: string, { module, variables }: ModuleScope): boolean {
  const block = module === '' ? variables.get(name) : undefined;
  return block !== undefined && !attributeOf(block.body, 'default');
}
