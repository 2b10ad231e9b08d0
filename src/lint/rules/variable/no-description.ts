import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { addressOf } from '../../../template/queries/address-of.js';
import { attributeOf } from '../../../template/queries/attribute-of.js';
import { literalString } from '../../../template/queries/literal-value.js';
import { descriptionFix } from '../../fixes/description-fix.js';
import { inModule } from '../../english.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { moduleScopes } from '../../modules/module-scope.js';

interface NamedVariable {
  module: string;
  name: string;
}

const messages = defineMessages('variable/no-description', {
  missing: ({ module, name }: NamedVariable) =>
    `The variable "${name}"${inModule(module)} has no description.`,
  empty: ({ module, name }: NamedVariable) =>
    `The variable "${name}"${inModule(module)} has an empty description.`,
});

export const variableNoDescription: Rule<Template, typeof messages> = {
  messages,
  id: 'variable/no-description',
  name: 'Variable without a description',
  severity: 'warning',
  summary: 'A variable has no description, or an empty one; in a local module this is advice only.',
  why: 'The buyer enters the variables of the root at deployment: without a description the form shows a bare name, and the buyer has to guess.',
  fix: 'Write in one sentence what the value is for, and which values are allowed.',
  docs: HUAWEI_PAGES.developTemplate,
  examples: {
    bad: `variable "ecs_flavor" {
  type = string
}`,
    good: `variable "ecs_flavor" {
  description = "Flavor of the server, for example s6.large.2"
  type        = string
}`,
  },
  check(template, { report }) {
    for (const scope of moduleScopes(template)) {
      for (const [name, block] of scope.variables) {
        const description = attributeOf(block.body, 'description')?.value;
        if (description && literalString(description)?.trim() !== '') continue;
        report({
          message: description
            ? messages.empty({ module: scope.module, name })
            : messages.missing({ module: scope.module, name }),
          source: block.file.source,
          span: block.labels[0]!.span,
          address: addressOf(block),
          fix: descriptionFix(block),
          ...(scope.module && { severity: 'info' }),
        });
      }
    }
  },
};
