import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { addressOf } from '../../../template/queries/address-of.js';
import { inModule } from '../../english.js';
import { moduleScopes } from '../../modules/module-scope.js';
import { usedNames } from '../../modules/undeclared-name.js';

const messages = defineMessages('variable/unused', {
  unused: ({ module, name }: { module: string; name: string }) =>
    `The variable "${name}" is never used${inModule(module)}.`,
});

export const variableUnused: Rule<Template, typeof messages> = {
  messages,
  id: 'variable/unused',
  name: 'Unused variable',
  severity: 'warning',
  summary: 'A variable is declared and never used.',
  why: 'RFS asks the buyer for every variable of the template: an unused one is a question without effect, and often a value that should be used.',
  fix: 'Use the variable or remove its block. Its own validation does not count as a use.',
  examples: {
    bad: `variable "instance_count" {
  description = "Number of servers"
  type        = number
}

resource "huaweicloud_compute_instance" "web" {
  count = 2
  name  = "web-\${count.index}"
}`,
    good: `variable "instance_count" {
  description = "Number of servers"
  type        = number
}

resource "huaweicloud_compute_instance" "web" {
  count = var.instance_count
  name  = "web-\${count.index}"
}`,
  },
  check(template, { report }) {
    for (const scope of moduleScopes(template)) {
      if (!scope.complete) continue;
      const others = scope.uses.filter(
        ({ reference, topBlock }) =>
          topBlock.type !== 'variable' || topBlock.labels[0]?.text !== reference.name,
      );
      const used = usedNames(others, 'var', scope.variables);
      for (const [name, block] of scope.variables) {
        if (used.has(name)) continue;
        report({
          message: messages.unused({ module: scope.module, name }),
          source: block.file.source,
          span: block.labels[0]!.span,
          address: addressOf(block),
        });
      }
    }
  },
};
