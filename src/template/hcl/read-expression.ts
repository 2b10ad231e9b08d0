import type { HclToken } from '../../syntax/hcl/hcl-token.js';
import type { BinaryExpression, Expression } from '../model.js';
import { MAX_LEVELS } from './bounded-depth.js';
import { invalid, type HclReader } from './hcl-reader.js';
import { readTerm } from './read-term.js';
import { hclMessages } from './messages.js';

/** How strongly an operator binds; all of them bind to the left. */
const STRENGTH: Readonly<Partial<Record<HclToken['kind'], number>>> = {
  '!=': 3,
  '%': 6,
  '&&': 2,
  '*': 6,
  '+': 5,
  '-': 5,
  '/': 6,
  '<': 4,
  '<=': 4,
  '==': 3,
  '>': 4,
  '>=': 4,
  '||': 1,
};

/** A longer row of operators than any author writes; every one of them is a level of the tree. */
const MAX_ROW = MAX_LEVELS - 100;

/** Any expression. */
export function readExpression(reader: HclReader): Expression {
  return reader.deeper(() => readConditional(reader)) ?? invalid(reader.lastEnd, reader.lastEnd);
}

function readConditional(reader: HclReader): Expression {
  const condition = readOperation(reader, 1);
  if (reader.lost || !reader.takeIf('?')) return condition;
  const whenTrue = readExpression(reader);
  if (!reader.lost && reader.peek().kind !== ':') {
    reader.missing('missing-else', hclMessages.elseMissing());
    reader.lost = true;
  }

  if (reader.lost) return invalid(condition.span.start, reader.lastEnd);
  reader.take();
  const whenFalse = readExpression(reader);
  const span = { start: condition.span.start, end: whenFalse.span.end };
  return { kind: 'conditional', condition, whenTrue, whenFalse, span };
}

function readOperation(reader: HclReader, weakest: number): Expression {
  let left = readTerm(reader);
  for (let row = 0; !reader.lost; row++) {
    const { end, kind, start } = reader.peek();
    const strength = STRENGTH[kind];
    if (strength === undefined || strength < weakest) break;
    if (row === MAX_ROW) {
      reader.mistake('too-deep', hclMessages.tooManyOperators({ max: MAX_ROW }), { start, end });
      reader.lost = true;
      break;
    }

    reader.take();
    const right = readOperation(reader, strength + 1);
    const operator = kind as BinaryExpression['operator'];
    left = { kind: 'binary', operator, left, right, span: { start: left.span.start, end: right.span.end } };
  }

  return left;
}
