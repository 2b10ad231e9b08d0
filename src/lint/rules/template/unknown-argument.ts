import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Span } from '../../../syntax/source-text.js';
import type { Template } from '../../../template/model.js';
import { orDidYouMean } from '../../english.js';
import { useInstead } from '../../fixes/use-instead.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { contentParts } from '../../terraform/content-parts.js';
import { ownBlocks, schemaOf } from '../../terraform/own-blocks.js';

/** What a block does not have: an argument, or a block. */
interface Unknown {
  type: string;
  kind: 'argument' | 'block';
  name: string;
}

const messages = defineMessages('template/unknown-argument', {
  unknown: ({ kind, meant, name, type }: Unknown & { meant: string | undefined }) =>
    `${/^[aeiou]/.test(type) ? 'An' : 'A'} ${type} block has no ${kind} "${name}"${orDidYouMean(meant)}`,
  formMetadata: ({ kind }: Pick<Unknown, 'kind'>) =>
    `A variable block has no ${kind} "metadata": how the form shows a variable is defined in a file in .extension/, such as .extension/form.rfs.json.`,
  isBlock: ({ name }: { name: string }) => `"${name}" is a block: write \`${name} { … }\`, without "=".`,
});

export const templateUnknownArgument: Rule<Template, typeof messages> = {
  messages,
  id: 'template/unknown-argument',
  name: 'Unknown argument of Terraform’s own block',
  severity: 'error',
  summary:
    'A variable, an output or another block of Terraform itself has an argument or block that Terraform does not know.',
  why: 'Terraform rejects it ("Unsupported argument"), so RFS cannot read the template.',
  fix: 'Correct the spelling, or leave it out; what belongs to the form goes into the folder .extension/.',
  docs: TERRAFORM_PAGES.variables,
  examples: {
    bad: 'variable "region" {\n  type       = string\n  descripton = "Region to deploy in"\n}',
    good: 'variable "region" {\n  type        = string\n  description = "Region to deploy in"\n}',
  },
  check(template, { report }) {
    for (const { address, block, schema } of ownBlocks(template)) {
      const { source } = block.file;
      const known = [...(schema.arguments ?? []), ...Object.keys(schema.blocks ?? {})];
      const reportUnknown = (kind: Unknown['kind'], name: string, span: Span): void => {
        // That the content is missing is the mistake.
        if (contentParts(block).includes(name)) return;
        const { type } = block;
        // People write it for the form.
        const isOfForm = type === 'variable' && name === 'metadata';
        const meant = isOfForm ? undefined : didYouMean(name, known);
        report({
          message: isOfForm ? messages.formMetadata({ kind }) : messages.unknown({ kind, meant, name, type }),
          source,
          span,
          address: `${address}.${name}`,
          ...useInstead(source, span, meant),
        });
      };

      for (const { name, nameSpan } of block.body.attributes) {
        if (schema.arguments && !known.includes(name)) reportUnknown('argument', name, nameSpan);
        else if (block.file.syntax === 'hcl' && schemaOf(schema.blocks, name))
          report({
            message: messages.isBlock({ name }),
            source,
            span: nameSpan,
            address: `${address}.${name}`,
          });
      }

      for (const { type, typeSpan } of block.body.blocks)
        if (
          schema.blocks &&
          !schemaOf(schema.blocks, type) &&
          !(type === 'dynamic' && schema.arguments === undefined)
        )
          reportUnknown('block', type, typeSpan);
    }
  },
};
