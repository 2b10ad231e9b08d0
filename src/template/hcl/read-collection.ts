import type { Expression, ObjectItem } from '../model.js';
import { separated, type HclReader } from './hcl-reader.js';
import { readFor } from './read-for.js';
import { hclMessages } from './messages.js';

/** `[…]`, also `[for …]`. */
export function readTuple(reader: HclReader): Expression {
  const { start } = reader.take();
  return reader.inside(false, () => {
    if (reader.isWord(reader.peek(), 'for')) return readFor(reader, 'tuple', start);
    const items: Expression[] = [];
    separated(reader, ']', () => items.push(reader.expression(reader)));
    return { kind: 'tuple', items, span: { start, end: reader.lastEnd } };
  });
}

/** `{…}`, also `{for …}`. Its pairs end with a comma or with their line. */
export function readObject(reader: HclReader): Expression {
  const { start } = reader.take();
  if (reader.isWord(reader.ahead()[0], 'for'))
    return reader.inside(false, () => readFor(reader, 'object', start));
  return reader.inside(true, () => {
    const items: ObjectItem[] = [];
    separated(reader, '}', () => {
      const item = readItem(reader);
      if (item) items.push(item);
    });
    return { kind: 'object', items, span: { start, end: reader.lastEnd } };
  });
}

function readItem(reader: HclReader): ObjectItem | undefined {
  const first = reader.peek();
  const word = first.kind === 'ident' ? reader.textOf(first) : undefined;
  const key = reader.expression(reader);
  if (reader.lost) return undefined;
  const sign = reader.peek().kind;
  if (sign === '=' || sign === ':') reader.take();
  else if (sign === '==' || sign === '=>' || sign === '::') {
    reader.mistake('wrong-equals', hclMessages.writeEqualsAfterKey(), reader.take());
  } else if (sign === '{' || sign === 'quote-open' || sign === 'number' || sign === '[' || sign === 'ident') {
    reader.missing('missing-equals', hclMessages.equalsAfterKeyMissing());
  } else {
    const quoted = key.kind === 'invalid' ? undefined : JSON.stringify(reader.textOf(key.span).slice(0, 40));
    reader.missing('missing-value', hclMessages.valueOfKeyMissing({ quoted }));
    reader.lost = true;
    return undefined;
  }

  const value = reader.expression(reader);
  const span = { start: key.span.start, end: Math.max(value.span.end, reader.lastEnd) };
  // A bare word is the key itself; in parentheses it is an expression.
  const isName = word !== undefined && key.kind !== 'member' && reader.textOf(key.span) === word;
  return { key: isName ? { kind: 'literal', value: word, span: key.span } : key, value, span };
}
