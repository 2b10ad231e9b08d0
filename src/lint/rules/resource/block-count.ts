import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { plural } from '../../../i18n/plural.js';
import type { Template } from '../../../template/model.js';
import { PROVIDER_PAGES } from '../../huawei-pages.js';
import { allBodies } from '../../provider/typed-blocks.js';

const messages = defineMessages('resource/block-count', {
  tooMany: ({ count, max, name }: { count: number; max: number; name: string }) =>
    `"${name}" appears ${plural(count, 'time')}; at most ${max} ${max === 1 ? 'is' : 'are'} allowed.`,
  tooFew: ({ count, min, name }: { count: number; min: number; name: string }) =>
    `"${name}" appears ${plural(count, 'time')}; at least ${min} ${min === 1 ? 'is' : 'are'} required.`,
});

export const resourceBlockCount: Rule<Template, typeof messages> = {
  messages,
  id: 'resource/block-count',
  name: 'Too many or too few blocks',
  severity: 'error',
  summary: 'A block appears more often, or less often, than its type allows.',
  why: 'Terraform rejects it ("Too many … blocks", "Insufficient … blocks"), so RFS cannot plan the stack.',
  fix: 'Merge the blocks, or add what is missing.',
  docs: PROVIDER_PAGES.types,
  examples: {
    bad: `resource "huaweicloud_vpc_eip" "main" {
  publicip {
    type = "5_bgp"
  }

  bandwidth {
    name       = "main"
    share_type = "PER"
    size       = 5
  }

  bandwidth {
    name       = "more"
    share_type = "PER"
    size       = 10
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
    for (const { body } of allBodies(template)) {
      const counted = body.uses.filter(
        ({ field }) => field?.maxItems !== undefined || field?.minItems !== undefined,
      );
      for (const name of new Set(counted.map((use) => use.name))) {
        const uses = counted.filter((use) => use.name === name);
        if (uses.some(({ form }) => form === 'dynamic')) continue;
        const { maxItems = Infinity, minItems = 0 } = uses[0]!.field!;
        const written = uses.flatMap(({ bodies }) => bodies);
        const listed = uses[0]!.value;
        // Only what is written out can be counted.
        const count = listed ? (listed.kind === 'tuple' ? listed.items.length : undefined) : uses.length;
        if (count === undefined || (count <= maxItems && count >= minItems)) continue;
        const isTooMany = count > maxItems;
        const firstTooMany = isTooMany
          ? (uses[maxItems]?.nameSpan ?? written[maxItems]?.headSpan)
          : undefined;
        report({
          message: isTooMany
            ? messages.tooMany({ count, max: maxItems, name })
            : messages.tooFew({ count, min: minItems, name }),
          source: body.source,
          span: firstTooMany ?? uses[0]!.nameSpan,
          address: `${body.address}.${name}`,
        });
      }
    }
  },
};
