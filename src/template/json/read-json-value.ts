import type { Node } from 'jsonc-parser';
import { decodeJsonString } from '../../syntax/json/json-string.js';
import type { Span } from '../../syntax/source-text.js';
import type { SyntaxMistake } from '../../syntax/syntax-mistake.js';
import { parseExpressionText, parseTemplateText } from '../hcl/parse-hcl.js';
import { numberLiteral } from '../hcl/read-term.js';
import type { Expression, ObjectItem, TemplateFile } from '../model.js';
import { childrenOf } from '../queries/children-of.js';

/** What the parts of one file are read with. */
export interface JsonContext {
  file: TemplateFile;
  text: string;
  /** Values that could not be read; see `JsonDocument.broken`. */
  broken: Span[];
  /** Mistakes in the templates that strings are. */
  mistakes: SyntaxMistake[];
}

export function spanOf({ length, offset }: Node): Span {
  return { start: offset, end: offset + length };
}

/** A string's text without its quotes. */
export function insideQuotes({ length, offset }: Node): Span {
  return { start: offset + 1, end: Math.max(offset + 1, offset + length - 1) };
}

/**
 * How Terraform reads the strings of an argument: as a template; as a name, which is an expression without `${…}`; or
 * as its letters, whatever they are.
 */
export type StringMeaning = 'name' | 'template' | 'text';

/** A JSON value as the expression that Terraform makes of it. */
export function readJsonValue(node: Node, context: JsonContext, meaning: StringMeaning): Expression {
  const span = spanOf(node);
  if (context.broken.some((place) => place.start <= span.end && span.start <= place.end && isAt(place, span)))
    return { kind: 'invalid', span };
  switch (node.type) {
    case 'array': {
      const items = (node.children ?? []).map((child) => readJsonValue(child, context, meaning));
      return { kind: 'tuple', items, span };
    }

    case 'object': {
      const items = (node.children ?? []).flatMap((child) => readItem(child, context, meaning) ?? []);
      return { kind: 'object', items, span };
    }

    case 'number': {
      return numberLiteral(context.text.slice(span.start, span.end), span.start, span.end);
    }

    case 'string': {
      return readString(node, context, meaning);
    }

    case 'boolean':
    case 'null': {
      return { kind: 'literal', value: (node.value as boolean | null) ?? null, span };
    }

    default: {
      return { kind: 'invalid', span };
    }
  }
}

/** A missing value has an empty place, a broken one is as long as it was. */
function isAt(place: Span, span: Span): boolean {
  return place.start === place.end || place.start === span.start;
}

function readItem(property: Node, context: JsonContext, meaning: StringMeaning): ObjectItem | undefined {
  const [key, value] = property.children ?? [];
  if (!key || !value) return undefined;
  return {
    key: readString(key, context, meaning === 'text' ? 'text' : 'template'),
    value: readJsonValue(value, context, meaning),
    span: spanOf(property),
  };
}

function readString(node: Node, context: JsonContext, meaning: StringMeaning): Expression {
  const span = spanOf(node);
  const value = String(node.value);
  const isTemplate = meaning !== 'text' && (value.includes('${') || value.includes('%{'));
  if (!isTemplate && meaning !== 'name') return { kind: 'literal', value, span };
  const decoded = decodeJsonString(context.text, span.start, span.end);
  const read = isTemplate ? parseTemplateText : parseExpressionText;
  const { expression, mistakes } = read(decoded.value, context.file);
  moveSpans(expression, decoded.offsetOf);
  for (const mistake of mistakes) {
    const { end, start } = mistake.span;
    context.mistakes.push({
      ...mistake,
      span: { start: decoded.offsetOf(start), end: decoded.offsetOf(end) },
    });
  }

  if (expression.kind === 'literal' || expression.kind === 'template') expression.span = span;
  return expression;
}

/** Moves an expression that was read from a string's text to its places in the file. */
function moveSpans(expression: Expression, offsetOf: (index: number) => number): void {
  const moved = new Set<Span>();
  const move = (span: Span): void => {
    if (moved.has(span)) return;
    moved.add(span);
    span.start = offsetOf(span.start);
    span.end = offsetOf(span.end);
  };

  const visit = (node: Expression): void => {
    move(node.span);
    if ('nameSpan' in node) move(node.nameSpan);
    if (node.kind === 'template') for (const part of node.parts) move(part.span);
    if (node.kind === 'object') for (const item of node.items) move(item.span);
    for (const child of childrenOf(node)) visit(child);
  };

  visit(expression);
}
