import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { toNumber } from '../../../template/evaluate/value.js';
import type { Expression, Template } from '../../../template/model.js';
import { walkExpressions } from '../../../template/queries/walk-expressions.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';

const messages = defineMessages('expression/wrong-operand', {
  text: () => '"+" adds numbers, and this is text. Join strings within one string: "${…}text".',
});

export const expressionWrongOperand: Rule<Template, typeof messages> = {
  messages,
  id: 'expression/wrong-operand',
  name: 'Calculating with text',
  severity: 'error',
  summary: 'An operand of "+" is a string that is not a number.',
  why: 'Terraform rejects it ("Unsuitable value for left operand: a number is required"), so RFS cannot plan the stack. Strings are not joined with "+".',
  fix: 'Join strings within one string: "${var.name}-vpc".',
  docs: TERRAFORM_PAGES.strings,
  examples: {
    bad: 'locals {\n  name = var.prefix + "-vpc"\n}',
    good: 'locals {\n  name = "${var.prefix}-vpc"\n}',
  },
  check(template, { report }) {
    for (const { body, source } of template.files) {
      if (!source.text.includes('+')) continue;
      walkExpressions(body, (expression, place) => {
        if (expression.kind !== 'binary' || expression.operator !== '+') return;
        const { left, right } = expression;
        const text = [left, right].find((operand) => isText(operand));
        if (!text) return;
        report({
          message: messages.text(),
          source,
          span: text.span,
          address: place?.address,
        });
        return false;
      });
    }
  },
};

function isText(operand: Expression): boolean {
  if (operand.kind === 'literal')
    return typeof operand.value === 'string' && toNumber(operand.value) === undefined;
  return (
    operand.kind === 'template' &&
    operand.parts.some((part) => part.kind === 'text' && /[^\d.]/.test(part.value))
  );
}
