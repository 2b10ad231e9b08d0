import type { Catalog } from '../../../catalog/catalog.js';
import type { Report, Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { topBlocks } from '../../terraform/top-blocks.js';
import { DOUBTFUL_RESOURCE_PREFIXES, FORBIDDEN_RESOURCES } from '../../provider/forbidden-resources.js';
import { catalogOf } from '../../provider/typed-blocks.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';

const messages = defineMessages('template/forbidden-resource', {
  forbidden: ({ type }: { type: string }) => `RFS does not create resources of the type "${type}".`,
  doubtful: ({ prefix, type }: { prefix: string; type: string }) =>
    `RFS may reject "${type}": the Chinese page on template constraints forbids "${prefix}*", the English one does not. Try it before you publish.`,
});

export const templateForbiddenResource: Rule<Template, typeof messages> = {
  messages,
  id: 'template/forbidden-resource',
  name: 'Forbidden resource type',
  severity: 'error',
  summary: 'A resource is of a type that RFS does not create.',
  why:
    'RFS rejects ten resource types by name. The Chinese edition of its page also forbids whole families, which the ' +
    'English edition does not mention: those are warnings.',
  fix: 'Use another type, or create the resource outside of the template and pass its reference in as a variable: the name of a key pair, the id of an image.',
  docs: HUAWEI_PAGES.templateLimits,
  examples: {
    bad: 'resource "huaweicloud_kps_keypair" "login" {\n  name = "login"\n}',
    good: 'variable "key_pair" {\n  type        = string\n  description = "Name of an existing key pair"\n}',
  },
  check(template, { report }) {
    const catalog = catalogOf(template);
    for (const { block, address } of topBlocks(template)) {
      const type = block.labels[0];
      if (block.type !== 'resource' || !type) continue;
      const objection = objectionTo(type.text, catalog);
      if (objection) report({ ...objection, source: block.file.source, span: type.span, address });
    }
  },
};

function objectionTo(type: string, catalog: Catalog): Pick<Report, 'message' | 'severity'> | undefined {
  if (FORBIDDEN_RESOURCES.has(type)) {
    return { message: messages.forbidden({ type }) };
  }

  const prefix = DOUBTFUL_RESOURCE_PREFIXES.find((start) => type.startsWith(start));
  // What the provider does not have is reported as that.
  if (!prefix || !catalog.type('resource', type)) return undefined;
  return { message: messages.doubtful({ prefix, type }), severity: 'warning' };
}
