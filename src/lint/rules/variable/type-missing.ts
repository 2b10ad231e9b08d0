import type { Rule } from '../../../findings/rule.js';
import type { Template } from '../../../template/model.js';
import { addressOf } from '../../../template/queries/address-of.js';
import { attributeOf } from '../../../template/queries/attribute-of.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { inModule, moduleScopes } from '../../modules/module-scope.js';

export const variableTypeMissing: Rule<Template> = {
  id: 'variable/type-missing',
  name: 'Variable without a type',
  severity: 'info',
  summary: 'A variable has no type.',
  why: 'Terraform then takes any value. A wrong one is found late, in the middle of a deployment that the buyer already pays for, instead of in the form.',
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
          message: `The variable "${name}"${inModule(scope)} has no type.`,
          source: block.file.source,
          span: block.labels[0]!.span,
          address: addressOf(block),
        });
      }
    }
  },
};
