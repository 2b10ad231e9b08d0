import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { allBodies } from '../../provider/typed-blocks.js';
import { hasRightNames, ownBlocks } from '../../terraform/own-blocks.js';

interface Labels {
  type: string;
  /** How many labels the block has. */
  count: number;
}

const messages = defineMessages('template/block-names', {
  twoLabels: ({ count, type }: Labels) =>
    `"${type}" requires two labels, a type and a name, but has ${count || 'none'}.`,
  oneLabel: ({ count, type }: Labels) => `"${type}" requires one label, a name, but has ${count || 'none'}.`,
  noLabels: ({ count, type }: Labels) => `"${type}" must not have labels, but has ${count}.`,
  labelledInside: ({ type }: { type: string }) =>
    `"${type}" is a block inside of a resource or data source: it must not have labels.`,
});

export const templateBlockNames: Rule<Template, typeof messages> = {
  messages,
  id: 'template/block-names',
  name: 'Missing or extra block labels',
  severity: 'error',
  summary: 'A block has fewer or more labels after its type than Terraform requires.',
  why: 'Terraform rejects it ("Missing name for resource"), so RFS cannot read the template.',
  fix: 'Write resource and data with two labels, the type and a name; variable, output, module and provider with one; locals and terraform with none.',
  docs: TERRAFORM_PAGES.resources,
  examples: {
    bad: 'resource "huaweicloud_vpc" {\n  name = "main"\n  cidr = "192.168.0.0/16"\n}',
    good: 'resource "huaweicloud_vpc" "main" {\n  name = "main"\n  cidr = "192.168.0.0/16"\n}',
  },
  check(template, { report }) {
    for (const { address, block, schema } of ownBlocks(template)) {
      if (hasRightNames(block, schema)) continue;
      const message = schema.labels === 2 ? 'twoLabels' : schema.labels === 1 ? 'oneLabel' : 'noLabels';
      report({
        message: messages[message]({ type: block.type, count: block.labels.length }),
        source: block.file.source,
        span: block.headSpan,
        address,
      });
    }

    for (const { body } of allBodies(template)) {
      for (const { form, labels, name, nameSpan } of body.uses) {
        if (form !== 'block' || !labels?.length) continue;
        report({
          message: messages.labelledInside({ type: name }),
          source: body.source,
          span: { start: nameSpan.start, end: labels.at(-1)!.span.end },
          address: `${body.address}.${name}`,
        });
      }
    }
  },
};
