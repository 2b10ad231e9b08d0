import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { addressOf } from '../../../template/queries/address-of.js';
import { attributeOf } from '../../../template/queries/attribute-of.js';
import { literalString } from '../../../template/queries/literal-value.js';
import { descriptionFix } from '../../fixes/description-fix.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { rootScope } from '../../modules/module-scope.js';

const messages = defineMessages('output/no-description', {
  missing: ({ name }: { name: string }) => `The output "${name}" has no description.`,
  empty: ({ name }: { name: string }) => `The output "${name}" has an empty description.`,
});

export const outputNoDescription: Rule<Template, typeof messages> = {
  messages,
  id: 'output/no-description',
  name: 'Output without a description',
  severity: 'info',
  summary: 'An output of the root has no description, or an empty one.',
  why: 'The buyer is shown the outputs after the deployment; a sentence explains what to do with them.',
  fix: 'Say in one sentence what the value is and what it is for.',
  docs: HUAWEI_PAGES.developTemplate,
  examples: {
    bad: `output "web_address" {
  value = huaweicloud_vpc_eip.web.address
}`,
    good: `output "web_address" {
  description = "Open this address in a browser"
  value       = huaweicloud_vpc_eip.web.address
}`,
  },
  check(template, { report }) {
    for (const [name, block] of rootScope(template).outputs) {
      const description = attributeOf(block.body, 'description')?.value;
      if (description && literalString(description)?.trim() !== '') continue;
      report({
        message: description ? messages.empty({ name }) : messages.missing({ name }),
        source: block.file.source,
        span: block.labels[0]!.span,
        address: addressOf(block),
        fix: descriptionFix(block),
      });
    }
  },
};
