import type { Rule } from '../../findings/rule.js';
import type { Template } from '../../template/model.js';
import { addressOf } from '../../template/queries/address-of.js';
import { attributeOf } from '../../template/queries/attribute-of.js';
import { literalString } from '../../template/queries/literal-value.js';
import { TERRAFORM_PAGES } from '../huawei-pages.js';
import { moduleScopes } from '../modules/module-scope.js';

export const variableNullableString: Rule<Template> = {
  id: 'variable/nullable-string',
  name: 'nullable as a string',
  severity: 'info',
  summary: 'A variable’s nullable is a string instead of true or false.',
  why: 'Terraform converts "true" and "false", and RFS has run such templates for years; editors and other readers of the template do not always. Any other string is refused.',
  fix: 'Write true or false without quotes.',
  docs: TERRAFORM_PAGES.variables,
  examples: {
    bad: `variable "vpc_name" {
  description = "Name of the VPC"
  type        = string
  nullable    = "false"
}`,
    good: `variable "vpc_name" {
  description = "Name of the VPC"
  type        = string
  nullable    = false
}`,
  },
  check(template, { report }) {
    for (const scope of moduleScopes(template)) {
      for (const [name, block] of scope.variables) {
        const nullable = attributeOf(block.body, 'nullable');
        const text = literalString(nullable?.value);
        if (!nullable || text === undefined) continue;
        const converts = text === 'true' || text === 'false';
        const place = {
          source: block.file.source,
          span: nullable.value.span,
          address: `${addressOf(block)}.nullable`,
        };
        if (converts) {
          const edit = { file: block.file.source.file, ...nullable.value.span, text };
          report({
            ...place,
            message: `"nullable" of the variable "${name}" is the string "${text}".`,
            fix: { title: `Use ${text} without quotes.`, edits: [edit], safe: true },
          });
        } else {
          report({
            ...place,
            message: `"nullable" of the variable "${name}" is the string "${text}", which is neither true nor false.`,
            severity: 'error',
          });
        }
      }
    }
  },
};
