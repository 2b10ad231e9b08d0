import type {
  Attribute,
  ConditionalExpression,
  Expression,
  ForExpression,
  IndexExpression,
  MemberExpression,
  ObjectExpression,
  SplatExpression,
} from '../../template/model.js';
import { literalString } from '../../template/queries/literal-value.js';
import type { ModuleScope } from '../modules/module-scope.js';
import { commonType, loopTypes, STRING, typeOfVariable, type ValueType } from './value-type.js';

/** The types of loop variables, of iterators and of `each`, by name. */
export type Types = ReadonlyMap<string, ValueType | undefined>;

export interface TypeContext {
  scope: ModuleScope;
  types: Types;
}

export type Step = IndexExpression | MemberExpression | SplatExpression;

/** A step that a value of that type does not have. */
export interface WrongStep {
  step: IndexExpression | MemberExpression;
  /** Of what the step is taken from. */
  type: ValueType;
}

/** Longer chains of local values are not worth following. */
const MAX_DEPTH = 16;

/** The type of an expression's value; nothing where it is not known, or a function makes it. */
export function typeOf(expression: Expression, context: TypeContext, depth = 0): ValueType | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const inner = (part: Expression): ValueType | undefined => typeOf(part, context, depth + 1);
  switch (expression.kind) {
    case 'literal': {
      return typeof expression.value === 'string' ? STRING : undefined;
    }

    case 'template': {
      const [only, ...more] = expression.parts;
      const isWrapped = only?.kind === 'interpolation' && more.length === 0 && !expression.heredoc;
      return isWrapped ? inner(only.value) : STRING;
    }

    case 'tuple': {
      return { kind: 'list', item: commonType(expression.items.map((item) => inner(item))) };
    }

    case 'object': {
      return objectType(expression, inner);
    }

    case 'for': {
      const item = typeOf(expression.value, insideFor(expression, context, depth), depth + 1);
      if (expression.result === 'tuple') return { kind: 'list', item };
      return { kind: 'map', item: expression.group ? { kind: 'list', item } : item };
    }

    case 'conditional': {
      return conditionalType(expression, inner);
    }

    case 'call': {
      const [only, ...more] = expression.arguments;
      return only && more.length === 0 && !expression.expandFinal
        ? resultOf(expression.name, inner(only))
        : undefined;
    }

    case 'variable':
    case 'member':
    case 'index':
    case 'splat': {
      return followSteps(expression, context, depth).type;
    }

    default: {
      return undefined;
    }
  }
}

type TypeOfPart = (part: Expression) => ValueType | undefined;

function objectType({ items }: ObjectExpression, inner: TypeOfPart): ValueType | undefined {
  const attributes = new Map<string, ValueType | undefined>();
  for (const { key, value } of items) {
    const name = literalString(key);
    if (name === undefined) return undefined;
    attributes.set(name, inner(value));
  }

  return { kind: 'object', attributes };
}

function conditionalType(
  { whenFalse, whenTrue }: ConditionalExpression,
  inner: TypeOfPart,
): ValueType | undefined {
  if (isNothing(whenTrue)) return whenWhole(inner(whenFalse), whenTrue);
  return isNothing(whenFalse) ? whenWhole(inner(whenTrue), whenFalse) : undefined;
}

/** `null`, `{}` or `[]`: beside it a condition gives what the other branch does. */
function isNothing(branch: Expression): boolean {
  if (branch.kind === 'literal') return branch.value === null;
  return (branch.kind === 'object' || branch.kind === 'tuple') && branch.items.length === 0;
}

/** An object beside `{}` becomes a map. */
function whenWhole(type: ValueType | undefined, other: Expression): ValueType | undefined {
  return type?.kind === 'object' && other.kind !== 'literal' ? undefined : type;
}

/** The functions that hand items on as they are. */
function resultOf(name: string, given: ValueType | undefined): ValueType | undefined {
  const isRow = given?.kind === 'list' || given?.kind === 'set';
  switch (name) {
    case 'nonsensitive':
    case 'sensitive': {
      return given;
    }

    case 'distinct':
    case 'reverse':
    case 'tolist': {
      return isRow ? { kind: 'list', item: given.item } : undefined;
    }

    case 'toset': {
      return isRow ? { kind: 'set', item: given.item } : undefined;
    }

    case 'values': {
      return given?.kind === 'map' ? { kind: 'list', item: given.item } : undefined;
    }

    case 'keys': {
      return given?.kind === 'map' ? { kind: 'list', item: STRING } : undefined;
    }

    default: {
      return undefined;
    }
  }
}

/** The names that a `for` declares, beside those around it. */
export function insideFor(
  { collection, keyName, valueName }: ForExpression,
  { scope, types }: TypeContext,
  depth = 0,
): TypeContext {
  const { key, value } = loopTypes(typeOf(collection, { scope, types }, depth + 1));
  const own: Array<[string, ValueType | undefined]> = [[valueName, value]];
  if (keyName !== undefined) own.push([keyName, key]);
  return { scope, types: new Map([...types, ...own]) };
}

/** Follows a path such as `var.subnets[0].cidr` from its root: the type it ends with, or the step that goes wrong. */
export function followSteps(
  expression: Expression,
  context: TypeContext,
  depth = 0,
): { type?: ValueType; wrong?: WrongStep } {
  const steps: Step[] = [];
  let root = expression;
  while (root.kind === 'member' || root.kind === 'index' || root.kind === 'splat') {
    steps.unshift(root);
    root = root.object;
  }

  let type =
    root.kind === 'variable' ? rootType(root.name, steps, context, depth) : typeOf(root, context, depth + 1);
  let isSplat = false;
  for (const step of steps) {
    if (!type) return {};
    if (step.kind === 'splat') {
      if (isSplat) return {};
      isSplat = true;
      // Of anything else it makes a list by itself, and of null an empty one.
      type = type.kind === 'list' || type.kind === 'set' ? type.item : undefined;
    } else if (step.kind === 'index' && isSplat) return {};
    else {
      if (isWrong(step, type)) return { wrong: { step, type } };
      type = typeBehind(step, type);
    }
  }

  return { type: isSplat ? { kind: 'list', item: type } : type };
}

/** The type of what a path begins with; of `var.name` and `local.name` the first step is taken away. */
function rootType(
  name: string,
  steps: Step[],
  { scope, types }: TypeContext,
  depth: number,
): ValueType | undefined {
  if (types.has(name)) return types.get(name);
  const [first] = steps;
  if ((name !== 'var' && name !== 'local') || first?.kind !== 'member') return undefined;
  steps.shift();
  if (name === 'var') return typeOfVariable(scope.variables.get(first.name));
  const local = scope.locals.get(first.name);
  return local && typeOfLocal(local, scope, depth);
}

const NONE: Types = new Map();
const known = new WeakMap<Attribute, { type?: ValueType }>();

/** Of a local value that names itself nothing is known. */
function typeOfLocal(local: Attribute, scope: ModuleScope, depth: number): ValueType | undefined {
  let found = known.get(local);
  if (!found) {
    known.set(local, (found = {}));
    found.type = typeOf(local.value, { scope, types: NONE }, depth + 1);
  }

  return found.type;
}

function isWrong(step: IndexExpression | MemberExpression, type: ValueType): boolean {
  if (type.kind === 'map') return false;
  if (step.kind === 'member' && !/^\d/.test(step.name))
    return type.kind !== 'object' || !type.attributes.has(step.name);
  if (step.kind === 'member' || type.kind === 'list' || type.kind === 'set') return false;
  const key = literalString(step.index);
  return type.kind === 'object' ? key !== undefined && !type.attributes.has(key) : true;
}

function typeBehind(step: IndexExpression | MemberExpression, type: ValueType): ValueType | undefined {
  if (type.kind === 'map' || type.kind === 'list') return type.item;
  const name = step.kind === 'member' ? step.name : literalString(step.index);
  return type.kind === 'object' && name !== undefined ? type.attributes.get(name) : undefined;
}
