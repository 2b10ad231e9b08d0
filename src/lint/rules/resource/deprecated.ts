import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { PROVIDER_PAGES } from '../../huawei-pages.js';
import { allBodies, typedBlocks } from '../../provider/typed-blocks.js';
import { bodyName } from '../../provider/typed-body.js';

const messages = defineMessages('resource/deprecated', {
  type: ({ type }: { type: string }) => `${type} is deprecated.`,
  argument: ({ path, type }: { path: string; type: string }) => `"${path}" of ${type} is deprecated.`,
});

export const resourceDeprecated: Rule<Template, typeof messages> = {
  messages,
  id: 'resource/deprecated',
  name: 'Deprecated type or argument',
  severity: 'info',
  summary: 'A type or argument is used that the provider has deprecated.',
  why: 'It works today; a later release of the provider may lack it, and RFS picks the release.',
  fix: 'Look up what replaces it on the provider’s page: another type, another argument, or one in another block. Leave it out only where nothing needs it.',
  docs: PROVIDER_PAGES.types,
  examples: {
    bad: `resource "huaweicloud_vpc" "main" {
  name           = "main"
  cidr           = "192.168.0.0/16"
  secondary_cidr = "172.16.0.0/20"
}`,
    good: `resource "huaweicloud_vpc" "main" {
  name            = "main"
  cidr            = "192.168.0.0/16"
  secondary_cidrs = ["172.16.0.0/20"]
}`,
  },
  check(template, { report }) {
    for (const { address, block, schema, type } of typedBlocks(template)) {
      if (!schema?.deprecated) continue;
      report({
        message: messages.type({ type }),
        source: block.file.source,
        span: block.labels[0]!.span,
        address,
      });
    }

    for (const { body, typed } of allBodies(template)) {
      for (const { field, name, nameSpan } of body.uses) {
        if (!field?.deprecated || field.readOnly) continue;
        const { block, type } = bodyName(body, typed);
        report({
          message: messages.argument({ path: block === '' ? name : `${block}.${name}`, type }),
          source: body.source,
          span: nameSpan,
          address: `${body.address}.${name}`,
        });
      }
    }
  },
};
