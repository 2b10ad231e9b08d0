import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { attributeOf } from '../../../template/queries/attribute-of.js';
import { literalValue } from '../../../template/queries/literal-value.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { shown } from '../../provider/convert.js';
import { ownBlocks } from '../../terraform/own-blocks.js';

/** Arguments of Terraform's own blocks that are on or off, by block. */
const SWITCHES: Readonly<Record<string, readonly string[]>> = {
  lifecycle: ['create_before_destroy', 'prevent_destroy'],
  output: ['sensitive'],
  variable: ['nullable', 'sensitive'],
};

const messages = defineMessages('template/wrong-value', {
  notBoolean: ({ name, value }: { name: string; value: string }) =>
    `"${name}" must be true or false, and this is ${value}.`,
});

export const templateWrongValue: Rule<Template, typeof messages> = {
  messages,
  id: 'template/wrong-value',
  name: 'Neither true nor false',
  severity: 'error',
  summary: 'An argument of Terraform’s own that is on or off is neither true nor false.',
  why: 'Terraform rejects it ("Unsuitable value type: a bool is required"), so RFS cannot read the template.',
  fix: 'Write true or false, without quotes.',
  docs: TERRAFORM_PAGES.variables,
  examples: {
    bad: 'variable "password" {\n  type      = string\n  sensitive = "yes"\n}',
    good: 'variable "password" {\n  type      = string\n  sensitive = true\n}',
  },
  check(template, { report }) {
    for (const { address, block } of ownBlocks(template)) {
      for (const name of SWITCHES[block.type] ?? []) {
        const attribute = attributeOf(block.body, name);
        const value = literalValue(attribute?.value);
        // RFS has run templates with "true" and "false" for years, and null is as if it were not there.
        if (!attribute || value === undefined || value === null || /^(?:true|false)$/.test(String(value)))
          continue;
        report({
          message: messages.notBoolean({ name, value: shown(value) }),
          source: attribute.file.source,
          span: attribute.value.span,
          address: `${address}.${name}`,
        });
      }
    }
  },
};
