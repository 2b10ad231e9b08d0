import { isObjectSchema } from '../../../catalog/type-schema.js';
import type { Rule } from '../../../findings/rule.js';
import type { Template } from '../../../template/model.js';
import { PROVIDER_PAGES } from '../../huawei-pages.js';
import { allBodies } from '../../provider/typed-blocks.js';

export const resourceBlockForm: Rule<Template> = {
  id: 'resource/block-form',
  name: 'Block written as an argument, or the reverse',
  severity: 'error',
  summary:
    'What the type takes as a block is written with "=", or what it takes as an argument is written as a block.',
  why: 'Terraform refuses it ("Unsupported argument", "Unsupported block type"), so RFS cannot plan the stack.',
  fix: 'Write a block as `name { … }`, once an element, and an argument as `name = …`.',
  docs: PROVIDER_PAGES.types,
  examples: {
    bad: `resource "huaweicloud_vpc_eip" "main" {
  publicip = { type = "5_bgp" }

  bandwidth {
    name       = "main"
    share_type = "PER"
    size       = 5
  }
}`,
    good: `resource "huaweicloud_vpc_eip" "main" {
  publicip {
    type = "5_bgp"
  }

  bandwidth {
    name       = "main"
    share_type = "PER"
    size       = 5
  }
}`,
  },
  check(template, { report }) {
    for (const { body, typed } of allBodies(template)) {
      // In JSON both are properties.
      if (typed.block.file.syntax === 'json') continue;
      for (const { field, form, name, nameSpan } of body.uses) {
        if (!field || field.readOnly) continue;
        const isObjectList = field.items !== undefined && isObjectSchema(field.items);
        const problem =
          form === 'argument' && field['x-block']
            ? `"${name}" is a block: write \`${name} { … }\`, without "=".`
            : form !== 'argument' && !isObjectList
              ? `"${name}" is an argument: write \`${name} = ${field['x-type'] === 'map' ? '{ … }' : '…'}\`.`
              : undefined;
        if (problem)
          report({
            message: problem,
            source: body.source,
            span: nameSpan,
            address: `${body.address}.${name}`,
          });
      }
    }
  },
};
