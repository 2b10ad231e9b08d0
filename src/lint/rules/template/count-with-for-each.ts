import { commonMessages } from '../../../findings/common-messages.js';
import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { attributeOf } from '../../../template/queries/attribute-of.js';
import { topBlocks } from '../../terraform/top-blocks.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';

const REPEATABLE = new Set(['resource', 'data', 'module']);

const messages = defineMessages('template/count-with-for-each', {
  both: ({ first, second }: { first: string; second: string }) =>
    `"${second}" cannot be combined with "${first}": keep one of them.`,
});

export const templateCountWithForEach: Rule<Template, typeof messages> = {
  messages,
  id: 'template/count-with-for-each',
  name: 'count together with for_each',
  severity: 'error',
  summary: 'A block has both count and for_each.',
  why: 'Terraform rejects it: each of the two determines how often the block is repeated.',
  fix: 'Keep one of them: for_each where the copies have names, count where they are all alike.',
  docs: HUAWEI_PAGES.templateLimits,
  examples: {
    bad: 'resource "huaweicloud_evs_volume" "data" {\n  count    = 2\n  for_each = toset(["a", "b"])\n}',
    good: 'resource "huaweicloud_evs_volume" "data" {\n  for_each = toset(["a", "b"])\n}',
  },
  check(template, { report }) {
    for (const { block, address } of topBlocks(template)) {
      if (!REPEATABLE.has(block.type)) continue;
      const both = [attributeOf(block.body, 'count'), attributeOf(block.body, 'for_each')];
      const [first, second] = both
        .filter((attribute) => attribute !== undefined)
        .sort((a, b) => a.span.start - b.span.start);
      if (!first || !second) continue;
      const { source } = block.file;
      report({
        message: messages.both({ first: first.name, second: second.name }),
        source,
        span: second.nameSpan,
        address: `${address}.${second.name}`,
        related: [
          {
            message: commonMessages.nameIsHere({ name: first.name }),
            file: source.file,
            range: source.rangeOf(first.nameSpan),
          },
        ],
      });
    }
  },
};
