import type { Expression, Template } from '../../template/model.js';
import { childrenOf } from '../../template/queries/children-of.js';
import { type AttributePlace, walkAttributes } from '../../template/queries/walk-attributes.js';
import { holdsNoValue } from '../../template/queries/walk-references.js';
import type { ModuleScope } from '../modules/module-scope.js';
import { moduleScopes } from '../modules/module-scope.js';
import { memoized } from '../../platform/memoized.js';
import { asks } from './asks.js';

/** Where Terraform evaluates an expression whose failure stops it. */
export interface EvaluatedPlace {
  place: AttributePlace;
  scope: ModuleScope;
  /** It is in a branch: only when that is taken. */
  isConditional: boolean;
}

export interface EvaluatedPart<Kind extends Expression['kind'] = Expression['kind']> extends EvaluatedPlace {
  expression: Extract<Expression, { kind: Kind }>;
}

type Parts = Map<Expression['kind'], EvaluatedPart[]>;

/** Addresses in blocks whose names are no values. */
const NAMES_ONLY = /^(?:import|moved|removed|terraform)[.[]/;
/** What fails in these is not a mistake. */
const TRYING = new Set(['can', 'try']);
/** What no rule asks for. */
const UNASKED = new Set<Expression['kind']>([
  'invalid',
  'literal',
  'member',
  'object',
  'splat',
  'tuple',
  'variable',
]);

/** Every part of one kind in the modules of a template that could be read whole. */
export function evaluatedParts<Kind extends Expression['kind']>(
  template: Template,
  kind: Kind,
): ReadonlyArray<EvaluatedPart<Kind>> {
  return (partsOf(template).get(kind) ?? []) as unknown as ReadonlyArray<EvaluatedPart<Kind>>;
}

/** Several rules ask: one walk is enough for all of them. */
const partsOf = memoized((template: Template): Parts => {
  const parts: Parts = new Map();
  for (const scope of moduleScopes(template)) {
    if (!scope.complete) continue;
    for (const { body } of scope.files)
      walkAttributes(body, (place) => {
        const { address, attribute, block } = place;
        const { value } = attribute;
        if (value.kind === 'literal' || NAMES_ONLY.test(address) || holdsNoValue(attribute, block)) return;
        collect(value, { place, scope, isConditional: false }, parts);
      });
  }

  return parts;
});

function collect(expression: Expression, around: EvaluatedPlace, parts: Parts): void {
  const { kind } = expression;
  if (!UNASKED.has(kind)) {
    const others = parts.get(kind);
    const part = { ...around, expression };
    if (others) others.push(part);
    else parts.set(kind, [part]);
  }

  if (kind === 'call' && TRYING.has(expression.name)) return;
  if (kind === 'conditional') {
    collect(expression.condition, around, parts);
    if (asks(expression.condition)) return;
    const inner = { ...around, isConditional: true };
    collect(expression.whenTrue, inner, parts);
    collect(expression.whenFalse, inner, parts);
    return;
  }

  // What is in a loop is evaluated for each item only, and perhaps for none.
  const isBranching =
    kind === 'for' || (kind === 'template' && expression.parts.some((part) => part.kind === 'directive'));
  if (kind === 'for' && expression.condition && asks(expression.condition)) return;
  const inner = isBranching && !around.isConditional ? { ...around, isConditional: true } : around;
  for (const child of childrenOf(expression)) collect(child, inner, parts);
}
