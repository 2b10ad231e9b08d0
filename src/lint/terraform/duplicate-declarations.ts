import type { RelatedPlace } from '../../findings/finding.js';
import type { SourceText, Span } from '../../source/source-text.js';
import type { Block, SyntaxProblem, Template, TemplateFile } from '../../template/model.js';
import { attributeOf } from '../../template/queries/attribute-of.js';
import { literalString } from '../../template/queries/literal-value.js';
import type { ModuleScope } from '../modules/module-scope.js';

/** Something that a module may declare once, and the place to show. */
interface Declaration {
  /** What must be unique: `resource.huaweicloud_vpc.main`. */
  key: string;
  /** As a message calls it: `resource "huaweicloud_vpc.main"`. */
  title: string;
  source: SourceText;
  span: Span;
  /** Where its block begins. */
  start: Span;
}

export interface Duplicate extends Declaration {
  first: RelatedPlace;
}

/** Words for the blocks whose labels must be unique in a module. */
const TITLES: Readonly<Record<string, string>> = {
  check: 'check',
  data: 'data source',
  module: 'module call',
  output: 'output',
  resource: 'resource',
  variable: 'variable',
};

/**
 * The declarations of a module that were made before, in the order of the text. What stands twice in one body or one
 * JSON object is a syntax problem already, and left out.
 */
export function duplicateDeclarations(scope: ModuleScope, template: Template): readonly Duplicate[] {
  let duplicates = known.get(scope);
  if (!duplicates) known.set(scope, (duplicates = findDuplicates(scope, template)));
  return duplicates;
}

/** Several rules ask. */
const known = new WeakMap<ModuleScope, Duplicate[]>();

function findDuplicates(scope: ModuleScope, { problems }: Template): Duplicate[] {
  const firsts = new Map<string, Declaration>();
  const duplicates: Duplicate[] = [];
  for (const file of scope.files) {
    if (isOverride(file)) continue;
    for (const declaration of file.body.blocks.flatMap((block) => declarationsOf(block))) {
      const first = firsts.get(declaration.key);
      if (!first) firsts.set(declaration.key, declaration);
      else if (!problems.some((problem) => covers(problem, declaration))) {
        const { source, span } = first;
        // Of an array of objects under one name, each is shown at its own beginning.
        const isSamePlace = source === declaration.source && span.start === declaration.span.start;
        const related = { message: 'First declared here.', file: source.file, range: source.rangeOf(span) };
        duplicates.push({
          ...declaration,
          ...(isSamePlace && { span: declaration.start }),
          first: related,
        });
      }
    }
  }

  return duplicates;
}

function covers(problem: SyntaxProblem, { source, span }: Declaration): boolean {
  return problem.source === source && problem.span.start <= span.start && span.end <= problem.span.end;
}

/** Terraform merges these files into the others, so the same names stand in both. */
function isOverride({ name }: TemplateFile): boolean {
  return /(?:^|[/_])override\.tf(?:\.json)?$/.test(name);
}

function declarationsOf(block: Block): Declaration[] {
  const { source } = block.file;
  const start = { start: block.span.start, end: block.span.start + 1 };
  const labels = block.labels.map((label) => label.text).join('.');
  if (block.type === 'locals')
    return block.body.attributes.map(({ name, nameSpan }) => ({
      key: `local.${name}`,
      title: `local value "${name}"`,
      source,
      span: nameSpan,
      start: nameSpan,
    }));
  if (block.type === 'terraform')
    return block.body.blocks
      .filter((inner) => inner.type === 'required_providers')
      .map((inner) => ({
        key: `terraform.${inner.type}`,
        title: 'required_providers block',
        source,
        span: inner.headSpan,
        start: { start: inner.span.start, end: inner.span.start + 1 },
      }));
  if (block.type === 'provider') {
    const aliasArgument = attributeOf(block.body, 'alias');
    const alias = literalString(aliasArgument?.value);
    if (aliasArgument && alias === undefined) return [];
    const name = alias === undefined ? labels : `${labels}.${alias}`;
    return [{ key: `provider.${name}`, title: `provider "${name}"`, source, span: block.headSpan, start }];
  }

  const title = Object.hasOwn(TITLES, block.type) ? TITLES[block.type] : undefined;
  if (title === undefined || labels === '') return [];
  return [
    { key: `${block.type}.${labels}`, title: `${title} "${labels}"`, source, span: block.headSpan, start },
  ];
}
