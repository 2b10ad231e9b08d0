import { isObjectSchema } from '../../../catalog/type-schema.js';
import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { PROVIDER_PAGES } from '../../huawei-pages.js';
import { allBodies } from '../../provider/typed-blocks.js';

const messages = defineMessages('resource/block-form', {
  isBlock: ({ name }: { name: string }) => `"${name}" is a block: write \`${name} { … }\`, without "=".`,
  isArgument: ({ isMap, name }: { isMap: boolean; name: string }) =>
    `"${name}" is an argument: write \`${name} = ${isMap ? '{ … }' : '…'}\`.`,
});

export const resourceBlockForm: Rule<Template, typeof messages> = {
  messages,
  id: 'resource/block-form',
  name: 'Block written as an argument, or the reverse',
  severity: 'error',
  summary: 'A block of the type is written with "=", or an argument of it is written as a block.',
  why: 'Terraform rejects it ("Unsupported argument", "Unsupported block type"), so RFS cannot plan the stack.',
  fix: 'Write a block as `name { … }`, one for each element, and an argument as `name = …`.',
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
            ? messages.isBlock({ name })
            : form !== 'argument' && !isObjectList
              ? messages.isArgument({ isMap: field['x-type'] === 'map', name })
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
