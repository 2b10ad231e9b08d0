import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { toBool } from '../../../template/evaluate/value.js';
import type { Template } from '../../../template/model.js';
import { walkAttributes } from '../../../template/queries/walk-attributes.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { fixedValue } from '../../values/known-value.js';
import { moduleScopes } from '../../modules/module-scope.js';

const CHECKS = new Set(['assert', 'postcondition', 'precondition', 'validation']);

const messages = defineMessages('expression/never-true', {
  neverTrue: () => 'This condition can never hold: no deployment would pass it.',
});

export const expressionNeverTrue: Rule<Template, typeof messages> = {
  messages,
  id: 'expression/never-true',
  name: 'Condition that can never hold',
  severity: 'error',
  summary: 'The condition of a validation or check is false whatever the buyer chooses.',
  why: 'Every deployment stops at it.',
  fix: 'Correct the condition.',
  docs: TERRAFORM_PAGES.variables,
  examples: {
    bad: `variable "size" {
  type = number

  validation {
    condition     = 40 > 300
    error_message = "At least 40 GB."
  }
}`,
    good: `variable "size" {
  type = number

  validation {
    condition     = var.size >= 40
    error_message = "At least 40 GB."
  }
}`,
  },
  check(template, { report }) {
    for (const scope of moduleScopes(template)) {
      for (const { body } of scope.files) {
        walkAttributes(body, ({ address, attribute, block }) => {
          if (attribute.name !== 'condition' || !block || !CHECKS.has(block.type)) return;
          if (toBool(fixedValue(attribute.value, scope)) !== false) return;
          report({
            message: messages.neverTrue(),
            source: attribute.file.source,
            span: attribute.value.span,
            address,
          });
        });
      }
    }
  },
};
