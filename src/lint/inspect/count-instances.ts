import { isObjectValue, toNumber, UNKNOWN, type Value } from '../../template/evaluate/value.js';
import type { Block, Template } from '../../template/model.js';
import { attributeOf } from '../../template/queries/attribute-of.js';
import { defaultValue } from '../values/known-value.js';
import { moduleCalls } from '../modules/module-calls.js';
import { type ModuleScope, moduleScopes } from '../modules/module-scope.js';
import { memoized } from '../../platform/memoized.js';

/** Modules that call each other in a circle, or are nested deeper than RFS takes, are not followed further. */
const MAX_DEPTH = 8;

/**
 * How many things a block makes with the variables at their defaults, calls of its module included; nothing where
 * that is not known before a deployment.
 */
export function countInstances(template: Template, block: Block, scope: ModuleScope): number | undefined {
  return times(ownCount(block, scope), moduleCount(template, scope, 0));
}

/** What is asked again for every block of a module, and for every call of it. */
interface CountedModules {
  /** The calls of a module, each with the module that it stands in. */
  calls: ReadonlyMap<string, ReadonlyArray<{ block: Block; caller: ModuleScope }>>;
  /** By depth, then by module. */
  counts: Array<Map<string, number | undefined>>;
}

const countedModules = memoized((template: Template): CountedModules => {
  const scopes = new Map(moduleScopes(template).map((scope) => [scope.module, scope]));
  const calls = new Map<string, Array<{ block: Block; caller: ModuleScope }>>();
  for (const { block, folder } of moduleCalls(template)) {
    const caller = scopes.get(block.file.module);
    if (folder === undefined || !caller) continue;
    const others = calls.get(folder);
    if (others) others.push({ block, caller });
    else calls.set(folder, [{ block, caller }]);
  }

  return { calls, counts: [] };
});

function moduleCount(template: Template, { module }: ModuleScope, depth: number): number | undefined {
  if (module === '') return 1;
  if (depth === MAX_DEPTH) return undefined;
  const { calls, counts } = countedModules(template);
  counts[depth] ??= new Map();
  const ofDepth = counts[depth];
  if (!ofDepth.has(module)) ofDepth.set(module, sumOfCalls(template, calls.get(module) ?? [], depth));
  return ofDepth.get(module);
}

function sumOfCalls(
  template: Template,
  calls: ReadonlyArray<{ block: Block; caller: ModuleScope }>,
  depth: number,
): number | undefined {
  let total = 0;
  for (const { block, caller } of calls) {
    const made = times(ownCount(block, caller), moduleCount(template, caller, depth + 1));
    if (made === undefined) return undefined;
    total += made;
  }

  return total;
}

function ownCount({ body }: Block, scope: ModuleScope): number | undefined {
  const count = attributeOf(body, 'count');
  if (count) return toNumber(defaultValue(count.value, scope));
  const each = attributeOf(body, 'for_each');
  return each ? sizeOf(defaultValue(each.value, scope)) : 1;
}

function sizeOf(value: Value): number | undefined {
  if (value === UNKNOWN || value === null || typeof value !== 'object') return undefined;
  return isObjectValue(value) ? Object.keys(value).length : value.length;
}

function times(one: number | undefined, other: number | undefined): number | undefined {
  if (one === 0 || other === 0) return 0;
  return one === undefined || other === undefined ? undefined : one * other;
}
