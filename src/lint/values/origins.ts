import type { SourceText } from '../../syntax/source-text.js';
import type { Block, Expression, Template } from '../../template/model.js';
import { attributeOf } from '../../template/queries/attribute-of.js';
import { references } from '../../template/queries/references.js';
import { moduleCalls } from '../modules/module-calls.js';
import { moduleScopes, type ModuleScope } from '../modules/module-scope.js';
import { memoized } from '../../platform/memoized.js';

/** An expression and the module it is in: its names mean what they mean in that module. */
export interface Placed {
  expression: Expression;
  scope: ModuleScope;
  source: SourceText;
}

/** What the whole value of an expression comes from. */
export interface Origin extends Placed {
  /** A variable of the root: what the buyer is asked. The expression is then the reference to it. */
  variable?: string;
}

/** Longer chains, and values that could come from more places, are not worth following. */
const MAX_DEPTH = 16;
const MAX_ORIGINS = 64;
/** Ways followed, dead ends and circles among them: a list of a thousand times itself has no end. */
const MAX_STEPS = 1000;

/** Functions whose result is one of their arguments. */
const PASS_ON = new Set(['coalesce', 'nonsensitive', 'sensitive', 'tostring', 'trimspace', 'try']);

/**
 * Follows a value through local values, the arguments of module calls and the branches of conditions to what it is
 * made of in the end: literals, variables of the root, attributes of resources. A list is followed into its items.
 */
export function originsOf(template: Template, start: Placed): Origin[] {
  const found: Origin[] = [];
  let steps = 0;
  follow(start, 0);
  return found;

  function follow(place: Placed, depth: number): void {
    if (depth > MAX_DEPTH || found.length >= MAX_ORIGINS || (steps += 1) > MAX_STEPS) return;
    const next = stepsFrom(template, place);
    if (next === undefined) found.push({ ...place, ...variableOf(place) });
    else for (const step of next) follow(step, depth + 1);
  }
}

/** What an expression hands its whole value on from; nothing where it ends. */
function stepsFrom(template: Template, { expression, scope, source }: Placed): Placed[] | undefined {
  const inside = (parts: Expression[]): Placed[] =>
    parts.map((part) => ({ expression: part, scope, source }));
  switch (expression.kind) {
    case 'conditional': {
      return inside([expression.whenTrue, expression.whenFalse]);
    }

    case 'tuple': {
      return inside(expression.items);
    }

    case 'call': {
      return PASS_ON.has(expression.name) ? inside(expression.arguments) : undefined;
    }

    case 'template': {
      const [only, ...more] = expression.parts;
      return only?.kind === 'interpolation' && more.length === 0 ? inside([only.value]) : undefined;
    }

    case 'member': {
      const [reference] = references(expression);
      if (reference?.path.length !== 2) return undefined;
      if (reference.kind === 'local') {
        const local = scope.locals.get(reference.name);
        return local && [{ expression: local.value, scope, source: local.file.source }];
      }

      return reference.kind === 'var' && scope.module !== ''
        ? givenTo(template, scope, reference.name)
        : undefined;
    }

    default: {
      return undefined;
    }
  }
}

/** What the calls of a module give to one of its variables; its default where a call gives nothing. */
export function givenTo(template: Template, scope: ModuleScope, variable: string): Placed[] {
  const fallback = attributeOf(scope.variables.get(variable)?.body ?? EMPTY, 'default');
  return (callsByFolder(template).get(scope.module) ?? []).flatMap(({ block, scope: caller }) => {
    const argument = attributeOf(block.body, variable);
    if (argument) return [{ expression: argument.value, scope: caller, source: argument.file.source }];
    return fallback ? [{ expression: fallback.value, scope, source: fallback.file.source }] : [];
  });
}

const EMPTY = { attributes: [], blocks: [], span: { end: 0, start: 0 } };

interface PlacedCall {
  block: Block;
  scope: ModuleScope;
}

/** The calls of local modules, by the folder of the module. */
const callsByFolder = memoized((template: Template): ReadonlyMap<string, PlacedCall[]> => {
  const calls = new Map<string, PlacedCall[]>();
  const scopes = new Map(moduleScopes(template).map((scope) => [scope.module, scope]));
  for (const { block, folder } of moduleCalls(template)) {
    const scope = scopes.get(block.file.module);
    if (folder === undefined || !scope) continue;
    const others = calls.get(folder);
    if (others) others.push({ block, scope });
    else calls.set(folder, [{ block, scope }]);
  }

  return calls;
});

function variableOf({ expression, scope }: Placed): Pick<Origin, 'variable'> {
  if (expression.kind !== 'member' || scope.module !== '') return {};
  const [reference] = references(expression);
  return reference?.kind === 'var' && reference.path.length === 2 ? { variable: reference.name } : {};
}
