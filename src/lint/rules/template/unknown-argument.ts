import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Rule } from '../../../findings/rule.js';
import type { Span } from '../../../source/source-text.js';
import type { Template } from '../../../template/model.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { contentParts } from '../../terraform/content-parts.js';
import { ownBlocks, schemaOf } from '../../terraform/own-blocks.js';

/** What people write for the form's sake. */
const OF_THE_FORM =
  ': how the form shows a variable stands in a file in .extension/, such as .extension/form.rfs.json.';

export const templateUnknownArgument: Rule<Template> = {
  id: 'template/unknown-argument',
  name: 'Unknown argument of Terraform’s own block',
  severity: 'error',
  summary:
    'A variable, an output or another block of Terraform itself has an argument or block that it does not know.',
  why: 'Terraform refuses it ("Unsupported argument"), so RFS cannot read the template.',
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
      const tell = (what: string, name: string, span: Span): void => {
        // That the content is missing is the mistake.
        if (contentParts(block).includes(name)) return;
        const isOfForm = block.type === 'variable' && name === 'metadata';
        const meant = isOfForm ? undefined : didYouMean(name, known);
        report({
          message: `${/^[aeiou]/.test(block.type) ? 'An' : 'A'} ${block.type} block has no ${what} "${name}"${isOfForm ? OF_THE_FORM : meant ? `; did you mean "${meant}"?` : '.'}`,
          source,
          span,
          address: `${address}.${name}`,
          ...(meant && {
            fix: { title: `Use ${meant}.`, edits: [{ file: source.file, ...span, text: meant }] },
          }),
        });
      };

      for (const { name, nameSpan } of block.body.attributes) {
        if (schema.arguments && !known.includes(name)) tell('argument', name, nameSpan);
        else if (block.file.syntax === 'hcl' && schemaOf(schema.blocks, name))
          report({
            message: `"${name}" is a block: write \`${name} { … }\`, without "=".`,
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
          tell('block', type, typeSpan);
    }
  },
};
