import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { addressOf } from '../../../template/queries/address-of.js';
import { attributeOf } from '../../../template/queries/attribute-of.js';
import { askedVariables } from '../../form-extension/form-entries.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';

const messages = defineMessages('extension/missing-variable', {
  missing: ({ name }: { name: string }) =>
    `The buyer has to enter "${name}", and the form extension neither translates it nor offers values for it.`,
});

export const extensionMissingVariable: Rule<Template, typeof messages> = {
  messages,
  id: 'extension/missing-variable',
  name: 'Variable that the form does not explain',
  severity: 'info',
  summary:
    'The buyer has to give a variable a value, and the form extension has neither a translation nor a prompt for it.',
  why: 'Among variables with a name and a description in the buyer’s language, it has only its bare name, and the buyer cannot leave it empty.',
  fix: 'Add it to i18n in both languages, or to variables with a prompt; or give it a default.',
  docs: HUAWEI_PAGES.extension,
  examples: {
    bad: `variable "admin_cidr" {
  description = "Addresses from which the administrator logs in"
  type        = string
}

output "from" {
  value = var.admin_cidr
}

# .extension/form.rfs.json
# { "i18n": { "zh_cn": [], "en_us": [] } }`,
    good: `variable "admin_cidr" {
  description = "Addresses from which the administrator logs in"
  type        = string
}

output "from" {
  value = var.admin_cidr
}

# .extension/form.rfs.json
# { "i18n": { "zh_cn": [{ "variable_name": "admin_cidr", "localization": {} }], "en_us": [{ "variable_name": "admin_cidr", "localization": {} }] } }`,
  },
  check(template, { report }) {
    for (const { block, listed, name, translated } of askedVariables(template)) {
      if (translated || listed || attributeOf(block.body, 'default')) continue;
      report({
        message: messages.missing({ name }),
        source: block.file.source,
        span: block.labels[0]!.span,
        address: addressOf(block),
      });
    }
  },
};
