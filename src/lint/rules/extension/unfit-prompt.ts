import type { Rule } from '../../../findings/rule.js';
import type { Block, Template } from '../../../template/model.js';
import type { ArgumentValue } from '../../values/argument-values.js';
import { declaredType } from '../../values/declared-type.js';
import { formFiles, formVariables } from '../../form-extension/extension-document.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { rootScope } from '../../modules/module-scope.js';
import { OFFERED, type Prompt, promptFor } from '../../form-extension/prompt-arguments.js';
import { argumentsFedBy } from '../../values/variable-uses.js';

export const extensionUnfitPrompt: Rule<Template> = {
  id: 'extension/unfit-prompt',
  name: 'Prompt for something else',
  severity: 'warning',
  summary:
    'The form offers for a variable what the template does not use it for, or what its type cannot hold.',
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
        if (!variable || !prompt || !Object.hasOwn(OFFERED, prompt.text)) continue;
        const problem =
          typeProblem(variable) ??
          useProblem(prompt.text as Prompt, argumentsFedBy(template).get(name.text) ?? []);
        if (!problem) continue;
        report({
          message: `"${prompt.text}" offers ${OFFERED[prompt.text as Prompt]}, and the variable "${name.text}" ${problem}`,
          source: file.source,
          span: prompt.span,
          address: `variables.${name.text}.prompt`,
        });
      }
    }
  },
};

function typeProblem(variable: Block): string | undefined {
  const type = declaredType(variable);
  return type === 'number' || type === 'bool' ? `is a ${type}: what is chosen is text.` : undefined;
}

/** Only where every use that is understood wants something else. */
function useProblem(prompt: Prompt, uses: readonly ArgumentValue[]): string | undefined {
  const wanted = uses.map((use) => promptFor(use));
  const other = wanted.find((one) => one !== undefined && one !== prompt);
  if (other === undefined || wanted.some((one) => one === undefined || one === prompt)) return undefined;
  const use = uses.find((one) => promptFor(one) === other)!;
  return `is used as "${use.use.name}" of ${use.typed.type}: use "${other}".`;
}
