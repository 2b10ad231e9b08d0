import type { Rule, Report } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { isObjectValue, toNumber, type Value } from '../../../template/evaluate/value.js';
import type { Attribute, Expression, Template } from '../../../template/model.js';
import { attributeOf } from '../../../template/queries/attribute-of.js';
import { addressOf } from '../../../template/queries/address-of.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { defaultValue, fixedValue } from '../../values/known-value.js';
import { moduleScopes, type ModuleScope } from '../../modules/module-scope.js';

const REPEATABLE = new Set(['resource', 'data', 'module']);

interface Copies {
  /** `count` or `for_each`. */
  name: string;
  copies: number;
  max: number;
}

const messages = defineMessages('template/count-limit', {
  tooMany: ({ copies, max, name }: Copies) =>
    `"${name}" asks for ${copies} copies; RFS repeats a block at most ${max} times.`,
  tooManyByDefault: ({ copies, max, name }: Copies) =>
    `With the variables’ defaults, "${name}" asks for ${copies} copies; RFS repeats a block at most ${max} times.`,
});

export const templateCountLimit: Rule<Template, typeof messages> = {
  messages,
  id: 'template/count-limit',
  name: 'Too many copies',
  severity: 'error',
  summary:
    'count is over 1,024, or for_each has more than 1,024 entries; a warning where that is so with the variables’ defaults only.',
  why: 'RFS repeats a block at most 1,024 times.',
  fix: 'Use fewer copies, or split them over several blocks.',
  docs: HUAWEI_PAGES.templateLimits,
  examples: { bad: 'count = 2000', good: 'count = 2' },
  options: { max: 1024 },
  check(template, { options, report }) {
    const max = Number(options.max);
    for (const scope of moduleScopes(template)) {
      for (const block of scope.blocks) {
        if (!REPEATABLE.has(block.type)) continue;
        for (const [name, copiesIn] of [
          ['count', toNumber],
          ['for_each', entriesIn],
        ] as const) {
          const attribute = attributeOf(block.body, name);
          const found = attribute && tooMany(attribute, scope, { copiesIn, max });
          if (found) report({ ...found, address: `${addressOf(block)}.${name}` });
        }
      }
    }
  },
};

interface Limit {
  copiesIn(value: Value): number | undefined;
  max: number;
}

function tooMany(
  { file, name, value }: Attribute,
  scope: ModuleScope,
  { copiesIn, max }: Limit,
): Report | undefined {
  const place = { source: file.source, span: value.span };
  const always = copiesIn(fixedValue(value, scope)) ?? entriesOf(value);
  if (always !== undefined && always > max)
    return { ...place, message: messages.tooMany({ copies: always, max, name }) };
  const unchanged = always ?? copiesIn(defaultValue(value, scope));
  if (unchanged === undefined || unchanged <= max) return undefined;
  const message = messages.tooManyByDefault({ copies: unchanged, max, name });
  return { ...place, message, severity: 'warning' };
}

function entriesIn(value: Value): number | undefined {
  if (Array.isArray(value)) return value.length;
  return isObjectValue(value) ? Object.keys(value).length : undefined;
}

/** How many entries are written, whatever they are. */
function entriesOf(expression: Expression): number | undefined {
  if (expression.kind === 'object' || expression.kind === 'tuple') return expression.items.length;
  const [argument] = expression.kind === 'call' && expression.name === 'toset' ? expression.arguments : [];
  return argument?.kind === 'tuple' ? argument.items.length : undefined;
}
