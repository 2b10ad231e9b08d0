import type { HclTokenKind } from '../../syntax/hcl/hcl-token.js';
import type { Expression, ForExpression } from '../model.js';
import { invalid, type HclReader } from './hcl-reader.js';
import type { Message } from '../../i18n/message.js';
import { hclMessages } from './messages.js';

/** `[for v in list : v]` and `{for k, v in map : k => v...}`, the bracket taken, the word `for` not yet. */
export function readFor(reader: HclReader, result: ForExpression['result'], start: number): Expression {
  const close = result === 'object' ? '}' : ']';
  const found = readInside(reader, result, start);
  if (!reader.lost && reader.peek().kind !== close)
    reader.mistake('unexpected-text', hclMessages.afterFor(), reader.peek());
  reader.skipTo(close);
  reader.lost = false;
  reader.take();
  const span = { start, end: reader.lastEnd };
  return found ? { ...found, span } : invalid(span.start, span.end);
}

function readInside(
  reader: HclReader,
  result: ForExpression['result'],
  start: number,
): ForExpression | undefined {
  reader.take();
  const names = readForNames(reader);
  if (!names) return undefined;
  const collection = reader.expression(reader);
  if (!expect(reader, ':', hclMessages.colonAfterCollection())) return;
  let value = reader.expression(reader);
  let key: Expression | undefined;
  if (reader.peek().kind === '=>' && !reader.lost) {
    const arrow = reader.take();
    if (result === 'tuple') reader.mistake('for-expression', hclMessages.keyInList(), arrow);
    key = value;
    value = reader.expression(reader);
  } else if (result === 'object' && !reader.lost) {
    reader.missing('for-expression', hclMessages.keyMissing());
    reader.lost = true;
  }

  const dots = reader.lost ? undefined : reader.takeIf('...');
  if (dots && result === 'tuple') reader.mistake('for-expression', hclMessages.groupInList(), dots);
  let condition: Expression | undefined;
  if (!reader.lost && reader.isWord(reader.peek(), 'if')) {
    reader.take();
    condition = reader.expression(reader);
  }

  return {
    kind: 'for',
    result,
    ...names,
    collection,
    key,
    value,
    condition,
    group: Boolean(dots),
    span: { start, end: start },
  };
}

/** The loop variables and the word `in`; nothing after a mistake. */
export function readForNames(reader: HclReader): { keyName?: string; valueName: string } | undefined {
  const first = reader.takeIf('ident');
  if (!first) return fail(reader, hclMessages.forNameMissing());
  const comma = reader.takeIf(',');
  const second = comma && reader.takeIf('ident');
  if (comma && !second) return fail(reader, hclMessages.forSecondNameMissing());
  if (!reader.isWord(reader.peek(), 'in')) return fail(reader, hclMessages.forInMissing());
  reader.take();
  return second
    ? { keyName: reader.textOf(first), valueName: reader.textOf(second) }
    : { valueName: reader.textOf(first) };
}

function expect(reader: HclReader, kind: HclTokenKind, message: Message): boolean {
  if (reader.lost) return false;
  if (reader.takeIf(kind)) return true;
  fail(reader, message);
  return false;
}

function fail(reader: HclReader, message: Message): undefined {
  reader.missing('for-expression', message);
  reader.lost = true;
  return undefined;
}
