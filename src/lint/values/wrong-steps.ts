import type { Block, Expression, ForExpression, TemplatePart } from '../../template/model.js';
import { attributeOf } from '../../template/queries/attribute-of.js';
import { childrenOf } from '../../template/queries/children-of.js';
import { type AttributePlace, walkAttributes } from '../../template/queries/walk-attributes.js';
import { holdsNoValue, iteratorOf } from '../../template/queries/walk-references.js';
import { asks } from './asks.js';
import type { ModuleScope } from '../modules/module-scope.js';
import {
  followSteps,
  insideFor,
  type Step,
  type TypeContext,
  typeOf,
  type Types,
  type WrongStep,
} from './type-of.js';
import { iteratorType, loopTypes, type ValueType } from './value-type.js';

export interface WrongStepUse extends WrongStep {
  place: AttributePlace;
  /** It is in a branch of a condition: Terraform sees it only when that branch is used. */
  isConditional: boolean;
}

/** Blocks whose names are no values. */
const NAMES_ONLY = new Set(['import', 'moved', 'removed', 'terraform']);
/** What fails in these is not a mistake. */
const TRYING = new Set(['can', 'try']);

interface Walk extends TypeContext {
  isConditional: boolean;
  visit(wrong: WrongStep, isConditional: boolean): void;
}

/** The steps of a module's expressions that the types of variables, their items and iterators do not have. */
export function wrongSteps(scope: ModuleScope): WrongStepUse[] {
  const found: WrongStepUse[] = [];
  const inBlock = typesInBlocks(scope);
  for (const { body } of scope.files) {
    walkAttributes(body, (place) => {
      const { attribute, block } = place;
      const types = block && inBlock.get(block);
      if (!types || attribute.value.kind === 'literal' || holdsNoValue(attribute, block)) return;
      const visit: Walk['visit'] = (wrong, isConditional) => found.push({ ...wrong, place, isConditional });
      inExpression(attribute.value, { scope, types, isConditional: false, visit });
    });
  }

  return found;
}

const NONE: Types = new Map();

/** What `each` and the iterators of dynamic blocks are in each block whose arguments are values. */
function typesInBlocks(scope: ModuleScope): ReadonlyMap<Block, Types> {
  const found = new Map<Block, Types>();
  for (const block of scope.blocks) {
    if (NAMES_ONLY.has(block.type)) continue;
    const forEach = attributeOf(block.body, 'for_each');
    enter(block, forEach ? new Map([['each', loopOver(forEach.value, { scope, types: NONE })]]) : NONE);
  }

  return found;

  function enter(block: Block, types: Types): void {
    found.set(block, types);
    const collection = block.type === 'dynamic' ? attributeOf(block.body, 'for_each')?.value : undefined;
    const inner = collection
      ? new Map([...types, [iteratorOf(block), loopOver(collection, { scope, types })]])
      : types;
    for (const child of block.body.blocks) enter(child, inner);
  }
}

function loopOver(collection: Expression, context: TypeContext): ValueType {
  return iteratorType(loopTypes(typeOf(collection, context)));
}

function inExpression(expression: Expression, walk: Walk): void {
  switch (expression.kind) {
    case 'literal': {
      return;
    }

    case 'member':
    case 'index':
    case 'splat': {
      inPath(expression, walk);
      return;
    }

    case 'call': {
      if (TRYING.has(expression.name)) return;
      break;
    }

    case 'conditional': {
      inExpression(expression.condition, walk);
      if (asks(expression.condition)) return;
      inExpression(expression.whenTrue, { ...walk, isConditional: true });
      inExpression(expression.whenFalse, { ...walk, isConditional: true });
      return;
    }

    case 'for': {
      inFor(expression, walk);
      return;
    }

    case 'template': {
      inParts(expression.parts, walk);
      return;
    }

    default:
  }

  for (const child of childrenOf(expression)) inExpression(child, walk);
}

function inPath(expression: Step, walk: Walk): void {
  // Most paths name a variable or a local value, and go no further.
  const { kind, object } = expression;
  if (kind === 'member' && object.kind === 'variable' && !walk.types.has(object.name)) return;
  const { wrong } = followSteps(expression, walk);
  if (wrong) walk.visit(wrong, walk.isConditional);
  let root: Expression = expression;
  while (root.kind === 'member' || root.kind === 'index' || root.kind === 'splat') {
    if (root.kind === 'index') inExpression(root.index, walk);
    root = root.object;
  }

  inExpression(root, walk);
}

function inFor(expression: ForExpression, walk: Walk): void {
  const { collection, condition, key, value } = expression;
  inExpression(collection, walk);
  const inner = { ...walk, ...insideFor(expression, walk) };
  if (condition) inExpression(condition, inner);
  if (condition && asks(condition)) return;
  if (key) inExpression(key, inner);
  inExpression(value, inner);
}

/** Text between `%{ if … }` and `%{ endif }` is a branch, between `%{ for … }` and `%{ endfor }` a loop. */
function inParts(parts: TemplatePart[], outer: Walk): void {
  const open: Array<Walk | undefined> = [];
  let walk: Walk | undefined = outer;
  for (const part of parts) {
    if (part.kind === 'text') continue;
    const values = part.kind === 'directive' ? part.values : [part.value];
    if (walk) for (const value of values) inExpression(value, walk);
    if (part.kind !== 'directive') continue;
    if (part.keyword === 'endif' || part.keyword === 'endfor') walk = open.pop() ?? outer;
    if (part.keyword !== 'if' && part.keyword !== 'for') continue;
    open.push(walk);
    const [value] = values;
    if (part.keyword === 'if')
      walk = walk && value && !asks(value) ? { ...walk, isConditional: true } : undefined;
    else walk = walk && value && { ...walk, types: inLoop(part.names ?? [], value, walk) };
  }
}

function inLoop(names: string[], collection: Expression, walk: Walk): Types {
  const { key, value } = loopTypes(typeOf(collection, walk));
  const [first, second] = names;
  const types = new Map(walk.types);
  if (first !== undefined) types.set(first, second === undefined ? value : key);
  if (second !== undefined) types.set(second, value);
  return types;
}
