import type { Suppression } from '../../findings/apply-suppressions.js';
import { parseSuppression } from '../../findings/suppression-directive.js';
import { hclComments, type Comment } from '../../source/hcl-comments.js';
import { lexHcl } from '../../source/hcl-lexer.js';
import type { HclToken } from '../../source/hcl-token.js';
import type { SourceText, Span } from '../../source/source-text.js';
import type { Body, Expression, TemplateFile } from '../model.js';
import { childrenOf } from '../queries/children-of.js';

/**
 * Suppressions in comments. One at the end of a line covers the line. One on a line of its own covers the block, the
 * argument or the item that begins on the next line, or else that line; several may stand above one another.
 */
export function hclSuppressions({ body, source }: TemplateFile): Suppression[] {
  const { text } = source;
  const { tokens } = lexHcl(text);
  const code = tokens.filter(({ kind }) => kind !== 'newline' && kind !== 'eof');
  const comments = hclComments(text, tokens);
  return comments.flatMap((comment): Suppression[] => {
    const directive = parseSuppression(text, comment.inner);
    if (!directive) return [];
    const line = lineOf(source, comment.span.start);
    const isAlone = text.slice(line.start, comment.span.start).trim() === '';
    const covers = isAlone ? coveredBelow(source, body, code, comments, comment) : line;
    return [{ ...directive, source, covers, removal: removalOf(text, line, comment.span, isAlone) }];
  });
}

function lineOf({ text }: SourceText, offset: number): Span {
  const end = text.indexOf('\n', offset);
  return { start: text.lastIndexOf('\n', offset - 1) + 1, end: end === -1 ? text.length : end };
}

function coveredBelow(
  source: SourceText,
  body: Body,
  code: readonly HclToken[],
  comments: readonly Comment[],
  { span }: Comment,
): Span {
  let below = span.end;
  for (const comment of comments) {
    if (comment.span.start < below) continue;
    if (!isNextLine(source.text.slice(below, comment.span.start))) break;
    below = comment.span.end;
  }

  const next = code.find(({ start }) => start >= below);
  if (!next || !isNextLine(source.text.slice(below, next.start)))
    return { start: span.start, end: span.start };
  const line = lineOf(source, next.start);
  const whole = startingAt(body, next.start);
  return { start: next.start, end: Math.max(line.end, whole?.end ?? 0) };
}

/** Nothing but one line end between two things: a blank line ends what a comment belongs to. */
function isNextLine(between: string): boolean {
  return /^[\t ]*\r?\n[\t ]*$/.test(between);
}

/** The outermost block, argument or item of a value that begins at an offset. */
function startingAt(body: Body, offset: number): Span | undefined {
  for (const part of [...body.blocks, ...body.attributes]) {
    if (offset < part.span.start || offset >= part.span.end) continue;
    if (part.span.start === offset) return part.span;
    return 'body' in part ? startingAt(part.body, offset) : inValue(part.value, offset);
  }

  return undefined;
}

function inValue(value: Expression, offset: number): Span | undefined {
  if (value.span.start === offset) return value.span;
  const item = value.kind === 'object' && value.items.find(({ span }) => span.start === offset);
  if (item) return item.span;
  const inner = childrenOf(value).find(({ span }) => span.start <= offset && offset < span.end);
  return inner && inValue(inner, offset);
}

/** A comment that has a line for itself goes with the line, any other with the blanks before it. */
function removalOf(text: string, line: Span, { end, start }: Span, isAlone: boolean): Span | undefined {
  const isLast = text.slice(end, line.end).trim() === '';
  if (!isLast || end > line.end) return undefined;
  if (isAlone) return { start: line.start, end: Math.min(line.end + 1, text.length) };
  return { start: start - /[\t ]*$/.exec(text.slice(line.start, start))![0].length, end };
}
