import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { didYouMean, inModule } from '../../english.js';
import { moduleScopes } from '../../modules/module-scope.js';
import { byName, undeclaredName } from '../../modules/undeclared-name.js';

interface UndeclaredLocal {
  module: string;
  name: string;
  /** The name that was probably meant. */
  meant: string | undefined;
}

const messages = defineMessages('local/undeclared', {
  undeclared: ({ meant, module, name }: UndeclaredLocal) =>
    `The local value "${name}" is not declared${inModule(module)}.${didYouMean(meant)}`,
});

export const localUndeclared: Rule<Template, typeof messages> = {
  messages,
  id: 'local/undeclared',
  name: 'Undeclared local value',
  severity: 'error',
  summary: 'A local value is used that no locals block of the module declares.',
  why: 'Terraform rejects a reference to an undeclared local value, so RFS cannot even plan the stack.',
  fix: 'Declare the name in a locals block of the same module, or correct it.',
  docs: TERRAFORM_PAGES.locals,
  examples: {
    bad: `locals {
  name_prefix = "shop"
}

resource "huaweicloud_vpc" "main" {
  name = local.prefix_name
  cidr = "192.168.0.0/16"
}`,
    good: `locals {
  name_prefix = "shop"
}

resource "huaweicloud_vpc" "main" {
  name = local.name_prefix
  cidr = "192.168.0.0/16"
}`,
  },
  check(template, { report }) {
    for (const scope of moduleScopes(template)) {
      if (!scope.complete) continue;
      const undeclared = byName(scope.uses, ({ reference: { kind, name } }) =>
        kind === 'local' && !scope.locals.has(name) ? name : undefined,
      );
      for (const [name, uses] of undeclared)
        report(
          undeclaredName({
            scope,
            uses,
            name,
            message: messages.undeclared,
            prefix: 'local.',
            candidates: scope.locals,
          }),
        );
    }
  },
};
