import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { addressOf } from '../../../template/queries/address-of.js';
import { attributeOf, blocksOf } from '../../../template/queries/attribute-of.js';
import { literalString } from '../../../template/queries/literal-value.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { moduleScopes } from '../../modules/module-scope.js';
import { allows, parseVersionConstraint } from '../../provider/version-constraint.js';

const messages = defineMessages('template/terraform-version', {
  notAllowed: ({ constraint, release }: { constraint: string; release: string }) =>
    `RFS is said to run Terraform ${release}, and "${constraint}" does not allow it: Terraform would stop at once.`,
  unreadable: ({ constraint }: { constraint: string }) =>
    `Terraform cannot read "${constraint}" as a version constraint.`,
});

export const templateTerraformVersion: Rule<Template, typeof messages> = {
  messages,
  id: 'template/terraform-version',
  name: 'Terraform version that RFS does not run',
  severity: 'warning',
  summary: 'required_version excludes the release of Terraform that RFS is said to run, or cannot be read.',
  why: 'Terraform stops at once if its version is not one that the template or a module allows. That RFS runs 1.5.2 is the experience of one team, and no page of Huawei states it: what cannot be read is an error, the rest a warning.',
  fix: 'With >=, require the oldest release that has what the template uses; or leave required_version out. When RFS runs another release, say so with the option `terraform`.',
  docs: TERRAFORM_PAGES.settings,
  options: { terraform: '1.5.2' },
  examples: {
    bad: 'terraform {\n  required_version = ">= 1.9.0"\n}',
    good: 'terraform {\n  required_version = ">= 1.3.0"\n}',
  },
  check(template, { options, report }) {
    const release = String(options.terraform);
    for (const scope of moduleScopes(template)) {
      for (const block of blocksOf(scope, 'terraform')) {
        const value = attributeOf(block.body, 'required_version')?.value;
        const text = literalString(value);
        if (!value || text === undefined) continue;
        const constraint = parseVersionConstraint(text);
        if (constraint && allows(constraint, release)) continue;
        report({
          message: constraint
            ? messages.notAllowed({ constraint: text, release })
            : messages.unreadable({ constraint: text }),
          source: block.file.source,
          span: value.span,
          address: `${addressOf(block)}.required_version`,
          ...(!constraint && { severity: 'error' }),
        });
      }
    }
  },
};
