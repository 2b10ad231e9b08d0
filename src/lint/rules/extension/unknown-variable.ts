import { didYouMean as similarName } from '../../../findings/did-you-mean.js';
import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import {
  formFiles,
  formVariables,
  translations,
  type Text,
} from '../../form-extension/extension-document.js';
import { didYouMean } from '../../english.js';
import { useInstead } from '../../fixes/use-instead.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { rootScope } from '../../modules/module-scope.js';

const messages = defineMessages('extension/unknown-variable', {
  unknown: ({ meant, name }: { meant: string | undefined; name: string }) =>
    `The template declares no variable "${name}".${didYouMean(meant)}`,
});

export const extensionUnknownVariable: Rule<Template, typeof messages> = {
  messages,
  id: 'extension/unknown-variable',
  name: 'Form entry for an undeclared variable',
  severity: 'warning',
  summary: 'The form extension names a variable that the template does not declare.',
  why: 'The entry has no effect: the buyer sees the intended variable untranslated and without values to choose from.',
  fix: 'Write the name as the variable block has it, or remove the entry.',
  docs: HUAWEI_PAGES.extension,
  examples: {
    bad: `variable "vpc_id" {}

# .extension/form.rfs.json
# { "variables": [{ "name": "vpcid", "prompt": "hwc:vpc:myVpcs" }] }`,
    good: `variable "vpc_id" {}

# .extension/form.rfs.json
# { "variables": [{ "name": "vpc_id", "prompt": "hwc:vpc:myVpcs" }] }`,
  },
  check(template, { report }) {
    const { complete, variables } = rootScope(template);
    if (!complete) return;
    for (const file of formFiles(template)) {
      const check = (name: Text | undefined, address: string): void => {
        if (!name || variables.has(name.text)) return;
        const meant = similarName(name.text, variables.keys());
        report({
          message: messages.unknown({ meant, name: name.text }),
          source: file.source,
          span: name.span,
          address,
          ...useInstead(file.source, name.span, meant),
        });
      };

      for (const { name } of formVariables(file)) check(name, `variables.${name?.text}`);
      for (const { language, variable } of translations(file))
        check(variable, `i18n.${language}.${variable.text}`);
    }
  },
};
