import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Rule } from '../../../findings/rule.js';
import type { Template } from '../../../template/model.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { schemaOf } from '../../terraform/own-blocks.js';
import { TOP_BLOCKS } from '../../terraform/terraform-blocks.js';

const KNOWN = Object.keys(TOP_BLOCKS).filter((type) => TOP_BLOCKS[type]!.since === undefined);

export const templateUnknownBlock: Rule<Template> = {
  id: 'template/unknown-block',
  name: 'Unknown block',
  severity: 'error',
  summary:
    'At the top of a file stands a block that Terraform 1.5, which RFS runs, does not know, or an argument.',
  why: 'Terraform refuses it ("Unsupported block type"), so RFS cannot read the template.',
  fix: 'Correct the spelling. What is at the top of a file is resource, data, variable, output, locals, module, provider or terraform.',
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
            message: `The block "${type}" came with Terraform ${schema.since}, which is newer than the Terraform 1.5 that RFS runs.`,
            source,
            span,
            address: type,
          });
        if (schema) continue;
        const meant = didYouMean(type, KNOWN);
        report({
          message: `Terraform has no block "${type}"${meant ? `; did you mean "${meant}"?` : '.'}`,
          source,
          span,
          address: type,
          ...(meant && {
            fix: { title: `Use ${meant}.`, edits: [{ file: source.file, ...span, text: meant }] },
          }),
        });
      }

      for (const { name, nameSpan: span } of body.attributes) {
        const meant = syntax === 'json' ? didYouMean(name, KNOWN) : undefined;
        const message =
          syntax === 'json'
            ? `Terraform has no block "${name}"${meant ? `; did you mean "${meant}"?` : '.'}`
            : `"${name}" is an argument, and only blocks stand at the top of a file.`;
        report({ message, source, span, address: name });
      }
    }
  },
};
