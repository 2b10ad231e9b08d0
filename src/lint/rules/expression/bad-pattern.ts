import type { Rule } from '../../../findings/rule.js';
import { defineMessages, type Message } from '../../../i18n/message.js';
import { isPattern } from '../../../template/evaluate/regular-expression.js';
import type { CallExpression, Expression, Template } from '../../../template/model.js';
import { literalString } from '../../../template/queries/literal-value.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { evaluatedParts } from '../../values/evaluated-parts.js';
import { valueCalls } from '../../functions/value-calls.js';

const messages = defineMessages('expression/bad-pattern', {
  lookAround: ({ group }: { group: string }) =>
    `Terraform's regular expressions (RE2) have no "${group}…)": check it with another pattern, or search for the opposite.`,
  backReference: ({ reference }: { reference: string }) =>
    `Terraform's regular expressions (RE2) have no "${reference}", which refers to a group before it.`,
  unreadable: () => 'Terraform (RE2) cannot read this regular expression.',
});

export const expressionBadPattern: Rule<Template, typeof messages> = {
  messages,
  id: 'expression/bad-pattern',
  name: 'Regular expression that Terraform cannot read',
  severity: 'error',
  summary:
    'A pattern of regex, regexall or replace is not one of RE2, such as one with a look-ahead or an open group.',
  why: 'Terraform rejects it ("invalid regular expression pattern"); within can(…) the check then never passes, so that no value of the buyer is accepted.',
  fix: 'Write several conditions, joined with "&&", where a pattern would look ahead; close every group and class.',
  docs: TERRAFORM_PAGES.regex,
  examples: {
    bad: `variable "password" {
  type = string

  validation {
    condition     = can(regex("^(?=.*[0-9])(?=.*[a-z]).{8,}$", var.password))
    error_message = "8 characters or more, with digits and letters."
  }
}`,
    good: `variable "password" {
  type = string

  validation {
    condition     = length(var.password) >= 8 && can(regex("[0-9]", var.password)) && can(regex("[a-z]", var.password))
    error_message = "8 characters or more, with digits and letters."
  }
}`,
  },
  check(template, { report }) {
    for (const { call, place } of valueCalls(template)) {
      const written = patternOf(call);
      const message = written && problemOf(written.pattern);
      if (!message) continue;
      report({
        message,
        source: place.attribute.file.source,
        span: written.expression.span,
        address: place.address,
        // Where a failure is caught, only a check of the buyer's value is sure to stop the deployment.
        ...(place.block?.type !== 'validation' &&
          !isEvaluated(call, template) && { severity: 'warning' as const }),
      });
    }
  },
};

/** Not where a failure is caught. */
function isEvaluated(call: CallExpression, template: Template): boolean {
  return evaluatedParts(template, 'call').some(({ expression }) => expression === call);
}

interface Written {
  expression: Expression;
  pattern: string;
}

/** Of replace, what is between two slashes is a pattern. */
function patternOf({ arguments: given, name }: CallExpression): Written | undefined {
  const expression =
    name === 'regex' || name === 'regexall' ? given[0] : name === 'replace' ? given[1] : undefined;
  const text = literalString(expression);
  if (!expression || text === undefined) return undefined;
  if (name !== 'replace') return { expression, pattern: text };
  const isPatternText = text.length > 2 && text.startsWith('/') && text.endsWith('/');
  return isPatternText ? { expression, pattern: text.slice(1, -1) } : undefined;
}

function problemOf(pattern: string): Message | undefined {
  if (isPattern(pattern) !== false) return undefined;
  const group = /\(\?(?:<?[=!])/.exec(pattern)?.[0];
  if (group !== undefined) return messages.lookAround({ group });
  const reference = /\\[1-9]/.exec(pattern)?.[0];
  return reference === undefined ? messages.unreadable() : messages.backReference({ reference });
}
