import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { addressOf } from '../../../template/queries/address-of.js';
import { attributeOf } from '../../../template/queries/attribute-of.js';
import { inModule } from '../../english.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { moduleScopes } from '../../modules/module-scope.js';

const messages = defineMessages('variable/type-missing', {
  missing: ({ module, name }: { module: string; name: string }) =>
    `The variable "${name}"${inModule(module)} has no type.`,
});

export const variableTypeMissing: Rule<Template, typeof messages> = {
  messages,
  id: 'variable/type-missing',
  name: 'Variable without a type',
  severity: 'info',
  summary: 'A variable has no type.',
  why: 'Terraform then accepts any value. A wrong one is found late, in the middle of a deployment that the buyer already pays for, instead of in the form.',
  fix: 'Add the type: string, number, bool, list(string), …',
  docs: TERRAFORM_PAGES.variables,
  examples: {
    bad: `variable "disk_size" {
  description = "Size of the data disk in GB"
}`,
    good: `variable "disk_size" {
  description = "Size of the data disk in GB"
  type        = number
}`,
  },
  check(template, { report }) {
    for (const scope of moduleScopes(template)) {
      for (const [name, block] of scope.variables) {
        if (attributeOf(block.body, 'type')) continue;
        report({
          message: messages.missing({ module: scope.module, name }),
          source: block.file.source,
          span: block.labels[0]!.span,
          address: addressOf(block),
        });
      }
    }
  },
};
