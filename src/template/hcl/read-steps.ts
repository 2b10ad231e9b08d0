import type { HclToken } from '../../syntax/hcl/hcl-token.js';
import type { Expression } from '../model.js';
import { MAX_LEVELS } from './bounded-depth.js';
import { invalid, type HclReader } from './hcl-reader.js';
import { hclMessages } from './messages.js';

/** A longer path than any author writes; every step of it is a level of the tree. */
const MAX_STEPS = MAX_LEVELS - 100;

/** What is taken out of a value: `.name`, `.0`, `[index]`, `[*]`, `.*`. */
export function readSteps(reader: HclReader, value: Expression): Expression {
  let object = value;
  for (let steps = 0; !reader.lost; steps++) {
    const token = reader.peek();
    if (token.kind !== '.' && token.kind !== '[') return object;
    if (steps === MAX_STEPS) {
      reader.mistake('too-deep', hclMessages.pathTooLong({ max: MAX_STEPS }), token);
      reader.lost = true;
      return object;
    }

    reader.take();
    object = token.kind === '.' ? readMember(reader, object) : readIndex(reader, object);
  }

  return object;
}

function readMember(reader: HclReader, object: Expression): Expression {
  const name = reader.peek();
  const { start } = object.span;
  if (name.kind === 'ident') return member(object, reader.textOf(name), reader.take());
  if (name.kind === '*')
    return { kind: 'splat', object, isOfNames: true, span: { start, end: reader.take().end } };
  if (name.kind === 'number') return readLegacyIndex(reader, object, reader.take());
  const dot = reader.lastEnd;
  reader.missing('missing-name', hclMessages.nameAfterDotMissing());
  reader.lost = true;
  return { kind: 'member', object, name: '', nameSpan: { start: dot, end: dot }, span: { start, end: dot } };
}

/** `list.0`. Two in a row, `list.0.1`, look like the number 0.1, and Terraform refuses them. */
function readLegacyIndex(reader: HclReader, object: Expression, token: HclToken): Expression {
  const digits = reader.textOf(token);
  if (/^\d+$/.test(digits)) return member(object, digits, token);
  const write = digits
    .split('.')
    .map((part) => `[${part}]`)
    .join('');
  reader.mistake('legacy-index', hclMessages.legacyIndex({ digits, write }), token);
  return invalid(object.span.start, token.end);
}

function member(object: Expression, name: string, token: HclToken): Expression {
  const { end, start } = token;
  return { kind: 'member', object, name, nameSpan: { start, end }, span: { start: object.span.start, end } };
}

function readIndex(reader: HclReader, object: Expression): Expression {
  const { start } = object.span;
  const opener = reader.lastEnd;
  return reader.inside(false, () => {
    if (reader.peek().kind === '*' && reader.peekSecond().kind === ']') {
      reader.take();
      return { kind: 'splat', object, span: { start, end: reader.take().end } };
    }

    const index = reader.expression(reader);
    if (!reader.lost && reader.peek().kind !== ']') {
      const next = reader.peek();
      const isFarBelow = reader.text.slice(opener, next.start).includes('\n');
      if (isFarBelow)
        reader.mistake('unexpected-text', hclMessages.indexBelow(), { start: opener - 1, end: opener });
      else reader.mistake('unexpected-text', hclMessages.afterIndex(), next);
    }

    reader.skipTo(']');
    reader.lost = false;
    reader.take();
    return { kind: 'index', object, index, span: { start, end: reader.lastEnd } };
  });
}
