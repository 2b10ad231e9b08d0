import { moduleScopes } from '../../../src/lint/modules/module-scope.js';
import type { Span } from '../../../src/syntax/source-text.js';
import type { Attribute, Block, Expression, Template, TemplateFile } from '../../../src/template/model.js';
import type { Reference } from '../../../src/template/queries/references.js';
import { walkExpressions } from '../../../src/template/queries/walk-expressions.js';

/** One edit of one file that turns a valid template into one with a single mistake. */
export interface Change extends Span {
  /** Inside the template: `main.tf`. */
  file: string;
  text: string;
  /**
   * Where a finding may stand beside the lines of the edit: places in the text as it was before, such as the
   * opening brace of what is no longer closed.
   */
  also?: Array<{ file: string; offset: number }>;
  /** The line of the next token counts, too: what is missing shows there at the earliest. */
  orNextToken?: boolean;
}

/** A way to break a template, and all places of a template where it can be done. */
export interface Mutation {
  name: string;
  changes(template: Template): Change[];
}

export interface PlacedAttribute {
  attribute: Attribute;
  block: Block;
  /** The outermost block around it. */
  top: Block;
}

export const textOf = (file: TemplateFile, { end, start }: Span): string =>
  file.source.text.slice(start, end);

export function replace(file: { name: string }, { end, start }: Span, text: string): Change {
  return { file: file.name, start, end, text };
}

export function insert(file: { name: string }, at: number, text: string): Change {
  return replace(file, { start: at, end: at }, text);
}

export function hclFiles(template: Template): TemplateFile[] {
  return template.files.filter(({ syntax }) => syntax === 'hcl');
}

export function topBlocks(template: Template, ...types: string[]): Block[] {
  return template.files
    .flatMap(({ body }) => body.blocks)
    .filter(({ type }) => types.length === 0 || types.includes(type));
}

/** All blocks, the outer before the inner. */
export function allBlocks(template: Template): Block[] {
  const inside = (block: Block): Block[] => [block, ...block.body.blocks.flatMap((inner) => inside(inner))];
  return topBlocks(template).flatMap((block) => inside(block));
}

export function allAttributes(template: Template): PlacedAttribute[] {
  const inside = (block: Block, top: Block): PlacedAttribute[] => [
    ...block.body.attributes.map((attribute) => ({ attribute, block, top })),
    ...block.body.blocks.flatMap((inner) => inside(inner, top)),
  ];
  return topBlocks(template).flatMap((block) => inside(block, block));
}

/** Every expression of one kind, with the file it stands in. */
export function expressionsOf<Kind extends Expression['kind']>(
  template: Template,
  kind: Kind,
): Array<{ file: TemplateFile; expression: Extract<Expression, { kind: Kind }>; place: PlacedAttribute }> {
  return allAttributes(template).flatMap((place) => {
    const found: Array<Extract<Expression, { kind: Kind }>> = [];
    walkExpressions(place.attribute.value, (expression) => {
      if (expression.kind === kind) found.push(expression as Extract<Expression, { kind: Kind }>);
    });
    return found.map((expression) => ({ file: place.attribute.file, expression, place }));
  });
}

/** The whole lines of a span, their line end included. */
export function linesOf({ source: { text } }: TemplateFile, { end, start }: Span): Span {
  const lineEnd = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: lineEnd === -1 ? text.length : lineEnd + 1 };
}

/** Where a new argument may be put into a block of several lines; nothing for one of a single line. */
export function firstLineIn({ body, file }: Block): number | undefined {
  if (file.syntax !== 'hcl') return undefined;
  const { text } = file.source;
  return text[body.span.start + 1] === '\n' ? body.span.start + 2 : undefined;
}

/** Two letters in the middle exchanged, as a hurried hand does. */
export function misspelt(word: string): string {
  for (let at = Math.floor(word.length / 2); at > 0; at--)
    if (word[at] !== word[at - 1] && /[a-z]/.test(word[at]!) && /[a-z]/.test(word[at - 1]!))
      return word.slice(0, at - 1) + word[at] + word[at - 1] + word.slice(at + 1);
  return `${word}x`;
}

interface PlacedReference {
  file: TemplateFile;
  reference: Reference;
}

export function referencesOf(template: Template, ...kinds: string[]): PlacedReference[] {
  return moduleScopes(template)
    .flatMap(({ uses }) => uses)
    .filter(({ reference }) => kinds.includes(reference.kind))
    .map(({ place, reference }) => ({ file: place.attribute.file, reference }));
}
