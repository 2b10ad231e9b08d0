import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { duplicateDeclarations } from '../../terraform/duplicate-declarations.js';
import { inModule } from '../../english.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { moduleScopes } from '../../modules/module-scope.js';

const messages = defineMessages('variable/duplicate', {
  declaredTwice: ({ module, name }: { module: string; name: string }) =>
    `The variable "${name}" is declared twice${inModule(module)}.`,
});

export const variableDuplicate: Rule<Template, typeof messages> = {
  messages,
  id: 'variable/duplicate',
  name: 'Variable declared twice',
  severity: 'error',
  summary: 'A variable is declared twice in one module.',
  why: 'Names are unique in a module, whatever file they are in: Terraform rejects the second variable, so RFS cannot even list what the buyer has to enter.',
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
        const message = messages.declaredTwice({ module: scope.module, name });
        report({ message, source, span, address: key, related: [first] });
      }
    }
  },
};
