import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { type ModuleScope, moduleScopes, type ReferenceUse } from '../../modules/module-scope.js';
import { atFirstUse, byName } from '../../modules/undeclared-name.js';

const messages = defineMessages('variable/foreign-validation', {
  foreign: ({ name, path }: { name: string; path: string }) =>
    `The validation of a variable may refer only to var.${name}, not to ${path}: Terraform 1.5, which RFS runs, rejects it.`,
});

export const variableForeignValidation: Rule<Template, typeof messages> = {
  messages,
  id: 'variable/foreign-validation',
  name: 'Validation that refers to something else',
  severity: 'error',
  summary: 'The validation of a variable refers to something other than that variable.',
  why: 'Terraform allows it from 1.9 on; RFS runs 1.5, which rejects it ("Invalid reference in variable validation"), so RFS cannot read the template.',
  fix: 'Check it where the values meet: in a precondition of the resource that uses them.',
  docs: TERRAFORM_PAGES.variables,
  examples: {
    bad: `variable "password" {
  type = string
}

variable "password_again" {
  type = string

  validation {
    condition     = var.password_again == var.password
    error_message = "The passwords differ."
  }
}`,
    good: `resource "huaweicloud_compute_instance" "main" {
  lifecycle {
    precondition {
      condition     = var.password_again == var.password
      error_message = "The passwords differ."
    }
  }
}`,
  },
  check(template, { report }) {
    for (const scope of moduleScopes(template)) {
      // In each validation on its own: what one of them refers to, another may refer to, too.
      const foreign = byName(scope.uses, (use) => {
        const other = foreignIn(use, scope);
        return other && `${use.topBlock.labels[0]?.text} ${other}`;
      });
      for (const [first] of foreign.values()) {
        const name = first.topBlock.labels[0]?.text ?? '';
        const message = messages.foreign({ name, path: foreignIn(first, scope)! });
        report(atFirstUse([first], message, undefined));
      }
    }
  },
};

/** What a validation refers to beside its own variable. */
function foreignIn(
  { place, reference: { address, kind, name, path }, topBlock }: ReferenceUse,
  { declared, locals, variables }: ModuleScope,
): string | undefined {
  if (topBlock.type !== 'variable' || place.block?.type !== 'validation') return undefined;
  const isOwn = kind === 'var' && name === topBlock.labels[0]?.text;
  // Another rule reports what is not declared.
  const isDeclared =
    kind === 'var' ? variables.has(name) : kind === 'local' ? locals.has(name) : declared.has(address);
  return isOwn || !isDeclared ? undefined : path.slice(0, 2).join('.');
}
