import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Rule } from '../../../findings/rule.js';
import { OTHER_RELEASES, TERRAFORM_FUNCTIONS } from '../../../template/evaluate/terraform-functions.js';
import type { Template } from '../../../template/model.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { valueCalls } from '../../functions/value-calls.js';

export const expressionUnknownFunction: Rule<Template> = {
  id: 'expression/unknown-function',
  name: 'Unknown function',
  severity: 'error',
  summary: 'An expression calls a function that Terraform 1.5, which RFS runs, does not have.',
  why: 'Terraform refuses it ("Call to unknown function"), so RFS cannot plan the stack.',
  fix: 'Correct the spelling, or use a function of Terraform 1.5.',
  docs: TERRAFORM_PAGES.functions,
  examples: { bad: 'locals {\n  name = touper("web")\n}', good: 'locals {\n  name = upper("web")\n}' },
  check(template, { report }) {
    for (const { call, place } of valueCalls(template)) {
      if (TERRAFORM_FUNCTIONS.has(call.name)) continue;
      const release = OTHER_RELEASES.get(call.name);
      const meant = didYouMean(call.name, TERRAFORM_FUNCTIONS.keys());
      const source = place.attribute.file.source;
      report({
        message: release
          ? `Terraform 1.5 has no function "${call.name}": it ${release}.`
          : `Terraform has no function "${call.name}"${meant ? `; did you mean "${meant}"?` : '.'}`,
        source,
        span: call.nameSpan,
        address: place.address,
        ...(meant &&
          !release && {
            fix: { title: `Use ${meant}.`, edits: [{ file: source.file, ...call.nameSpan, text: meant }] },
          }),
      });
    }
  },
};
