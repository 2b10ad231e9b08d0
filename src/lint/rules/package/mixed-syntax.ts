import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';

const messages = defineMessages('package/mixed-syntax', {
  mixed: ({ hcl, json }: { hcl: string; json: string }) =>
    `"${json}" is loaded together with "${hcl}": experience with RFS, though none of its pages, advises against mixing .tf.json and .tf.`,
});

export const packageMixedSyntax: Rule<Template, typeof messages> = {
  messages,
  id: 'package/mixed-syntax',
  name: '.tf mixed with .tf.json',
  severity: 'info',
  summary: 'One folder of the template has both .tf and .tf.json files.',
  why:
    'Terraform reads both. People who run templates on RFS advise against mixing them; no page of Huawei says so. ' +
    'A .tf.json intended as an alternative to the .tf files is loaded as well.',
  fix: 'Write the whole template in one of the two.',
  examples: {
    bad: 'template.zip\n  main.tf\n  outputs.tf.json',
    good: 'template.zip\n  main.tf\n  outputs.tf',
  },
  check(template, { report }) {
    for (const module of new Set(template.files.map((file) => file.module))) {
      const files = template.files.filter((file) => file.module === module);
      const json = files.find((file) => file.syntax === 'json');
      const hcl = files.find((file) => file.syntax === 'hcl');
      if (!json || !hcl) continue;
      report({
        message: messages.mixed({ hcl: hcl.name, json: json.name }),
        source: json.source,
        span: { start: 0, end: 0 },
      });
    }
  },
};
