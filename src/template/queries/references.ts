import type { Span } from '../../syntax/source-text.js';
import type { Expression, IndexExpression, MemberExpression, SplatExpression } from '../model.js';
import { eachBoundChild } from './bound-children.js';

export type ReferenceKind =
  'count' | 'data' | 'each' | 'local' | 'module' | 'path' | 'resource' | 'self' | 'terraform' | 'var';

/** What an expression takes its value from: `var.x`, `data.t.n.attribute`, `huaweicloud_vpc.main.id`, `each.key`. */
export interface Reference {
  kind: ReferenceKind;
  /** `x` of `var.x`, `n` of `data.t.n`, `main` of `huaweicloud_vpc.main`, `key` of `each.key`. */
  name: string;
  /** The resource or data source type, of `resource` and `data` only. */
  type?: string;
  /** The block it means, as `addressOf` says it: `variable.x`, `local.x`, `data.t.n`, `resource.t.n`, `module.m`. */
  address: string;
  /**
   * Every step, the root first, without the `resource` of the long form `resource.t.n`; `*` for a splat, the value of a
   * literal index, `?` for any other. `list.*.name[0]` is `list[0].name`: the index takes an item of what `.*` makes.
   */
  path: string[];
  /** Of the part that names the block: `var.x`. */
  span: Span;
  /** Of the whole path. */
  wholeSpan: Span;
}

const KINDS = new Set(['count', 'data', 'each', 'local', 'module', 'path', 'self', 'terraform', 'var']);

type Step = IndexExpression | MemberExpression | SplatExpression;

/**
 * The references in an expression, in the order of the text. A bare name (a type such as `string`, an argument in
 * `ignore_changes`) is none, nor is a loop variable of `for` or a name in `bound`.
 */
export function references(expression: Expression, bound: ReadonlySet<string> = new Set()): Reference[] {
  const found: Reference[] = [];
  collect(expression, bound, found);
  return found;
}

function collect(expression: Expression, bound: ReadonlySet<string>, found: Reference[]): void {
  // Most expressions; nothing is inside them.
  if (expression.kind === 'literal' || expression.kind === 'invalid') return;
  const steps: Step[] = [];
  let root: Expression = expression;
  while (root.kind === 'member' || root.kind === 'index' || root.kind === 'splat') {
    steps.push(root);
    root = root.object;
  }

  steps.reverse();

  if (root.kind === 'variable') {
    if (!bound.has(root.name)) {
      const reference = referenceFrom(root.name, root.span, steps, expression.span);
      if (reference) found.push(reference);
    }
  } else {
    eachBoundChild(root, bound, (child, names) => collect(child, names, found));
  }

  for (const step of steps) if (step.kind === 'index') collect(step.index, bound, found);
}

function referenceFrom(root: string, rootSpan: Span, steps: Step[], wholeSpan: Span): Reference | undefined {
  const written = [root, ...wordsOf(steps)];
  // `resource.huaweicloud_vpc.main` is Terraform's long way to say `huaweicloud_vpc.main`.
  const prefix = root === 'resource' && steps.length > 1 ? 1 : 0;
  const path = written.slice(prefix);
  const kind = (KINDS.has(root) ? root : 'resource') as ReferenceKind;
  const taken = kind === 'self' ? 0 : kind === 'data' ? 2 : 1;
  if (steps.length < taken + prefix) return undefined;
  const last = steps[taken + prefix - 1];
  const span = { start: rootSpan.start, end: last?.span.end ?? rootSpan.end };
  const name = path[taken]!;
  const type = kind === 'data' ? path[1] : kind === 'resource' ? path[0] : undefined;
  const address =
    kind === 'var'
      ? `variable.${name}`
      : kind === 'resource'
        ? `resource.${type}.${name}`
        : path.slice(0, taken + 1).join('.');
  return { kind, name, type, address, path, span, wholeSpan };
}

/** @see https://developer.hashicorp.com/terraform/language/v1.5.x/expressions/splat#legacy-attribute-only-splat-expressions */
function wordsOf(steps: readonly Step[]): string[] {
  const words = steps.map((step) => wordOf(step));
  const splat = steps.findIndex((step) => step.kind === 'splat' && step.isOfNames);
  const index = splat === -1 ? -1 : steps.findIndex((step, at) => at > splat && step.kind === 'index');
  if (index !== -1) words.splice(splat, 1, ...words.splice(index, 1));
  return words;
}

function wordOf(step: Step): string {
  if (step.kind === 'member') return step.name;
  if (step.kind === 'splat') return '*';
  return step.index.kind === 'literal' ? String(step.index.value) : '?';
}
