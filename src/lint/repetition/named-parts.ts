import type { Span } from '../../syntax/source-text.js';
import type { Body } from '../../template/model.js';

const known = new WeakMap<Body, Map<number, Span>>();

/** The argument or block whose name begins at an offset. Each body is gone through once. */
export function partNamedAt(body: Body, offset: number): Span | undefined {
  let parts = known.get(body);
  if (!parts) {
    parts = new Map();
    collect(body, parts);
    known.set(body, parts);
  }

  return parts.get(offset);
}

function collect({ attributes, blocks }: Body, parts: Map<number, Span>): void {
  const add = (offset: number, span: Span): void => {
    if (!parts.has(offset)) parts.set(offset, span);
  };

  for (const { nameSpan, span } of attributes) add(nameSpan.start, span);
  for (const { body, labels, span, type, typeSpan } of blocks) {
    add(typeSpan.start, span);
    if (type === 'dynamic' && labels[0]) add(labels[0].span.start, span);
    collect(body, parts);
  }
}
