import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { inModule } from '../../english.js';
import { moduleScopes } from '../../modules/module-scope.js';
import { usedNames } from '../../modules/undeclared-name.js';

const messages = defineMessages('local/unused', {
  unused: ({ module, name }: { module: string; name: string }) =>
    `The local value "${name}" is never used${inModule(module)}.`,
});

export const localUnused: Rule<Template, typeof messages> = {
  messages,
  id: 'local/unused',
  name: 'Unused local value',
  severity: 'warning',
  summary: 'A local value is declared and never used.',
  why: 'It changes nothing in the deployment; often it is a value that should be used and is not.',
  fix: 'Use the local value or remove it.',
  examples: {
    bad: `locals {
  name_prefix = "shop"
}

resource "huaweicloud_vpc" "main" {
  name = "main"
  cidr = "192.168.0.0/16"
}`,
    good: `locals {
  name_prefix = "shop"
}

resource "huaweicloud_vpc" "main" {
  name = "\${local.name_prefix}-main"
  cidr = "192.168.0.0/16"
}`,
  },
  check(template, { report }) {
    for (const scope of moduleScopes(template)) {
      if (!scope.complete) continue;
      const used = usedNames(scope.uses, 'local', scope.locals);
      for (const [name, attribute] of scope.locals) {
        if (used.has(name)) continue;
        report({
          message: messages.unused({ module: scope.module, name }),
          source: attribute.file.source,
          span: attribute.nameSpan,
          address: `local.${name}`,
        });
      }
    }
  },
};
