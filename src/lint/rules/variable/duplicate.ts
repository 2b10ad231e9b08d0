import type { Rule } from '../../../findings/rule.js';
import type { Template } from '../../../template/model.js';
import { duplicateDeclarations } from '../../terraform/duplicate-declarations.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { inModule, moduleScopes } from '../../modules/module-scope.js';

export const variableDuplicate: Rule<Template> = {
  id: 'variable/duplicate',
  name: 'Variable declared twice',
  severity: 'error',
  summary: 'A variable is declared twice in one module.',
  why: 'Names are unique in a module, whatever file they stand in: Terraform refuses the second variable, so RFS cannot even list what the buyer has to enter.',
  fix: 'Remove one of the two, or rename it.',
  docs: TERRAFORM_PAGES.variables,
  examples: {
    bad: `variable "region" {
  description = "Region"
}

variable "region" {
  description = "Region to deploy in"
}`,
    good: `variable "region" {
  description = "Region to deploy in"
}`,
  },
  check(template, { report }) {
    for (const scope of moduleScopes(template)) {
      for (const { first, key, kind, name, source, span } of duplicateDeclarations(scope, template)) {
        if (kind !== 'variable') continue;
        const message = `The variable "${name}" is declared twice${inModule(scope)}.`;
        report({ message, source, span, address: key, related: [first] });
      }
    }
  },
};
