import type { Suppression } from '../../findings/suppression.js';
import { parseSuppression } from '../../findings/suppression-directive.js';
import { hclComments } from '../../syntax/hcl/hcl-comments.js';
import { lexHcl } from '../../syntax/hcl/hcl-lexer.js';
import type { HclToken } from '../../syntax/hcl/hcl-token.js';
import type { SourceText, Span } from '../../syntax/source-text.js';
import type { Body, Expression, TemplateFile } from '../model.js';
import { childrenOf } from '../queries/children-of.js';

/**
 * Suppressions in comments. One at the end of a line covers the line. One on a line of its own covers the block, the
 * argument or the item that begins on the next line, or else that line; several may be above one another.
 */
export function hclSuppressions({ body, source }: TemplateFile): Suppression[] {
  const { text } = source;
  const { tokens } = lexHcl(text);
  const code = tokens.filter(({ kind }) => kind !== 'newline' && kind !== 'eof');
  const suppressions: Suppression[] = [];
  // From the last comment to the first: what one covers is where the next one ends, when they are together.
  let below: { start: number; covers: Span } | undefined;
  for (const comment of hclComments(text, tokens).reverse()) {
    const { inner, span } = comment;
    const line = lineOf(source, span.start);
    const isAlone = text.slice(line.start, span.start).trim() === '';
    if (!isAlone) {
      below = undefined;
      const directive = parseSuppression(text, inner);
      if (directive)
        suppressions.push({
          ...directive,
          source,
          covers: line,
          removal: removalOf(text, line, span, isAlone),
        });
      continue;
    }

    const isTogether = below && isNextLine(text.slice(span.end, below.start));
    const covers = isTogether ? below!.covers : coveredBelow(source, body, code, span);
    below = { start: span.start, covers };
    const directive = parseSuppression(text, inner);
    if (directive)
      suppressions.push({ ...directive, source, covers, removal: removalOf(text, line, span, isAlone) });
  }

  return suppressions.reverse();
}

function lineOf({ text }: SourceText, offset: number): Span {
  const end = text.indexOf('\n', offset);
  return { start: text.lastIndexOf('\n', offset - 1) + 1, end: end === -1 ? text.length : end };
}

function coveredBelow(source: SourceText, body: Body, code: readonly HclToken[], { end, start }: Span): Span {
  const next = code[firstFrom(code, (token) => token.start >= end)];
  if (!next || !isNextLine(source.text.slice(end, next.start))) return { start, end: start };
  const line = lineOf(source, next.start);
  const whole = startingAt(body, next.start);
  return { start: next.start, end: Math.max(line.end, whole?.end ?? 0) };
}

/** The index of the first that holds, in a list where all after it hold. */
function firstFrom<Item>(list: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle]!)) high = middle;
    else low = middle + 1;
  }

  return low;
}

/** Nothing but one line end between two things: a blank line ends what a comment belongs to. */
function isNextLine(between: string): boolean {
  return /^[\t ]*\r?\n[\t ]*$/.test(between);
}

/** The outermost block, argument or item of a value that begins at an offset. */
function startingAt({ attributes, blocks }: Body, offset: number): Span | undefined {
  const block = around(blocks, offset);
  if (block) return block.span.start === offset ? block.span : startingAt(block.body, offset);
  const attribute = around(attributes, offset);
  if (!attribute) return undefined;
  return attribute.span.start === offset ? attribute.span : inValue(attribute.value, offset);
}

function inValue(value: Expression, offset: number): Span | undefined {
  if (value.span.start === offset) return value.span;
  if (value.kind === 'object') {
    const item = around(value.items, offset);
    if (item?.span.start === offset) return item.span;
    return item && inValue(item.value, offset);
  }

  const inner = around(childrenOf(value), offset);
  return inner && inValue(inner, offset);
}

/** The one of several parts in the order of the text that an offset lies in. */
function around<Part extends { span: Span }>(parts: readonly Part[], offset: number): Part | undefined {
  const part = parts[firstFrom(parts, ({ span }) => span.end > offset)];
  return part && part.span.start <= offset ? part : undefined;
}

/** A comment that has a line for itself goes with the line, any other with the blanks before it. */
function removalOf(text: string, line: Span, { end, start }: Span, isAlone: boolean): Span | undefined {
  const isLast = text.slice(end, line.end).trim() === '';
  if (!isLast || end > line.end) return undefined;
  if (isAlone) return { start: line.start, end: Math.min(line.end + 1, text.length) };
  return { start: start - /(?<![\t ])[\t ]*$/.exec(text.slice(line.start, start))![0].length, end };
}
