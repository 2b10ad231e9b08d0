import type { Rule } from '../../../findings/rule.js';
import type { Template } from '../../../template/model.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { type ModuleScope, moduleScopes, type ReferenceUse } from '../../modules/module-scope.js';
import { atFirstUse, byName } from '../../modules/undeclared-name.js';

export const variableForeignValidation: Rule<Template> = {
  id: 'variable/foreign-validation',
  name: 'Validation that looks beyond its variable',
  severity: 'error',
  summary: 'The validation of a variable refers to something else than that variable.',
  why: 'Terraform allows it from 1.9 on; RFS runs 1.5, which refuses it ("Invalid reference in variable validation"), so RFS cannot read the template.',
  fix: 'Check it where the values meet: in a precondition of the resource that takes them.',
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
      // In each validation on its own: what one of them looks at, another may look at too.
      const told = byName(scope.uses, (use) => {
        const other = foreignIn(use, scope);
        return other && `${use.topBlock.labels[0]?.text} ${other}`;
      });
      for (const [first] of told.values()) {
        const own = first.topBlock.labels[0]?.text;
        const message = `The validation of a variable may refer to var.${own} only, not to ${foreignIn(first, scope)}: Terraform 1.5, which RFS runs, refuses it.`;
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
  // What is not declared is told as that.
  const isDeclared =
    kind === 'var' ? variables.has(name) : kind === 'local' ? locals.has(name) : declared.has(address);
  return isOwn || !isDeclared ? undefined : path.slice(0, 2).join('.');
}
