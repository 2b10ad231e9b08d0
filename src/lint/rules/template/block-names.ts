import type { Rule } from '../../../findings/rule.js';
import type { Template } from '../../../template/model.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { allBodies } from '../../provider/typed-blocks.js';
import { hasRightNames, ownBlocks } from '../../terraform/own-blocks.js';

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
      const [wanted, given] = [schema.labels ?? 0, block.labels.length];
      report({
        message: `Behind "${block.type}" ${wanted === 2 ? 'must stand its type and its own name' : wanted === 1 ? 'stands 1 name' : `stand ${wanted} names`}, and here ${given === 1 ? 'is 1' : `are ${given}`}.`,
        source: block.file.source,
        span: block.headSpan,
        address,
      });
    }

    for (const { body } of allBodies(template)) {
      for (const { form, labels, name, nameSpan } of body.uses) {
        if (form !== 'block' || !labels?.length) continue;
        report({
          message: `No name stands behind "${name}": it is a block inside of a resource or data source.`,
          source: body.source,
          span: { start: nameSpan.start, end: labels.at(-1)!.span.end },
          address: `${body.address}.${name}`,
        });
      }
    }
  },
};
