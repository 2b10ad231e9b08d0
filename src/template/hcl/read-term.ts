import type { HclToken, HclTokenKind } from '../../syntax/hcl/hcl-token.js';
import type { Expression } from '../model.js';
import { invalid, type HclReader } from './hcl-reader.js';
import { readCall } from './read-call.js';
import { readObject, readTuple } from './read-collection.js';
import { readSteps } from './read-steps.js';
import { readHeredoc, readQuoted } from './read-template.js';
import type { Message } from '../../i18n/message.js';
import { bracketMessages } from '../../syntax/messages.js';
import { hclMessages } from './messages.js';

const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['false', false],
  ['null', null],
  ['true', true],
]);

/** A value with its sign and with what is taken out of it: `-a.b[0]`. */
export function readTerm(reader: HclReader): Expression {
  const sign = reader.peek();
  if (sign.kind !== '-' && sign.kind !== '!') return readSteps(reader, readPrimary(reader));
  reader.take();
  const operator = sign.kind;
  const digits = reader.peek();
  const operand = reader.deeper(() => readTerm(reader)) ?? invalid(sign.end, reader.lastEnd);
  const span = { start: sign.start, end: operand.span.end };
  // A negative number is a literal, as in JSON.
  if (
    operator === '-' &&
    operand.kind === 'literal' &&
    operand.span.start === digits.start &&
    digits.kind === 'number'
  )
    return numberLiteral(`-${reader.textOf(digits)}`, span.start, span.end);
  return { kind: 'unary', operator, operand, span };
}

function readPrimary(reader: HclReader): Expression {
  const token = reader.peek();
  const { end, start } = token;
  switch (token.kind) {
    case 'ident': {
      reader.take();
      const next = reader.peek().kind;
      if (next === '(' || next === '::') return readCall(reader, token);
      const word = reader.textOf(token);
      const value = WORDS.get(word);
      return value === undefined
        ? { kind: 'variable', name: word, span: { start, end } }
        : { kind: 'literal', value, span: { start, end } };
    }

    case 'number': {
      reader.take();
      return numberLiteral(reader.textOf(token), start, end);
    }

    case 'quote-open': {
      return readQuoted(reader);
    }

    case 'heredoc-open': {
      return readHeredoc(reader);
    }

    case '[': {
      return readTuple(reader);
    }

    case '{': {
      return readObject(reader);
    }

    case '(': {
      return readParentheses(reader);
    }

    case 'invalid': {
      reader.take();
      return invalid(start, end);
    }

    case 'newline': {
      return valueOnNextLine(reader);
    }

    default: {
      return noValue(reader, token);
    }
  }
}

/** `raw` is kept where a double would not give the same digits back. */
export function numberLiteral(raw: string, start: number, end: number): Expression {
  // No negative zero: it would differ from 0 in a comparison.
  const value = Number(raw) + 0;
  const literal: Expression = { kind: 'literal', value, span: { start, end } };
  if (raw.replaceAll(/\D/g, '').length > 15) literal.raw = raw;
  return literal;
}

function readParentheses(reader: HclReader): Expression {
  const { start } = reader.take();
  const value = reader.inside(false, () => {
    const inner = reader.expression(reader);
    if (!reader.lost && reader.peek().kind !== ')') {
      const { end, start } = reader.peek();
      reader.mistake('unexpected-text', hclMessages.afterParenthesis(), { start, end });
    }

    reader.skipTo(')');
    reader.lost = false;
    reader.takeIf(')');
    return inner;
  });
  value.span = { start, end: reader.lastEnd };
  return value;
}

const NO_VALUE: ReadonlySet<HclTokenKind> = new Set([')', ',', ']', 'eof', 'newline', 'template-close', '}']);
const NEXT_ITEM: ReadonlySet<HclTokenKind> = new Set(['=', 'ident', 'quote-open', '{']);

/** A line end where a value is expected: the value may simply be on the next line. */
function valueOnNextLine(reader: HclReader): Expression {
  const [next, second] = reader.ahead();
  if (NO_VALUE.has(next.kind) || (next.kind === 'ident' && NEXT_ITEM.has(second.kind)))
    return noValue(reader, next);
  if (!reader.wrapped) reader.missing('value-on-next-line', hclMessages.valueOnNextLine());
  reader.wrapped = true;
  reader.skipLines();
  return readPrimary(reader);
}

/** What is meant by a sign in the place of a value, where that is clear. */
const STRAY_SIGNS: Readonly<Partial<Record<HclTokenKind, () => Message>>> = {
  '%': hclMessages.percentWithoutValue,
  '=': hclMessages.extraEquals,
  '=>': hclMessages.strayArrow,
  '?': hclMessages.conditionMissing,
};

function noValue(reader: HclReader, token: HclToken): Expression {
  const place = reader.lastEnd;
  if (NO_VALUE.has(reader.peek().kind)) reader.missing('missing-value', bracketMessages.valueMissing());
  else {
    const message =
      STRAY_SIGNS[token.kind]?.() ?? bracketMessages.valueExpected({ text: reader.textOf(token) });
    reader.mistake('unexpected-text', message, token);
  }

  reader.lost = true;
  return invalid(place, place);
}
