import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { addressOf } from '../../../template/queries/address-of.js';
import { attributeOf } from '../../../template/queries/attribute-of.js';
import { literalValue } from '../../../template/queries/literal-value.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { moduleScopes } from '../../modules/module-scope.js';

const messages = defineMessages('variable/null-default', {
  nullDefault: ({ name }: { name: string }) => `"${name}" has nullable = false, and its default is null.`,
});

export const variableNullDefault: Rule<Template, typeof messages> = {
  messages,
  id: 'variable/null-default',
  name: 'Null default of a variable that is not nullable',
  severity: 'error',
  summary: 'A variable has nullable = false and the default null.',
  why: 'Terraform rejects it ("A null default value is not valid when nullable=false"), so RFS cannot read the template.',
  fix: 'Remove the default if the buyer has to decide, write a value, or remove nullable = false.',
  docs: TERRAFORM_PAGES.variables,
  examples: {
    bad: 'variable "name" {\n  type     = string\n  default  = null\n  nullable = false\n}',
    good: 'variable "name" {\n  type     = string\n  nullable = false\n}',
  },
  check(template, { report }) {
    for (const scope of moduleScopes(template)) {
      for (const [name, block] of scope.variables) {
        const fallback = attributeOf(block.body, 'default');
        const nullable = literalValue(attributeOf(block.body, 'nullable')?.value);
        const isNull = fallback && literalValue(fallback.value) === null;
        // Terraform accepts the text "false", too.
        if (!isNull || (nullable !== false && nullable !== 'false')) continue;
        report({
          message: messages.nullDefault({ name }),
          source: fallback.file.source,
          span: fallback.value.span,
          address: `${addressOf(block)}.default`,
        });
      }
    }
  },
};
