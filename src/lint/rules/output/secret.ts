import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { addressOf } from '../../../template/queries/address-of.js';
import { attributeOf } from '../../../template/queries/attribute-of.js';
import { isTrue } from '../../terraform/boolean-argument.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { rootScope } from '../../modules/module-scope.js';
import { sensitiveAttribute } from '../../provider/sensitive-attribute.js';
import { sensitiveUse } from '../../secrets/sensitive-values.js';

interface SecretOutput {
  name: string;
  /** What the value is made of: `var.password`. */
  origin: string;
}

const messages = defineMessages('output/secret', {
  attribute: ({ name, origin }: SecretOutput) =>
    `The output "${name}" carries ${origin}, which the provider marks as sensitive: Terraform rejects that without sensitive = true.`,
  sensitive: ({ name, origin }: SecretOutput) =>
    `The output "${name}" carries ${origin}, which is sensitive: Terraform rejects that without sensitive = true.`,
  perhaps: ({ name, origin }: SecretOutput) =>
    `The output "${name}" carries ${origin}, which is sensitive: where the value is a sensitive one, Terraform rejects that without sensitive = true.`,
  revealed: ({ name, origin }: SecretOutput) =>
    `The output "${name}" carries ${origin}, which is sensitive: nonsensitive() shows the value in clear in the stack; RFS advises to hash it first.`,
});

export const outputSecret: Rule<Template, typeof messages> = {
  messages,
  id: 'output/secret',
  name: 'Secret in an output',
  severity: 'warning',
  summary:
    'An output of the root carries a sensitive variable or attribute and is not marked sensitive; an error if Terraform is certain to reject it.',
  why: 'Terraform stops with "Output refers to sensitive values". With nonsensitive() around it, everyone with access to the stack can read the secret.',
  fix: 'Leave the secret out of the output, or mark the output sensitive = true: RFS then shows <sensitive>.',
  docs: HUAWEI_PAGES.templateLimits,
  examples: {
    bad: `variable "admin_password" {
  description = "Password of the administrator"
  type        = string
  sensitive   = true
}

output "login" {
  description = "How to log in"
  value       = "admin / \${var.admin_password}"
}`,
    good: `output "login" {
  description = "How to log in"
  value       = "admin, with the password that you entered"
}`,
  },
  check(template, { report }) {
    const scope = rootScope(template);
    for (const [name, block] of scope.outputs) {
      const value = attributeOf(block.body, 'value');
      if (!value || isTrue(block.body, 'sensitive')) continue;
      const place = {
        source: block.file.source,
        span: value.value.span,
        address: `${addressOf(block)}.value`,
      };
      const use = sensitiveUse(value.value, scope);
      const attribute = use ? undefined : sensitiveAttribute(template, value.value, scope);
      if (attribute !== undefined)
        report({ ...place, message: messages.attribute({ name, origin: attribute }) });

      if (!use) continue;
      report({
        message: messages[use.certainty]({ name, origin: use.origin }),
        ...place,
        ...(use.certainty === 'sensitive' && { severity: 'error' }),
      });
    }
  },
};
