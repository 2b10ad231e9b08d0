import type { Rule } from '../../findings/rule.js';
import type { Attribute, Expression, Template } from '../../template/model.js';
import { attributeOf } from '../../template/queries/attribute-of.js';
import { topBlocks } from '../top-blocks.js';
import { HUAWEI_PAGES } from '../huawei-pages.js';

const REPEATABLE = new Set(['resource', 'data', 'module']);

export const countLimit: Rule<Template> = {
  id: 'template/count-limit',
  name: 'Too many copies',
  severity: 'error',
  summary: 'count is over 1,024, or for_each has more than 1,024 entries.',
  why: 'RFS repeats a block at most 1,024 times.',
  fix: 'Use fewer copies, or split them over several blocks.',
  docs: HUAWEI_PAGES.templateLimits,
  examples: { bad: 'count = 2000', good: 'count = 2' },
  options: { max: 1024 },
  check(template, { options, report }) {
    const max = Number(options.max);
    for (const { block, address } of topBlocks(template)) {
      if (!REPEATABLE.has(block.type)) continue;
      const count = attributeOf(block.body, 'count');
      const forEach = attributeOf(block.body, 'for_each');
      const check = (attribute: Attribute | undefined, copies: number | undefined): void => {
        if (!attribute || copies === undefined || copies <= max) return;
        report({
          message: `RFS repeats a block at most ${max} times, "${attribute.name}" asks for ${copies}.`,
          source: block.file.source,
          span: attribute.value.span,
          address: `${address}.${attribute.name}`,
        });
      };

      check(count, count && literalNumber(count.value));
      check(forEach, forEach && literalEntries(forEach.value));
    }
  },
};

/** Terraform takes `"3"` for 3. */
function literalNumber(expression: Expression): number | undefined {
  if (expression.kind !== 'literal') return undefined;
  const { value } = expression;
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : undefined;
}

/** How many entries an object has, or the list that `toset` is called with. */
function literalEntries(expression: Expression): number | undefined {
  if (expression.kind === 'object' || expression.kind === 'tuple') return expression.items.length;
  const [argument] = expression.kind === 'call' && expression.name === 'toset' ? expression.arguments : [];
  return argument?.kind === 'tuple' ? argument.items.length : undefined;
}
