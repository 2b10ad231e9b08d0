import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Rule } from '../../../findings/rule.js';
import { defineMessages, type Message } from '../../../i18n/message.js';
import { OTHER_RELEASES, TERRAFORM_FUNCTIONS } from '../../../template/evaluate/terraform-functions.js';
import type { Template } from '../../../template/model.js';
import { orDidYouMean } from '../../english.js';
import { useInstead } from '../../fixes/use-instead.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { valueCalls } from '../../functions/value-calls.js';

const messages = defineMessages('expression/unknown-function', {
  newer: ({ name, release }: { name: string; release: string }) =>
    `Terraform 1.5 has no function "${name}": it was added in Terraform ${release}.`,
  removed: ({ instead, name }: { name: string; instead: string }) =>
    `Terraform 1.5 has no function "${name}": it was removed; write ${instead} instead.`,
  unknown: ({ meant, name }: { name: string; meant: string | undefined }) =>
    `Terraform has no function "${name}"${orDidYouMean(meant)}`,
});

export const expressionUnknownFunction: Rule<Template, typeof messages> = {
  messages,
  id: 'expression/unknown-function',
  name: 'Unknown function',
  severity: 'error',
  summary: 'An expression calls a function that Terraform 1.5, which RFS runs, does not have.',
  why: 'Terraform rejects it ("Call to unknown function"), so RFS cannot plan the stack.',
  fix: 'Correct the spelling, or use a function of Terraform 1.5.',
  docs: TERRAFORM_PAGES.functions,
  examples: { bad: 'locals {\n  name = touper("web")\n}', good: 'locals {\n  name = upper("web")\n}' },
  check(template, { report }) {
    for (const { call, place } of valueCalls(template)) {
      if (TERRAFORM_FUNCTIONS.has(call.name)) continue;
      const isOfOtherRelease = OTHER_RELEASES.has(call.name);
      const meant = isOfOtherRelease ? undefined : didYouMean(call.name, TERRAFORM_FUNCTIONS.keys());
      const source = place.attribute.file.source;
      report({
        message: messageOf(call.name, meant),
        source,
        span: call.nameSpan,
        address: place.address,
        ...useInstead(source, call.nameSpan, meant),
      });
    }
  },
};

function messageOf(name: string, meant: string | undefined): Message {
  const other = OTHER_RELEASES.get(name);
  if (!other) return messages.unknown({ name, meant });
  return 'since' in other
    ? messages.newer({ name, release: other.since })
    : messages.removed({ name, instead: other.instead });
}
