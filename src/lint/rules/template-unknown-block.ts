import { didYouMean } from '../../findings/did-you-mean.js';
import type { Rule } from '../../findings/rule.js';
import type { Template } from '../../template/model.js';
import { TERRAFORM_PAGES } from '../huawei-pages.js';
import { schemaOf } from '../terraform/own-blocks.js';
import { TOP_BLOCKS } from '../terraform/terraform-blocks.js';

export const templateUnknownBlock: Rule<Template> = {
  id: 'template/unknown-block',
  name: 'Unknown block',
  severity: 'error',
  summary: 'At the top of a file stands a block that Terraform does not know, or an argument.',
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
        if (schemaOf(TOP_BLOCKS, type)) continue;
        const meant = didYouMean(type, Object.keys(TOP_BLOCKS));
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
        const meant = syntax === 'json' ? didYouMean(name, Object.keys(TOP_BLOCKS)) : undefined;
        const message =
          syntax === 'json'
            ? `Terraform has no block "${name}"${meant ? `; did you mean "${meant}"?` : '.'}`
            : `"${name}" is an argument, and only blocks stand at the top of a file.`;
        report({ message, source, span, address: name });
      }
    }
  },
};
