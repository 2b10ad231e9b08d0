import type { Rule } from '../../findings/rule.js';
import type { Template } from '../../template/model.js';
import { TERRAFORM_PAGES } from '../huawei-pages.js';
import { hasRightNames, ownBlocks } from '../terraform/own-blocks.js';

export const templateBlockNames: Rule<Template> = {
  id: 'template/block-names',
  name: 'Name of a block missing, or too many',
  severity: 'error',
  summary: 'A block has fewer or more names behind its type than Terraform wants.',
  why: 'Terraform refuses it ("Missing name for resource"), so RFS cannot read the template.',
  fix: 'Write resource and data with two names, the type and your own; variable, output, module and provider with one; locals and terraform with none.',
  docs: TERRAFORM_PAGES.resources,
  examples: {
    bad: 'resource "huaweicloud_vpc" {\n  name = "main"\n  cidr = "192.168.0.0/16"\n}',
    good: 'resource "huaweicloud_vpc" "main" {\n  name = "main"\n  cidr = "192.168.0.0/16"\n}',
  },
  check(template, { report }) {
    for (const { address, block, schema } of ownBlocks(template)) {
      if (hasRightNames(block, schema)) continue;
      report({
        message: `Behind "${block.type}" stand ${schema.labels ?? 0} names, and here are ${block.labels.length}.`,
        source: block.file.source,
        span: block.headSpan,
        address,
      });
    }
  },
};
