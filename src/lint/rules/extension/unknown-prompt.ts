import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Rule } from '../../../findings/rule.js';
import type { Template } from '../../../template/model.js';
import { formFiles, formVariables, PROMPTS } from '../../form-extension/extension-document.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';

export const extensionUnknownPrompt: Rule<Template> = {
  id: 'extension/unknown-prompt',
  name: 'Unknown prompt',
  severity: 'warning',
  summary: 'The form extension asks for a prompt that RFS does not list.',
  why: 'RFS offers values from the buyer’s account for six prompts only. With another one the buyer has to type what could have been chosen.',
  fix: `Use one of ${PROMPTS.join(', ')}.`,
  docs: HUAWEI_PAGES.extensionPrompts,
  examples: {
    bad: `{
  "variables": [{ "name": "vpc_id", "prompt": "hwc:vpc:vpcs" }]
}`,
    good: `{
  "variables": [{ "name": "vpc_id", "prompt": "hwc:vpc:myVpcs" }]
}`,
  },
  check(template, { report }) {
    for (const file of formFiles(template)) {
      for (const { name, prompt } of formVariables(file)) {
        if (!prompt || (PROMPTS as readonly string[]).includes(prompt.text)) continue;
        const meant =
          didYouMean(prompt.text, PROMPTS) ?? PROMPTS.find((known) => isSameThing(known, prompt.text));
        const hint = meant ? `Did you mean "${meant}"?` : `RFS knows ${PROMPTS.join(', ')}.`;
        const edits = [{ file: file.source.file, ...prompt.span, text: meant ?? '' }];
        report({
          message: `RFS has no prompt "${prompt.text}". ${hint}`,
          source: file.source,
          span: prompt.span,
          address: `variables.${name?.text ?? '?'}.prompt`,
          ...(meant && { fix: { title: `Use ${meant}.`, edits } }),
        });
      }
    }
  },
};

/** `hwc:vpc:vpcs` for `hwc:vpc:myVpcs`. */
function isSameThing(known: string, written: string): boolean {
  return withoutMy(known) === withoutMy(written);
}

function withoutMy(prompt: string): string {
  return prompt.replace(':my', ':').toLowerCase();
}
