import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Rule } from '../../../findings/rule.js';
import type { Block, Template } from '../../../template/model.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { contentParts } from '../../terraform/content-parts.js';
import { ownBlocks } from '../../terraform/own-blocks.js';

export const templateMissingArgument: Rule<Template> = {
  id: 'template/missing-argument',
  name: 'Missing argument of Terraform’s own block',
  severity: 'error',
  summary:
    'An output has no value, a validation no condition or no error message, or another block of Terraform itself lacks what it must have.',
  why: 'Terraform refuses it ("Missing required argument"), so RFS cannot read the template.',
  fix: 'Add the argument.',
  docs: TERRAFORM_PAGES.variables,
  examples: {
    bad: 'output "address" {\n  description = "Where the service is"\n}',
    good: 'output "address" {\n  description = "Where the service is"\n  value       = huaweicloud_vpc_eip.web.address\n}',
  },
  check(template, { report }) {
    const unread = new Set(template.problems.map(({ source }) => source));
    for (const { address, block, schema } of ownBlocks(template)) {
      // What stands in a file that could not be read whole may be there all the same.
      if (unread.has(block.file.source) || !schema.required) continue;
      const given = [
        ...block.body.attributes.map(({ name }) => name),
        ...block.body.blocks.map(({ type }) => type),
      ];
      // One that is there under a wrong name is told by that name.
      const absent = schema.required.filter((name) => !given.includes(name));
      if (absent.length === 0) continue;
      const meant = new Set(given.map((name) => didYouMean(name, absent)));
      const missing = absent.filter((name) => !meant.has(name));
      if (missing.length === 0) continue;
      report({
        message: `The ${block.type} block must have ${listed(missing)}${partsMeantFor(block, missing)}.`,
        source: block.file.source,
        span: block.headSpan,
        address,
      });
    }
  },
};

function listed(names: string[]): string {
  return names.map((name) => `"${name}"`).join(' and ');
}

/** Of a dynamic block that lacks its content. */
function partsMeantFor(block: Block, missing: string[]): string {
  const inside = missing.includes('content') ? contentParts(block) : [];
  return inside.length === 0 ? '' : `, and in it ${listed(inside)}`;
}
