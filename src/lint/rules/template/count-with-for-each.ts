import type { Rule } from '../../../findings/rule.js';
import type { Template } from '../../../template/model.js';
import { attributeOf } from '../../../template/queries/attribute-of.js';
import { topBlocks } from '../../terraform/top-blocks.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';

const REPEATABLE = new Set(['resource', 'data', 'module']);

export const templateCountWithForEach: Rule<Template> = {
  id: 'template/count-with-for-each',
  name: 'count together with for_each',
  severity: 'error',
  summary: 'A block has both count and for_each.',
  why: 'Terraform refuses it: each of the two alone says how often the block is repeated.',
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
        message: `"${second.name}" cannot stand beside "${first.name}": keep one of them.`,
        source,
        span: second.nameSpan,
        address: `${address}.${second.name}`,
        related: [
          { message: `"${first.name}" is here.`, file: source.file, range: source.rangeOf(first.nameSpan) },
        ],
      });
    }
  },
};
