import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { UNKNOWN } from '../../../template/evaluate/value.js';
import type { Block, Template } from '../../../template/model.js';
import { attributeOf } from '../../../template/queries/attribute-of.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { fixedValue } from '../../values/known-value.js';
import { type ModuleScope, moduleScopes } from '../../modules/module-scope.js';
import { type RefusingValidation, refusingValidation } from '../../values/refusing-validation.js';
import { fitsType } from '../../values/variable-type.js';

const messages = defineMessages('variable/default-refused', {
  refused: ({ errorMessage, name }: { name: string; errorMessage: string | undefined }) =>
    `The default of "${name}" does not pass its own validation${errorMessage ? `: "${errorMessage}"` : ''}.`,
});

export const variableDefaultRefused: Rule<Template, typeof messages> = {
  messages,
  id: 'variable/default-refused',
  name: 'Default that its own validation rejects',
  severity: 'warning',
  summary: 'The default of a variable does not pass the validation of that variable.',
  why: 'A buyer who keeps the default cannot deploy: Terraform stops with the error message of the validation. In a module it is a warning, since calls may give another value.',
  fix: 'Correct the default or the condition; remove the default if the buyer has to decide.',
  docs: TERRAFORM_PAGES.variables,
  examples: {
    bad: `variable "bandwidth" {
  type    = number
  default = 500

  validation {
    condition     = var.bandwidth <= 300
    error_message = "At most 300 Mbit/s."
  }
}`,
    good: `variable "bandwidth" {
  type    = number
  default = 5

  validation {
    condition     = var.bandwidth <= 300
    error_message = "At most 300 Mbit/s."
  }
}`,
  },
  check(template, { report }) {
    for (const scope of moduleScopes(template)) {
      for (const [name, block] of scope.variables) {
        const value = attributeOf(block.body, 'default');
        const refusal = value && refusalOf(name, block, scope);
        if (!refusal) continue;
        report({
          message: messages.refused({ name, errorMessage: refusal.errorMessage }),
          source: block.file.source,
          span: value.value.span,
          address: `variable.${name}.default`,
          // A module's default is only used where a call does not give another value.
          ...(scope.module === '' && { severity: 'error' as const }),
        });
      }
    }
  },
};

/** An empty text or null mostly means that the buyer has to decide. */
function refusalOf(name: string, block: Block, scope: ModuleScope): RefusingValidation | undefined {
  const value = fixedValue(attributeOf(block.body, 'default')!.value, scope);
  if (value === UNKNOWN || value === null || value === '') return undefined;
  const type = attributeOf(block.body, 'type');
  // A default of another type is another rule's matter.
  if (type && !fitsType(value, type.value)) return undefined;
  return refusingValidation(name, value, block);
}
