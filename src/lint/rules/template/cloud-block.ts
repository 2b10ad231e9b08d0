import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { blocksInside } from '../../terraform/top-blocks.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';

const messages = defineMessages('template/cloud-block', {
  cloud: () => 'RFS runs the template itself: remove the cloud block.',
});

export const templateCloudBlock: Rule<Template, typeof messages> = {
  messages,
  id: 'template/cloud-block',
  name: 'Cloud block',
  severity: 'error',
  summary: 'The terraform block has a cloud block.',
  why: 'RFS runs the template itself; it does not support a connection to Terraform Cloud.',
  fix: 'Remove the cloud block.',
  docs: HUAWEI_PAGES.templateLimits,
  examples: {
    bad: 'terraform {\n  cloud {\n    organization = "example"\n  }\n}',
    good: 'terraform {\n  required_version = ">= 1.0"\n}',
  },
  check(template, { report }) {
    for (const { block, address } of blocksInside(template, 'terraform', 'cloud')) {
      report({
        message: messages.cloud(),
        source: block.file.source,
        span: block.headSpan,
        address,
      });
    }
  },
};
