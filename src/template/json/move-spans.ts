import type { Span } from '../../syntax/source-text.js';
import type { Expression } from '../model.js';
import { childrenOf } from '../queries/children-of.js';

/** Moves an expression that was read from a string's text to its places in the file. */
export function moveSpans(expression: Expression, offsetOf: (index: number) => number): void {
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
