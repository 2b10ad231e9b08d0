import type { Rule } from '../../../findings/rule.js';
import { defineMessages, type Message } from '../../../i18n/message.js';
import { toNumber, UNKNOWN, type Value } from '../../../template/evaluate/value.js';
import type { Template } from '../../../template/model.js';
import { addressOf } from '../../../template/queries/address-of.js';
import { attributeOf } from '../../../template/queries/attribute-of.js';
import { VALUE_KINDS } from '../../english.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { moduleScopes } from '../../modules/module-scope.js';
import { shown } from '../../provider/convert.js';
import { catalogOf } from '../../provider/typed-blocks.js';
import { defaultValue } from '../../values/known-value.js';
import { type RefusedValue, reportsOf } from '../../values/refused-values.js';
import { kindOf, type ValueKind } from '../../values/value-kind.js';

type Collection = 'list' | 'map' | 'set';
type Scalar = 'bool' | 'number' | 'string';

const REPEATABLE = new Set(['resource', 'data', 'module']);

const messages = defineMessages('template/wrong-repetition', {
  countOfBool: () =>
    'count requires a number, and this is true or false: write … ? 1 : 0 to have one or none.',
  countOfCollection: ({ kind }: { kind: Collection }) =>
    `count requires a number, and this is ${VALUE_KINDS[kind]}: write length(…) for as many as it has.`,
  countOfValue: ({ value }: { value: string }) =>
    `count requires a whole number, 0 or more, and this is ${value}.`,
  forEachOfList: () =>
    'for_each accepts a map or a set of strings, and this is a list: write toset(…), or { for item in … : KEY => item }.',
  forEachOfKind: ({ kind }: { kind: Scalar }) =>
    `for_each accepts a map or a set of strings, and this is ${VALUE_KINDS[kind]}.`,
  forEachOfValue: ({ value }: { value: string }) =>
    `for_each accepts a map or a set of strings, and this is ${value}.`,
});

export const templateWrongRepetition: Rule<Template, typeof messages> = {
  messages,
  id: 'template/wrong-repetition',
  name: 'Invalid count or for_each',
  severity: 'error',
  summary: 'count is not a whole number, or for_each is neither a map nor a set.',
  why: 'Terraform rejects it ("Invalid count argument", "Invalid for_each argument"), so RFS cannot plan the stack.',
  fix: 'Give count a number, such as `var.enabled ? 1 : 0` for a bool; make a list into a set for for_each, toset(…), or into a map, { for item in list : item.name => item }.',
  docs: TERRAFORM_PAGES.resources,
  examples: {
    bad: 'resource "huaweicloud_vpc" "main" {\n  for_each = ["a", "b"]\n  name     = each.key\n  cidr     = "192.168.0.0/16"\n}',
    good: 'resource "huaweicloud_vpc" "main" {\n  for_each = toset(["a", "b"])\n  name     = each.key\n  cidr     = "192.168.0.0/16"\n}',
  },
  check(template, { report }) {
    const catalog = catalogOf(template);
    const refused: RefusedValue[] = [];
    for (const scope of moduleScopes(template)) {
      for (const block of scope.blocks) {
        if (!REPEATABLE.has(block.type)) continue;
        for (const [name, judge] of [
          ['count', wrongCount],
          ['for_each', wrongForEach],
        ] as const) {
          const attribute = attributeOf(block.body, name);
          if (!attribute) continue;
          const value = defaultValue(attribute.value, scope);
          const message = judge(value, kindOf(attribute.value, { catalog, scope }));
          if (message === undefined) continue;
          refused.push({
            name,
            address: `${addressOf(block)}.${name}`,
            expression: attribute.value,
            scope,
            source: attribute.file.source,
            message: () => message,
          });
        }
      }
    }

    for (const found of reportsOf(refused)) report(found);
  },
};

function wrongCount(value: Value, kind: ValueKind | undefined): Message | undefined {
  if (kind === 'bool') return messages.countOfBool();
  if (kind === 'list' || kind === 'map' || kind === 'set') return messages.countOfCollection({ kind });
  if (value === UNKNOWN || value === null) return undefined;
  const number = toNumber(value);
  const isCount = number !== undefined && Number.isInteger(number) && number >= 0;
  return isCount ? undefined : messages.countOfValue({ value: shown(value) });
}

function wrongForEach(value: Value, kind: ValueKind | undefined): Message | undefined {
  // A set is a list to the evaluator: only the kind says what it is.
  if (kind === 'list') return messages.forEachOfList();
  if (kind !== 'bool' && kind !== 'number' && kind !== 'string') return undefined;
  if (value === UNKNOWN || value === null) return messages.forEachOfKind({ kind });
  return messages.forEachOfValue({ value: shown(value) });
}
