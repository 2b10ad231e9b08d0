import type { Rule } from '../../../findings/rule.js';
import { defineMessages, type Message } from '../../../i18n/message.js';
import { toNumber } from '../../../template/evaluate/value.js';
import type { BinaryExpression, Expression, Template, UnaryExpression } from '../../../template/model.js';
import { SURE_KINDS } from '../../english.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { evaluatedParts, type EvaluatedPlace } from '../../values/evaluated-parts.js';
import { isNeverA, type SureKind, sureKind } from '../../values/sure-kind.js';

type Operator = BinaryExpression['operator'] | UnaryExpression['operator'];

interface Operand {
  operator: Operator;
  required: 'bool' | 'number';
}

const REQUIRED = { bool: 'true or false', number: 'numbers' } as const;

const messages = defineMessages('expression/wrong-operand', {
  text: () => '"+" adds numbers, and this is text. Join strings within one string: "${…}text".',
  kind: ({ kind, operator, required }: Operand & { kind: SureKind }) =>
    `"${operator}" works on ${REQUIRED[required]}, and this is ${SURE_KINDS[kind]}.`,
  word: ({ operator, required }: Operand) =>
    `"${operator}" works on ${REQUIRED[required]}, and this is a text that is none.`,
});

export const expressionWrongOperand: Rule<Template, typeof messages> = {
  messages,
  id: 'expression/wrong-operand',
  name: 'Operator on a value of the wrong type',
  severity: 'error',
  summary:
    'An operand is of a type that the operator does not work on, such as text beside "+" or a number beside "&&".',
  why: 'Terraform rejects it ("Invalid operand: Unsuitable value for left operand"), so RFS cannot plan the stack; in a branch, as soon as the branch is taken. Strings are not joined with "+".',
  fix: 'Join strings within one string: "${var.name}-vpc". Compare a number or a collection, length(var.list) > 0, where true or false is needed.',
  docs: TERRAFORM_PAGES.operators,
  examples: {
    bad: 'locals {\n  name = var.prefix + "-vpc"\n}',
    good: 'locals {\n  name = "${var.prefix}-vpc"\n}',
  },
  check(template, { report }) {
    const inSum = new Set<Expression>();
    const found = (part: EvaluatedPlace, message: Message, { span }: Expression): void =>
      report({
        message,
        source: part.place.attribute.file.source,
        span,
        address: part.place.address,
        ...(part.isConditional && { severity: 'warning' as const }),
      });
    for (const part of evaluatedParts(template, 'binary')) {
      const { left, operator, right } = part.expression;
      const required = requiredBy(operator);
      if (!required || inSum.has(part.expression)) continue;
      const text = operator === '+' ? [left, right].find((operand) => isText(operand)) : undefined;
      if (text) {
        // One mistake, however many texts are joined.
        for (const operand of sumOf(part.expression)) inSum.add(operand);
        found(part, messages.text(), text);
        continue;
      }

      for (const operand of [left, right]) {
        const message = problemOf(operand, { operator, required }, template, part);
        if (message) found(part, message, operand);
      }
    }

    for (const part of evaluatedParts(template, 'unary')) {
      const { operand, operator } = part.expression;
      const message = problemOf(
        operand,
        { operator, required: operator === '!' ? 'bool' : 'number' },
        template,
        part,
      );
      if (message) found(part, message, operand);
    }
  },
};

/** What an operator works on; nothing of those that compare anything. */
function requiredBy(operator: BinaryExpression['operator']): Operand['required'] | undefined {
  if (operator === '==' || operator === '!=') return undefined;
  return operator === '&&' || operator === '||' ? 'bool' : 'number';
}

function* sumOf(expression: Expression): Generator<Expression, void, void> {
  for (let at: Expression = expression; at.kind === 'binary'; at = at.left) yield at;
}

const FITTING: Readonly<Record<Operand['required'], ReadonlySet<SureKind>>> = {
  bool: new Set(['bool', 'string']),
  number: new Set(['number', 'string']),
};

function problemOf(
  operand: Expression,
  given: Operand,
  template: Template,
  { scope }: EvaluatedPlace,
): Message | undefined {
  const kind = sureKind(operand, template, scope);
  if (kind === undefined) return undefined;
  if (!FITTING[given.required].has(kind)) return messages.kind({ ...given, kind });
  return kind === 'string' && isNeverA(given.required, operand, scope) ? messages.word(given) : undefined;
}

function isText(operand: Expression): boolean {
  if (operand.kind === 'literal')
    return typeof operand.value === 'string' && toNumber(operand.value) === undefined;
  return (
    operand.kind === 'template' &&
    operand.parts.some((part) => part.kind === 'text' && /[^\d.]/.test(part.value))
  );
}
