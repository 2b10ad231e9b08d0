import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { quotedList } from '../../english.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { contentParts } from '../../terraform/content-parts.js';
import { ownBlocks } from '../../terraform/own-blocks.js';

interface Missing {
  type: string;
  names: readonly string[];
  /** What a dynamic block has itself, and belongs into its content. */
  contents: readonly string[];
}

const messages = defineMessages('template/missing-argument', {
  missing: ({ contents, names, type }: Missing) =>
    `The ${type} block must have ${quotedList(names)}${contents.length > 0 ? `, and in it ${quotedList(contents)}` : ''}.`,
});

export const templateMissingArgument: Rule<Template, typeof messages> = {
  messages,
  id: 'template/missing-argument',
  name: 'Missing argument of Terraform’s own block',
  severity: 'error',
  summary:
    'An output has no value, a validation no condition or no error message, or another block of Terraform itself lacks a required argument or block.',
  why: 'Terraform rejects it ("Missing required argument"), so RFS cannot read the template.',
  fix: 'Add the argument.',
  docs: TERRAFORM_PAGES.variables,
  examples: {
    bad: 'output "address" {\n  description = "Where the service is"\n}',
    good: 'output "address" {\n  description = "Where the service is"\n  value       = huaweicloud_vpc_eip.web.address\n}',
  },
  check(template, { report }) {
    const unread = new Set(template.problems.map(({ source }) => source));
    for (const { address, block, schema } of ownBlocks(template)) {
      // In a file that could not be read whole, it may be there all the same.
      if (unread.has(block.file.source) || !schema.required) continue;
      const given = [
        ...block.body.attributes.map(({ name }) => name),
        ...block.body.blocks.map(({ type }) => type),
      ];
      // One that is there under a wrong name is reported by that name.
      const absent = schema.required.filter((name) => !given.includes(name));
      if (absent.length === 0) continue;
      const meant = new Set(given.map((name) => didYouMean(name, absent)));
      const missing = absent.filter((name) => !meant.has(name));
      if (missing.length === 0) continue;
      const contents = missing.includes('content') ? contentParts(block) : [];
      report({
        message: messages.missing({ type: block.type, names: missing, contents }),
        source: block.file.source,
        span: block.headSpan,
        address,
      });
    }
  },
};
