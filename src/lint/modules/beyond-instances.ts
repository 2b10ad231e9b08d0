import { isObjectValue, toNumber, type Value } from '../../template/evaluate/value.js';
import type { Block, Expression } from '../../template/model.js';
import { attributeOf } from '../../template/queries/attribute-of.js';
import { walkExpressions } from '../../template/queries/walk-expressions.js';
import type { AttributePlace } from '../../template/queries/walk-attributes.js';
import type { Reference } from '../../template/queries/references.js';
import { fixedValue } from '../values/known-value.js';
import type { ModuleScope, ReferenceUse } from './module-scope.js';

/** Keys that a message names at most. */
const MAX_KEYS = 10;
const EVALUATED = new Set(['data', 'locals', 'module', 'output', 'resource']);
/** They name a block, and use no value of it. */
const NAMES_ONLY = new Set(['depends_on', 'ignore_changes', 'replace_triggered_by']);

/** Why an index means none of a block's instances. */
export type BeyondInstances =
  { problem: 'beyondCount'; index: string; count: number } | ({ problem: 'unknownKey' } & UnknownKey);

export interface UnknownKey {
  index: string;
  /** Those that there are, at most {@link MAX_KEYS}. */
  keys: readonly string[];
  hasMoreKeys: boolean;
}

/**
 * Why an index means none of a block's instances, where it is certain that Terraform asks for it: count or for_each
 * is written out, and nothing decides whether the reference is evaluated at all.
 */
export function beyondInstances(
  block: Block,
  { place, reference, topBlock }: ReferenceUse,
  scope: ModuleScope,
): BeyondInstances | undefined {
  const { kind, path, span } = reference;
  const index = path[kind === 'data' ? 3 : 2];
  const { text } = place.attribute.file.source;
  if (index === undefined || index === '?' || index === '*' || text[span.end] !== '[') return undefined;
  const [count, forEach] = ['count', 'for_each'].map((argument) => attributeOf(block.body, argument)?.value);
  const wrong = count
    ? beyondCount(index, fixedValue(count, scope))
    : forEach && forEach.kind !== 'tuple'
      ? beyondKeys(index, fixedValue(forEach, scope))
      : undefined;
  return wrong && isSurelyEvaluated(place, reference, topBlock, scope) ? wrong : undefined;
}

function beyondCount(index: string, count: Value): BeyondInstances | undefined {
  const number = typeof count === 'boolean' ? undefined : toNumber(count);
  // Another rule reports what is not a count at all.
  if (number === undefined || !Number.isInteger(number) || number < 0) return undefined;
  if (!/^\d+$/.test(index) || Number(index) < number) return undefined;
  return { problem: 'beyondCount', index, count: number };
}

function beyondKeys(index: string, value: Value): BeyondInstances | undefined {
  const keys = Array.isArray(value) ? value : isObjectValue(value) ? Object.keys(value) : undefined;
  if (!keys?.every((key) => typeof key === 'string') || keys.includes(index)) return undefined;
  return { problem: 'unknownKey', index, keys: keys.slice(0, MAX_KEYS), hasMoreKeys: keys.length > MAX_KEYS };
}

/** Not of a block that may have no instances, nor in what is evaluated only now and then, or whose failure is caught. */
function isSurelyEvaluated(
  { attribute, block }: AttributePlace,
  { wholeSpan }: Reference,
  topBlock: Block,
  { module }: ModuleScope,
): boolean {
  if (module !== '' || !EVALUATED.has(topBlock.type) || NAMES_ONLY.has(attribute.name)) return false;
  if (topBlock.type !== 'locals' && block !== topBlock) return false;
  if (topBlock.body.attributes.some(({ name }) => name === 'count' || name === 'for_each')) return false;
  let isSure = true;
  walkExpressions(attribute.value, (inner) => {
    if (inner.span.end < wholeSpan.end || wholeSpan.start < inner.span.start) return false;
    if (decides(inner)) isSure = false;
    return undefined;
  });
  return isSure;
}

function decides(expression: Expression): boolean {
  switch (expression.kind) {
    case 'call': {
      return expression.name === 'try' || expression.name === 'can';
    }

    case 'conditional':
    case 'for': {
      return true;
    }

    case 'template': {
      return expression.parts.some(({ kind }) => kind === 'directive');
    }

    default: {
      return false;
    }
  }
}
