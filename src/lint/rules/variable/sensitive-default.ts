import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { toBool } from '../../../template/evaluate/value.js';
import type { Template } from '../../../template/model.js';
import { addressOf } from '../../../template/queries/address-of.js';
import { attributeOf } from '../../../template/queries/attribute-of.js';
import { literalValue, type PlainValue } from '../../../template/queries/literal-value.js';
import { declaredType } from '../../values/declared-type.js';
import { isTrue } from '../../terraform/boolean-argument.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { moduleScopes } from '../../modules/module-scope.js';

const messages = defineMessages('variable/sensitive-default', {
  hasDefault: ({ name }: { name: string }) =>
    `The sensitive variable "${name}" has a default: everybody who has the template can read it.`,
});

export const variableSensitiveDefault: Rule<Template, typeof messages> = {
  messages,
  id: 'variable/sensitive-default',
  name: 'Sensitive variable with a default',
  severity: 'warning',
  summary: 'A sensitive variable has a default that is not empty.',
  why: 'The template contains the default in plain text, and RFS returns it to everyone who parses the template’s variables. A buyer who keeps the default has the same secret as every other buyer.',
  fix: 'Remove the default, so that the buyer has to enter the value. RFS accepts an empty default.',
  docs: HUAWEI_PAGES.parseVariables,
  examples: {
    bad: `variable "ecs_password" {
  description = "Password of the server's root user"
  type        = string
  sensitive   = true
  default     = "Welcome@1234"
}`,
    good: `variable "ecs_password" {
  description = "Password of the server's root user"
  type        = string
  sensitive   = true
}`,
  },
  check(template, { report }) {
    for (const scope of moduleScopes(template)) {
      for (const [name, block] of scope.variables) {
        const fallback = attributeOf(block.body, 'default');
        if (!fallback || !isTrue(block.body, 'sensitive') || isEmpty(literalValue(fallback.value))) continue;
        // Of true and false nobody makes a secret: it is sensitive for what it decides about.
        if (toBool(literalValue(fallback.value) ?? null) !== undefined && declaredType(block) === 'bool')
          continue;
        report({
          message: messages.hasDefault({ name }),
          source: block.file.source,
          span: fallback.value.span,
          address: `${addressOf(block)}.default`,
        });
      }
    }
  },
};

/** Also a list or an object that contains only empty values; what cannot be read counts as empty. */
function isEmpty(value: PlainValue | undefined): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.values(value).every((item) => isEmpty(item));
}
