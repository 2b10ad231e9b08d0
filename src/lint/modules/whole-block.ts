import type { Span } from '../../syntax/source-text.js';
import type { Expression, IndexExpression, MemberExpression } from '../../template/model.js';
import { references } from '../../template/queries/references.js';

export interface WholeBlock {
  /** `resource.huaweicloud_vpc.main` */
  address: string;
  /** Of the name, with the index of the instance if that is a plain one: `huaweicloud_vpc.main[0]`. */
  span: Span;
}

/**
 * The resource or data source at the beginning of a reference, as `depends_on` accepts it. Nothing of a module, whose
 * outputs are taken, too, and of everything else.
 */
export function wholeBlock(expression: Expression): WholeBlock | undefined {
  const [reference] = references(expression);
  const { address, kind, span, wholeSpan } = reference ?? {};
  if ((kind !== 'resource' && kind !== 'data') || wholeSpan?.start !== expression.span.start)
    return undefined;
  const step = stepBehind(expression, span!.end);
  const isInstance =
    step && (step.kind === 'index' ? step.index.kind === 'literal' : /^\d+$/.test(step.name));
  return { address: address!, span: isInstance ? { start: span!.start, end: step.span.end } : span! };
}

/** The index or attribute that follows the part of a reference which ends there. */
function stepBehind(expression: Expression, end: number): IndexExpression | MemberExpression | undefined {
  let at = expression;
  while (at.kind === 'index' || at.kind === 'member' || at.kind === 'splat') {
    if (at.object.span.end === end && at.kind !== 'splat') return at;
    at = at.object;
  }

  return undefined;
}
