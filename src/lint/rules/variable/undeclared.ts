import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { didYouMean, inModule } from '../../english.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { moduleScopes } from '../../modules/module-scope.js';
import { byName, undeclaredName } from '../../modules/undeclared-name.js';

const messages = defineMessages('variable/undeclared', {
  undeclared: ({ meant, module, name }: { module: string; name: string; meant: string | undefined }) =>
    `The variable "${name}" is not declared${inModule(module)}.${didYouMean(meant)}`,
});

export const variableUndeclared: Rule<Template, typeof messages> = {
  messages,
  id: 'variable/undeclared',
  name: 'Undeclared variable',
  severity: 'error',
  summary: 'A variable is used that no variable block of the module declares.',
  why: 'Terraform rejects a reference to an undeclared input variable, so RFS cannot even plan the stack.',
  fix: 'Declare the variable in variables.tf, or correct the name. A module sees only its own variables: pass the value in where the module is called.',
  docs: TERRAFORM_PAGES.variables,
  examples: {
    bad: `variable "vpc_cidr" {}

resource "huaweicloud_vpc" "main" {
  name = "main"
  cidr = var.vpc_cdir
}`,
    good: `variable "vpc_cidr" {}

resource "huaweicloud_vpc" "main" {
  name = "main"
  cidr = var.vpc_cidr
}`,
  },
  check(template, { report }) {
    for (const scope of moduleScopes(template)) {
      if (!scope.complete) continue;
      const undeclared = byName(scope.uses, ({ reference: { kind, name } }) =>
        kind === 'var' && !scope.variables.has(name) ? name : undefined,
      );
      for (const [name, uses] of undeclared)
        report(
          undeclaredName({
            scope,
            uses,
            name,
            message: messages.undeclared,
            prefix: 'var.',
            candidates: scope.variables,
          }),
        );
    }
  },
};
