import { commonMessages } from '../../../findings/common-messages.js';
import type { Report, Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Block, Template } from '../../../template/model.js';
import { addressOf } from '../../../template/queries/address-of.js';
import { attributeOf } from '../../../template/queries/attribute-of.js';
import { literalString } from '../../../template/queries/literal-value.js';
import { moduleScopes, type ModuleScope } from '../../modules/module-scope.js';

/** `cn-north-4`, `ap-southeast-3`, `la-north-2`, `my-kualalumpur-1`. */
const REGION = /^[a-z]{2,3}(?:-[a-z]+)+-\d{1,3}$/;

const messages = defineMessages('provider/hard-coded-region', {
  fixed: ({ address, region }: { address: string; region: string }) =>
    `The region "${region}" is fixed in ${address}: the buyer cannot deploy anywhere else.`,
});

export const providerHardCodedRegion: Rule<Template, typeof messages> = {
  messages,
  id: 'provider/hard-coded-region',
  name: 'Hard-coded region',
  severity: 'warning',
  summary: 'The region is written into a provider block, a resource, a data source or a module call.',
  why: 'The buyer chooses where to deploy. A fixed region deploys the product elsewhere than the stack, or fails because the buyer has no network, images or quotas there.',
  fix: 'Leave the region out, or take it from a variable.',
  examples: {
    bad: `provider "huaweicloud" {
  region = "cn-north-4"
}`,
    good: `variable "region" {
  description = "Region to deploy in"
  type        = string
  default     = "cn-north-4"
}

provider "huaweicloud" {
  region = var.region
}`,
  },
  check(template, { report }) {
    for (const scope of moduleScopes(template)) {
      for (const block of scope.blocks) {
        const found = problemOf(block, scope);
        if (found) report(found);
      }
    }
  },
};

function problemOf(block: Block, scope: ModuleScope): Report | undefined {
  if (!['data', 'module', 'provider', 'resource'].includes(block.type)) return undefined;
  const region = attributeOf(block.body, 'region');
  const written = literalString(region?.value)?.trim();
  if (!region || !written || (block.type !== 'provider' && !REGION.test(written))) return undefined;
  const { source } = block.file;
  const address = addressOf(block);
  const edit = { file: source.file, ...region.value.span, text: expressionText(block, 'var.region') };
  return {
    message: messages.fixed({ address, region: written }),
    source,
    span: region.value.span,
    address: `${address}.region`,
    ...(scope.variables.has('region') && {
      fix: { title: commonMessages.use({ text: 'var.region' }), edits: [edit] },
    }),
  };
}

function expressionText({ file }: Block, expression: string): string {
  return file.syntax === 'json' ? `"\${${expression}}"` : expression;
}
