import { commonMessages } from '../../findings/common-messages.js';
import type { RelatedPlace } from '../../findings/finding.js';
import type { ReportedText } from '../../findings/rule.js';
import type { SourceText, Span } from '../../syntax/source-text.js';
import type { Block, SyntaxProblem, Template } from '../../template/model.js';
import { attributeOf } from '../../template/queries/attribute-of.js';
import { literalString } from '../../template/queries/literal-value.js';
import { isOverride } from './override-files.js';
import type { ModuleScope } from '../modules/module-scope.js';
import { memoized } from '../../platform/memoized.js';

/** What a module declares, by the type of its block; `local` is one argument of a locals block. */
export type DeclarationKind =
  'check' | 'data' | 'local' | 'module' | 'output' | 'provider' | 'resource' | 'variable';

/** Something that a module may declare once, and the place to show. */
interface Declaration {
  /** What must be unique: `resource.huaweicloud_vpc.main`. */
  key: string;
  kind: DeclarationKind | 'required_providers';
  /** `huaweicloud_vpc.main` */
  name: string;
  source: SourceText;
  span: Span;
  /** Where its block begins. */
  start: Span;
}

export interface Duplicate extends Declaration {
  first: ReportedText<RelatedPlace, 'message'>;
}

/** The blocks whose labels must be unique in a module. */
const LABELLED = new Set<string>([
  'check',
  'data',
  'module',
  'output',
  'resource',
  'variable',
] satisfies DeclarationKind[]);

/**
 * The declarations of a module that were made before, in the order of the text. What is twice in one body or one JSON
 * object is a syntax problem already, and left out.
 */
export function duplicateDeclarations(scope: ModuleScope, template: Template): readonly Duplicate[] {
  return duplicatesByScope(template)(scope);
}

/** Several rules ask. */
const duplicatesByScope = memoized((template: Template) =>
  memoized((scope: ModuleScope): readonly Duplicate[] => findDuplicates(scope, template)),
);

function findDuplicates(scope: ModuleScope, { problems }: Template): Duplicate[] {
  const firsts = new Map<string, Declaration>();
  const duplicates: Duplicate[] = [];
  const isCovered = coveredBy(problems);
  for (const file of scope.files) {
    if (isOverride(file)) continue;
    for (const declaration of file.body.blocks.flatMap((block) => declarationsOf(block))) {
      const first = firsts.get(declaration.key);
      if (!first) firsts.set(declaration.key, declaration);
      else if (!isCovered(declaration)) {
        const { source, span } = first;
        // Of an array of objects under one name, each is shown at its own beginning.
        const isSamePlace = source === declaration.source && span.start === declaration.span.start;
        const message = commonMessages.firstDeclaredHere();
        duplicates.push({
          ...declaration,
          ...(isSamePlace && { span: declaration.start }),
          first: { message, file: source.file, range: source.rangeOf(span) },
        });
      }
    }
  }

  return duplicates;
}

/** Whether a problem spans a declaration, looked up in order: a file can have as many of both. */
function coveredBy(problems: readonly SyntaxProblem[]): (declaration: Declaration) => boolean {
  const bySource = new Map<SourceText, Array<{ start: number; furthest: number }>>();
  for (const { source, span } of [...problems].sort((a, b) => a.span.start - b.span.start)) {
    let before = bySource.get(source);
    if (!before) bySource.set(source, (before = []));
    before.push({ start: span.start, furthest: Math.max(span.end, before.at(-1)?.furthest ?? 0) });
  }

  return ({ source, span }) => {
    const before = bySource.get(source) ?? [];
    let low = 0;
    let high = before.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (before[middle]!.start <= span.start) low = middle + 1;
      else high = middle;
    }

    return low > 0 && before[low - 1]!.furthest >= span.end;
  };
}

function declarationsOf(block: Block): Declaration[] {
  const { source } = block.file;
  const start = { start: block.span.start, end: block.span.start + 1 };
  const labels = block.labels.map((label) => label.text).join('.');
  if (block.type === 'locals')
    return block.body.attributes.map(({ name, nameSpan }) => ({
      key: `local.${name}`,
      kind: 'local' as const,
      name,
      source,
      span: nameSpan,
      start: nameSpan,
    }));
  if (block.type === 'terraform')
    return block.body.blocks
      .filter((inner) => inner.type === 'required_providers')
      .map((inner) => ({
        key: `terraform.${inner.type}`,
        kind: 'required_providers' as const,
        name: inner.type,
        source,
        span: inner.headSpan,
        start: { start: inner.span.start, end: inner.span.start + 1 },
      }));
  if (block.type === 'provider') {
    const aliasArgument = attributeOf(block.body, 'alias');
    const alias = literalString(aliasArgument?.value);
    if (aliasArgument && alias === undefined) return [];
    const name = alias === undefined ? labels : `${labels}.${alias}`;
    return [{ key: `provider.${name}`, kind: 'provider', name, source, span: block.headSpan, start }];
  }

  if (!LABELLED.has(block.type) || labels === '') return [];
  const kind = block.type as DeclarationKind;
  return [{ key: `${kind}.${labels}`, kind, name: labels, source, span: block.headSpan, start }];
}
