import type { Attribute, Expression } from '../../template/model.js';
import { childrenOf } from '../../template/queries/children-of.js';
import { type Reference, references } from '../../template/queries/references.js';
import { isTrue } from '../terraform/boolean-argument.js';
import type { ModuleScope } from '../modules/module-scope.js';

/**
 * What an expression gives away of a sensitive variable.
 * - `sensitive`: its value is one that Terraform treats as sensitive
 * - `perhaps`: that depends on a condition, a function or a loop
 * - `revealed`: `nonsensitive()` removes the protection
 */
export interface SensitiveUse {
  certainty: 'perhaps' | 'revealed' | 'sensitive';
  /** Where it comes from: `var.admin_password`. */
  origin: string;
}

/** What was found in a local value; nothing while it is being followed, so that a cycle ends. */
const inLocals = new WeakMap<Attribute, SensitiveUse | undefined>();

/** Follows an expression to sensitive variables, through local values. */
export function sensitiveUse(expression: Expression, scope: ModuleScope): SensitiveUse | undefined {
  switch (expression.kind) {
    case 'call': {
      return throughCall(expression.name, expression.arguments, scope);
    }

    case 'conditional': {
      const inCondition = sensitiveUse(expression.condition, scope);
      const inTrue = sensitiveUse(expression.whenTrue, scope);
      const inFalse = sensitiveUse(expression.whenFalse, scope);
      const use = inCondition ?? inTrue ?? inFalse;
      return inCondition || (inTrue && inFalse) ? use : perhaps(use);
    }

    case 'for': {
      return perhaps(worstOf(childrenOf(expression), scope));
    }

    case 'index':
    case 'member':
    case 'splat': {
      const [reference] = references(expression);
      if (reference?.kind === 'local') return throughLocal(scope.locals.get(reference.name), scope);
      const variable = reference?.kind === 'var' ? scope.variables.get(reference.name) : undefined;
      if (variable && isTrue(variable.body, 'sensitive'))
        return { certainty: 'sensitive', origin: `var.${reference!.name}` };
      return worstOf(childrenOf(expression), scope);
    }

    default: {
      return worstOf(childrenOf(expression), scope);
    }
  }
}

function throughCall(name: string, values: Expression[], scope: ModuleScope): SensitiveUse | undefined {
  if (name === 'sensitive') return { certainty: 'sensitive', origin: 'sensitive()' };
  const inside = worstOf(values, scope);
  if (!inside || name === 'issensitive') return undefined;
  return name === 'nonsensitive' ? { ...inside, certainty: 'revealed' } : perhaps(inside);
}

function throughLocal(local: Attribute | undefined, scope: ModuleScope): SensitiveUse | undefined {
  if (!local) return undefined;
  if (!inLocals.has(local)) {
    for (const needed of neededFirst(local, scope)) {
      const use = sensitiveUse(needed.value, scope);
      // Of a list or an object the reference may take another part.
      const whole = needed.value.kind !== 'object' && needed.value.kind !== 'tuple';
      inLocals.set(needed, whole ? use : perhaps(use));
    }
  }

  return inLocals.get(local);
}

/**
 * A local value and those that it is made of and that have not been followed yet, each after what it needs: thousands
 * that name one another would take the stack. All of them are entered as being followed.
 */
function neededFirst(start: Attribute, { locals }: ModuleScope): Attribute[] {
  const order: Attribute[] = [];
  const open: Array<{ local: Attribute; needs: Iterator<Reference> }> = [];
  const enter = (local: Attribute): void => {
    inLocals.set(local, undefined);
    open.push({ local, needs: references(local.value).values() });
  };

  enter(start);
  for (let last = open.at(-1); last; last = open.at(-1)) {
    const { done, value: reference } = last.needs.next();
    if (done) {
      order.push(last.local);
      open.pop();
    } else {
      const needed = reference.kind === 'local' ? locals.get(reference.name) : undefined;
      if (needed && !inLocals.has(needed)) enter(needed);
    }
  }

  return order;
}

function worstOf(expressions: Expression[], scope: ModuleScope): SensitiveUse | undefined {
  let worst: SensitiveUse | undefined;
  for (const expression of expressions) {
    const use = sensitiveUse(expression, scope);
    if (use && (!worst || use.certainty === 'sensitive')) worst = use;
  }

  return worst;
}

function perhaps(use: SensitiveUse | undefined): SensitiveUse | undefined {
  return use?.certainty === 'sensitive' ? { ...use, certainty: 'perhaps' } : use;
}
