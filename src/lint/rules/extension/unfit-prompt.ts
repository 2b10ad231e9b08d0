import type { Rule } from '../../../findings/rule.js';
import { defineMessages, type Message } from '../../../i18n/message.js';
import type { Block, Template } from '../../../template/model.js';
import type { ArgumentValue } from '../../values/argument-values.js';
import { declaredType } from '../../values/declared-type.js';
import { formFiles, formVariables, PROMPTS } from '../../form-extension/extension-document.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { rootScope } from '../../modules/module-scope.js';
import { OFFERED, type Prompt, promptFor } from '../../form-extension/prompt-arguments.js';
import { argumentsFedBy } from '../../values/variable-uses.js';

interface Entry {
  /** Of the variable. */
  name: string;
  prompt: Prompt;
}

interface WrongUse extends Entry {
  argument: string;
  /** Of the resource or data source. */
  type: string;
  /** The prompt for that argument. */
  fitting: Prompt;
}

const messages = defineMessages('extension/unfit-prompt', {
  type: ({ name, prompt, type }: { name: string; prompt: Prompt; type: string }) =>
    `"${prompt}" offers ${OFFERED[prompt]} as text, but the variable "${name}" is a ${type}.`,
  use: ({ argument, fitting, name, prompt, type }: WrongUse) =>
    `"${prompt}" offers ${OFFERED[prompt]}, but the variable "${name}" is used as "${argument}" of ${type}: use "${fitting}".`,
});

export const extensionUnfitPrompt: Rule<Template, typeof messages> = {
  messages,
  id: 'extension/unfit-prompt',
  name: 'Prompt for something else',
  severity: 'warning',
  summary: 'The form offers values for a variable that do not fit the argument it is used for, or its type.',
  why: 'The buyer chooses from the wrong list, and the deployment fails on what was chosen.',
  fix: 'Name the prompt that offers what the variable is used for.',
  docs: HUAWEI_PAGES.extensionPrompts,
  examples: {
    bad: `variable "subnet_id" {
  type = string
}

resource "huaweicloud_vpc_subnet_private_ip" "web" {
  subnet_id = var.subnet_id
}

# .extension/form.rfs.json
# { "variables": [{ "name": "subnet_id", "prompt": "hwc:vpc:myVpcs" }] }`,
    good: `variable "subnet_id" {
  type = string
}

resource "huaweicloud_vpc_subnet_private_ip" "web" {
  subnet_id = var.subnet_id
}

# .extension/form.rfs.json
# { "variables": [{ "name": "subnet_id", "prompt": "hwc:vpc:mySubnets" }] }`,
  },
  check(template, { report }) {
    for (const file of formFiles(template)) {
      for (const { name, prompt } of formVariables(file)) {
        const variable = name && rootScope(template).variables.get(name.text);
        const known = PROMPTS.find((one) => one === prompt?.text);
        if (!variable || !prompt || !known) continue;
        const entry = { name: name.text, prompt: known };
        const message =
          wrongType(entry, variable) ?? wrongUse(entry, argumentsFedBy(template).get(name.text) ?? []);
        if (!message) continue;
        report({
          message,
          source: file.source,
          span: prompt.span,
          address: `variables.${name.text}.prompt`,
        });
      }
    }
  },
};

function wrongType(entry: Entry, variable: Block): Message | undefined {
  const type = declaredType(variable);
  return type === 'number' || type === 'bool' ? messages.type({ ...entry, type }) : undefined;
}

/** Only where every use is understood and requires another prompt. */
function wrongUse(entry: Entry, uses: readonly ArgumentValue[]): Message | undefined {
  const required = uses.map((use) => promptFor(use));
  const [fitting] = required;
  if (fitting === undefined || required.some((one) => one === undefined || one === entry.prompt))
    return undefined;
  const { typed, use } = uses[0]!;
  return messages.use({ ...entry, argument: use.name, fitting, type: typed.type });
}
