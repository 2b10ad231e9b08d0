import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { contentPlace, packageSeverity } from '../../files/package-place.js';

const messages = defineMessages('package/tfvars', {
  tfvars: ({ name }: { name: string }) => `RFS rejects a zip with a .tfvars file: leave "${name}" out.`,
});

export const packageTfvars: Rule<Template, typeof messages> = {
  messages,
  id: 'package/tfvars',
  name: '.tfvars in the package',
  severity: 'error',
  summary: 'A .tfvars file is among the template’s files.',
  why: 'RFS rejects a zip with a .tfvars file: values come from the buyer’s form. Such files also tend to hold passwords.',
  fix: 'Leave it out of the zip; what the buyer may keep belongs in the defaults of the variables.',
  docs: HUAWEI_PAGES.parseVariables,
  examples: {
    bad: 'template.zip\n  main.tf\n  terraform.tfvars',
    good: 'template.zip\n  main.tf\n  variables.tf',
  },
  check(template, { report }) {
    if (template.form === 'file') return;
    for (const content of template.contents) {
      if (!/\.tfvars$/i.test(content.name)) continue;
      report({
        message: messages.tfvars({ name: content.name }),
        severity: packageSeverity(template),
        ...contentPlace(template, content),
      });
    }
  },
};
