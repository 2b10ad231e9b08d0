import type { Rule } from '../../../findings/rule.js';
import type { Template } from '../../../template/model.js';
import { PROVIDER_PAGES } from '../../huawei-pages.js';
import { allBodies, typedBlocks } from '../../provider/typed-blocks.js';
import { blockName } from '../../provider/typed-body.js';

export const resourceDeprecated: Rule<Template> = {
  id: 'resource/deprecated',
  name: 'Deprecated type or argument',
  severity: 'info',
  summary: 'A type or argument is used that the provider has deprecated.',
  why: 'It works today; a later release of the provider may be without it, and RFS picks the release.',
  fix: 'Look for what the provider’s page has in its place: another type, another argument, or one in another block. Leave it out only where nothing needs it.',
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
        message: `${type} is deprecated.`,
        source: block.file.source,
        span: block.labels[0]!.span,
        address,
      });
    }

    for (const { body, typed } of allBodies(template)) {
      for (const { field, name, nameSpan } of body.uses) {
        if (!field?.deprecated || field.readOnly) continue;
        report({
          message: `"${body === typed.body ? name : `${blockName(body)}.${name}`}" of ${typed.type} is deprecated.`,
          source: body.source,
          span: nameSpan,
          address: `${body.address}.${name}`,
        });
      }
    }
  },
};
