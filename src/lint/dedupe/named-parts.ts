import type { Span } from '../../syntax/source-text.js';
import type { Body } from '../../template/model.js';
import { memoized } from '../../platform/memoized.js';

/** The argument or block whose name begins at an offset. */
export function partNamedAt(body: Body, offset: number): Span | undefined {
  return partsByOffset(body).get(offset);
}

const partsByOffset = memoized((body: Body): ReadonlyMap<number, Span> => {
  const parts = new Map<number, Span>();
  collect(body, parts);
  return parts;
});

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
