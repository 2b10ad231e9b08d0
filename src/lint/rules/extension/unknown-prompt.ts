import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { useInstead } from '../../fixes/use-instead.js';
import { formFiles, formVariables, PROMPTS } from '../../form-extension/extension-document.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';

const messages = defineMessages('extension/unknown-prompt', {
  unknown: ({ prompt }: { prompt: string }) =>
    `RFS has no prompt "${prompt}". RFS knows ${PROMPTS.join(', ')}.`,
  misspelt: ({ meant, prompt }: { meant: string; prompt: string }) =>
    `RFS has no prompt "${prompt}". Did you mean "${meant}"?`,
});

export const extensionUnknownPrompt: Rule<Template, typeof messages> = {
  messages,
  id: 'extension/unknown-prompt',
  name: 'Unknown prompt',
  severity: 'warning',
  summary: 'The form extension uses a prompt that RFS does not list.',
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
          didYouMean(prompt.text, PROMPTS) ??
          PROMPTS.find((known) => withoutMy(known) === withoutMy(prompt.text));
        report({
          message: meant
            ? messages.misspelt({ meant, prompt: prompt.text })
            : messages.unknown({ prompt: prompt.text }),
          source: file.source,
          span: prompt.span,
          address: `variables.${name?.text ?? '?'}.prompt`,
          ...useInstead(file.source, prompt.span, meant),
        });
      }
    }
  },
};

/** `hwc:vpc:vpcs` for `hwc:vpc:myVpcs`. */
function withoutMy(prompt: string): string {
  return prompt.replace(':my', ':').toLowerCase();
}
