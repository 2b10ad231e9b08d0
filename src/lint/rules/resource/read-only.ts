import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { PROVIDER_PAGES } from '../../huawei-pages.js';
import { allBodies } from '../../provider/typed-blocks.js';

const messages = defineMessages('resource/read-only', {
  readOnly: ({ name }: { name: string }) => `"${name}" cannot be set: the provider decides its value.`,
});

export const resourceReadOnly: Rule<Template, typeof messages> = {
  messages,
  id: 'resource/read-only',
  name: 'Argument that only the provider sets',
  severity: 'error',
  summary: 'A template sets an attribute whose value the provider decides.',
  why: 'Terraform rejects it ("its value will be decided automatically"), so RFS cannot plan the stack.',
  fix: 'Leave it out; read it with a reference where it is needed.',
  docs: PROVIDER_PAGES.types,
  examples: {
    bad: `resource "huaweicloud_vpc" "main" {
  name   = "main"
  cidr   = "192.168.0.0/16"
  status = "OK"
}`,
    good: `resource "huaweicloud_vpc" "main" {
  name = "main"
  cidr = "192.168.0.0/16"
}

output "status" {
  value = huaweicloud_vpc.main.status
}`,
  },
  check(template, { report }) {
    for (const { body } of allBodies(template)) {
      for (const { field, name, nameSpan } of body.uses) {
        if (!field?.readOnly) continue;
        report({
          message: messages.readOnly({ name }),
          source: body.source,
          span: nameSpan,
          address: `${body.address}.${name}`,
        });
      }
    }
  },
};
