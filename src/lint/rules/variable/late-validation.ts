import type { Rule } from '../../../findings/rule.js';
import { defineMessages, type Message } from '../../../i18n/message.js';
import type { Block, Expression, Template } from '../../../template/model.js';
import { addressedBlocks, addressOf } from '../../../template/queries/address-of.js';
import { attributeOf } from '../../../template/queries/attribute-of.js';
import { literalString } from '../../../template/queries/literal-value.js';
import { walkExpressions } from '../../../template/queries/walk-expressions.js';
import { rootScope } from '../../modules/module-scope.js';
import { isPasswordName } from '../../secrets/secret-patterns.js';
import { isBlind } from '../../values/blind-condition.js';

const SOURCE = 'Reported by users of RFS, not documented by Huawei:';

const messages = defineMessages('variable/late-validation', {
  password: () => `${SOURCE} a password should have no validation.`,
  tostring: () => `${SOURCE} tostring() delays a validation until the deployment.`,
  otherCondition: ({ name }: { name: string }) =>
    `${SOURCE} the form checks only length(regexall("…", var.${name})) > 0. What another condition rejects, the buyer learns minutes later, from the deployment.`,
});

export const variableLateValidation: Rule<Template, typeof messages> = {
  messages,
  id: 'variable/late-validation',
  name: 'Validation that the form may not run',
  severity: 'info',
  summary:
    'The condition of a validation is not of the kind that RFS is said to check while the buyer fills in the form.',
  why: 'What the form does not check, the deployment rejects minutes later. This is the experience of one team that runs templates on RFS; no page of Huawei states it.',
  fix: 'Where a regular expression can express it, write length(regexall("…", var.NAME)) > 0, without tostring(). For a password, remove the validation.',
  examples: {
    bad: `variable "name" {
  type = string

  validation {
    condition     = can(regex("^[a-z]+$", var.name))
    error_message = "Small letters only."
  }
}`,
    good: `variable "name" {
  type = string

  validation {
    condition     = length(regexall("^[a-z]+$", var.name)) > 0
    error_message = "Small letters only."
  }
}`,
  },
  check(template, { report }) {
    for (const [name, block] of rootScope(template).variables) {
      for (const { address, block: inner } of addressedBlocks(block.body, addressOf(block))) {
        const condition = inner.type === 'validation' ? attributeOf(inner.body, 'condition') : undefined;
        const message = condition && messageOf(name, condition.value, acceptsText(block));
        if (!message) continue;
        report({
          message,
          source: block.file.source,
          span: condition.value.span,
          address: `${address}.condition`,
        });
      }
    }
  },
};

function messageOf(name: string, condition: Expression, isText: boolean): Message | undefined {
  // Terraform rejects it altogether.
  if (isBlind(condition)) return undefined;
  if (isPasswordName(name)) return messages.password();
  if (calls(condition, 'tostring')) return messages.tostring();
  if (!isText || conjuncts(condition).every((part) => countsMatches(part))) return undefined;
  return messages.otherCondition({ name });
}

/** A regular expression can check it: it is not a list, map or object. */
function acceptsText({ body }: Block): boolean {
  const type = attributeOf(body, 'type')?.value;
  const name = type?.kind === 'variable' || type?.kind === 'call' ? type.name : literalString(type);
  return name === undefined || ['any', 'number', 'string'].includes(name);
}

function calls(expression: Expression, name: string): boolean {
  let found = false;
  walkExpressions(expression, (inner) => {
    found ||= inner.kind === 'call' && inner.name === name;
  });
  return found;
}

function conjuncts(expression: Expression): Expression[] {
  if (expression.kind !== 'binary' || expression.operator !== '&&') return [expression];
  return [...conjuncts(expression.left), ...conjuncts(expression.right)];
}

/** `length(regexall("…", var.x)) > 0`; what cannot be read counts as it. */
function countsMatches(expression: Expression): boolean {
  if (expression.kind === 'invalid') return true;
  if (expression.kind !== 'binary' || expression.left.kind !== 'call' || expression.left.name !== 'length')
    return false;
  const [counted] = expression.left.arguments;
  return counted?.kind === 'call' && counted.name === 'regexall';
}
