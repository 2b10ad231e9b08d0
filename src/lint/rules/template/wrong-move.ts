import type { Rule } from '../../../findings/rule.js';
import { defineMessages, type Message } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { attributeOf } from '../../../template/queries/attribute-of.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { type ResourceTarget, resourceTarget } from '../../terraform/resource-target.js';
import { topBlocks } from '../../terraform/top-blocks.js';

const messages = defineMessages('template/wrong-move', {
  otherType: ({ from, to }: { from: string; to: string }) =>
    `A ${from} cannot become a ${to}: "moved" goes between resources of one type.`,
  otherKind: () => '"moved" goes from a resource to a resource, or from a module to a module.',
});

export const templateWrongMove: Rule<Template, typeof messages> = {
  messages,
  id: 'template/wrong-move',
  name: 'Move between types',
  severity: 'error',
  summary: 'A moved block goes from one type of resource to another, or from a resource to a module.',
  why: 'Terraform 1.5 rejects it ("Resource type mismatch"), so RFS cannot plan the stack; later releases ask the provider.',
  fix: 'Correct the address. A resource of another type has to be created: remove the block.',
  docs: TERRAFORM_PAGES.resources,
  examples: {
    bad: 'moved {\n  from = huaweicloud_vpc.main\n  to   = huaweicloud_vpc_subnet.main\n}',
    good: 'moved {\n  from = huaweicloud_vpc.main\n  to   = huaweicloud_vpc.web\n}',
  },
  check(template, { report }) {
    for (const { address, block } of topBlocks(template)) {
      if (block.type !== 'moved') continue;
      const from = attributeOf(block.body, 'from');
      const to = attributeOf(block.body, 'to');
      const message = from && to && mismatch(resourceTarget(from.value), resourceTarget(to.value));
      if (!message) continue;
      report({ message, source: block.file.source, span: to.value.span, address: `${address}.to` });
    }
  },
};

function mismatch(from: ResourceTarget | undefined, to: ResourceTarget | undefined): Message | undefined {
  if (!from || !to || from.resource?.type === to.resource?.type) return undefined;
  if (from.resource && to.resource)
    return messages.otherType({ from: from.resource.type, to: to.resource.type });
  return messages.otherKind();
}
