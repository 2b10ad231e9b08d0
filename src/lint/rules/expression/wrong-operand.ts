import type { Rule } from '../../../findings/rule.js';
import { toNumber } from '../../../template/evaluate/value.js';
import type { Expression, Template } from '../../../template/model.js';
import { walkExpressions } from '../../../template/queries/walk-expressions.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';

export const expressionWrongOperand: Rule<Template> = {
  id: 'expression/wrong-operand',
  name: 'Calculating with text',
  severity: 'error',
  summary: 'The operator "+" stands beside a string that is no number.',
  why: 'Terraform refuses it ("Unsuitable value for left operand: a number is required"), so RFS cannot plan the stack. Strings are not joined with "+".',
  fix: 'Join strings inside of one: "${var.name}-vpc".',
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
          message: `"+" calculates with numbers, and this is text. Join strings inside of one: "\${…}text".`,
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
