import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { orDidYouMean } from '../../english.js';
import { useInstead } from '../../fixes/use-instead.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { schemaOf } from '../../terraform/own-blocks.js';
import { TOP_BLOCKS } from '../../terraform/terraform-blocks.js';

const KNOWN = Object.keys(TOP_BLOCKS).filter((type) => TOP_BLOCKS[type]!.since === undefined);

const messages = defineMessages('template/unknown-block', {
  unknown: ({ meant, name }: { meant: string | undefined; name: string }) =>
    `Terraform has no block "${name}"${orDidYouMean(meant)}`,
  tooNew: ({ name, release }: { name: string; release: string }) =>
    `The block "${name}" came with Terraform ${release}, which is newer than the Terraform 1.5 that RFS runs.`,
  isArgument: ({ name }: { name: string }) =>
    `"${name}" is an argument; at the top of a file only blocks are allowed.`,
});

export const templateUnknownBlock: Rule<Template, typeof messages> = {
  messages,
  id: 'template/unknown-block',
  name: 'Unknown block',
  severity: 'error',
  summary:
    'At the top of a file is a block that Terraform 1.5, which RFS runs, does not know, or an argument.',
  why: 'Terraform rejects it ("Unsupported block type"), so RFS cannot read the template.',
  fix: 'Correct the spelling. At the top of a file are resource, data, variable, output, locals, module, provider and terraform blocks.',
  docs: TERRAFORM_PAGES.resources,
  examples: {
    bad: 'variables "region" {\n  type = string\n}',
    good: 'variable "region" {\n  type = string\n}',
  },
  check(template, { report }) {
    for (const { body, source, syntax } of template.files) {
      for (const { type, typeSpan: span } of body.blocks) {
        const schema = schemaOf(TOP_BLOCKS, type);
        if (schema?.since !== undefined)
          report({
            message: messages.tooNew({ name: type, release: schema.since }),
            source,
            span,
            address: type,
          });
        if (schema) continue;
        const meant = didYouMean(type, KNOWN);
        report({
          message: messages.unknown({ meant, name: type }),
          source,
          span,
          address: type,
          ...useInstead(source, span, meant),
        });
      }

      for (const { name, nameSpan: span } of body.attributes) {
        const meant = syntax === 'json' ? didYouMean(name, KNOWN) : undefined;
        const message = syntax === 'json' ? messages.unknown({ meant, name }) : messages.isArgument({ name });
        report({ message, source, span, address: name });
      }
    }
  },
};
