import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { evaluate } from '../../../template/evaluate/evaluate.js';
import { toBool, UNKNOWN } from '../../../template/evaluate/value.js';
import type { Block, Template } from '../../../template/model.js';
import { attributeOf, blocksOf } from '../../../template/queries/attribute-of.js';
import { literalString } from '../../../template/queries/literal-value.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { fixedValue } from '../../values/known-value.js';
import { type ModuleScope, moduleScopes } from '../../modules/module-scope.js';
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
  why: 'A buyer who keeps the default cannot deploy: RFS stops with the error message of the validation.',
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
        if (!value || !isRefused(name, block, scope)) continue;
        report({
          message: messages.refused({ name, errorMessage: errorMessageOf(block) }),
          source: block.file.source,
          span: value.value.span,
          address: `variable.${name}.default`,
        });
      }
    }
  },
};

/** An empty text or null mostly means that the buyer has to decide. */
function isRefused(name: string, block: Block, scope: ModuleScope): boolean {
  const value = fixedValue(attributeOf(block.body, 'default')!.value, scope);
  if (value === UNKNOWN || value === null || value === '') return false;
  const type = attributeOf(block.body, 'type');
  // A default of another type is another rule's matter.
  if (type && !fitsType(value, type.value)) return false;
  return blocksOf(block.body, 'validation').some((validation) => {
    const condition = attributeOf(validation.body, 'condition');
    const result =
      condition &&
      evaluate(condition.value, (root, member) => (root === 'var' && member === name ? value : UNKNOWN));
    return result !== undefined && toBool(result) === false;
  });
}

function errorMessageOf(block: Block): string | undefined {
  const [validation] = blocksOf(block.body, 'validation');
  return validation && literalString(attributeOf(validation.body, 'error_message')?.value);
}
