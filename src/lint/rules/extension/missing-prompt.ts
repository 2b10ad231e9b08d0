import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { addressOf } from '../../../template/queries/address-of.js';
import { askedVariables } from '../../form-extension/form-entries.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { OFFERED, type Prompt, promptFor } from '../../form-extension/prompt-arguments.js';
import { argumentsFedBy } from '../../values/variable-uses.js';

const messages = defineMessages('extension/missing-prompt', {
  missing: ({ name, prompt }: { name: string; prompt: Prompt }) =>
    `The buyer has to type "${name}"; with the prompt "${prompt}" the form offers the existing ${OFFERED[prompt]}.`,
});

export const extensionMissingPrompt: Rule<Template, typeof messages> = {
  messages,
  id: 'extension/missing-prompt',
  name: 'Value that could be chosen',
  severity: 'info',
  summary: 'The buyer types the id or name of something that the form could offer from the buyer’s account.',
  why: 'Ids are easily mistyped, and a flavor or zone that is sold out only shows when the deployment fails. With a prompt the buyer chooses from what exists.',
  fix: 'Add the variable to the form’s variables with the prompt that the message names.',
  docs: HUAWEI_PAGES.extensionPrompts,
  examples: {
    bad: `variable "vpc_id" {
  type = string
}

resource "huaweicloud_vpc_route_table" "main" {
  vpc_id = var.vpc_id
}

# .extension/form.rfs.json
# { "i18n": { "zh_cn": [{ "variable_name": "vpc_id", "localization": {} }], "en_us": [{ "variable_name": "vpc_id", "localization": {} }] } }`,
    good: `variable "vpc_id" {
  type = string
}

resource "huaweicloud_vpc_route_table" "main" {
  vpc_id = var.vpc_id
}

# .extension/form.rfs.json
# { "variables": [{ "name": "vpc_id", "prompt": "hwc:vpc:myVpcs" }] }`,
  },
  check(template, { report }) {
    for (const { block, name, prompt } of askedVariables(template)) {
      if (prompt !== undefined) continue;
      const prompts = new Set((argumentsFedBy(template).get(name) ?? []).map((use) => promptFor(use)));
      const [fitting] = prompts;
      if (prompts.size !== 1 || fitting === undefined) continue;
      report({
        message: messages.missing({ name, prompt: fitting }),
        source: block.file.source,
        span: block.labels[0]!.span,
        address: addressOf(block),
      });
    }
  },
};
