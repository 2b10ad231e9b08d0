import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { PROVIDER_PAGES } from '../../huawei-pages.js';
import { isNullIn } from '../../provider/is-null.js';
import { givenAt, givenIn, nameIn } from '../../provider/provider-path.js';
import { allBodies } from '../../provider/typed-blocks.js';

const messages = defineMessages('resource/conflicting-arguments', {
  conflict: ({ name, other }: { name: string; other: string }) =>
    `"${name}" and "${other}" exclude each other.`,
});

export const resourceConflictingArguments: Rule<Template, typeof messages> = {
  messages,
  id: 'resource/conflicting-arguments',
  name: 'Arguments that exclude each other',
  severity: 'error',
  summary: 'Two arguments are given of which the type accepts only one.',
  why: 'The provider rejects it ("… conflicts with …"), so RFS cannot plan the stack.',
  fix: 'Keep the one that you mean.',
  docs: PROVIDER_PAGES.types,
  examples: {
    bad: `resource "huaweicloud_compute_eip_associate" "main" {
  instance_id  = huaweicloud_compute_instance.main.id
  fixed_ip     = huaweicloud_compute_instance.main.access_ip_v6
  public_ip    = huaweicloud_vpc_eip.main.address
  bandwidth_id = huaweicloud_vpc_bandwidth.main.id
}`,
    good: `resource "huaweicloud_compute_eip_associate" "main" {
  instance_id = huaweicloud_compute_instance.main.id
  public_ip   = huaweicloud_vpc_eip.main.address
}`,
  },
  check(template, { report }) {
    for (const { body, typed } of allBodies(template)) {
      const isNull = isNullIn(typed.scope);
      const reported = new Set<string>();
      for (const { field, name, nameSpan } of body.uses) {
        const exclusive = [...(field?.['x-conflicts-with'] ?? []), ...(field?.['x-exactly-one-of'] ?? [])];
        if (exclusive.length === 0 || givenIn(body, name, isNull) !== 'yes') continue;
        for (const path of exclusive) {
          const other = nameIn(path);
          if (other === name || other.endsWith(`.${name}`) || givenAt(typed, body, path, isNull) !== 'yes')
            continue;
          // Each excludes the other, and one may exclude many: each is reported once, at the first of them.
          const inner = path.split('.').at(-1)!;
          if (reported.has(name) || reported.has(inner)) continue;
          reported.add(name).add(inner);
          report({
            message: messages.conflict({ name, other }),
            source: body.source,
            span: nameSpan,
            address: `${body.address}.${name}`,
          });
        }
      }
    }
  },
};
