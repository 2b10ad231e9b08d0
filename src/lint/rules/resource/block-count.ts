import type { Rule } from '../../../findings/rule.js';
import type { Template } from '../../../template/model.js';
import { PROVIDER_PAGES } from '../../huawei-pages.js';
import { allBodies } from '../../provider/typed-blocks.js';

export const resourceBlockCount: Rule<Template> = {
  id: 'resource/block-count',
  name: 'Too many or too few blocks',
  severity: 'error',
  summary: 'A block stands more often, or less often, than its type allows.',
  why: 'Terraform refuses it ("Too many … blocks", "Insufficient … blocks"), so RFS cannot plan the stack.',
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
        const [limit, place] =
          count > maxItems
            ? [
                `at most ${maxItems}`,
                uses[maxItems]?.nameSpan ?? written[maxItems]?.headSpan ?? uses[0]!.nameSpan,
              ]
            : [`at least ${minItems}`, uses[0]!.nameSpan];
        report({
          message: `"${name}" stands ${count} times here, and may stand ${limit === 'at most 1' ? 'once' : `${limit} times`}.`,
          source: body.source,
          span: place,
          address: `${body.address}.${name}`,
        });
      }
    }
  },
};
