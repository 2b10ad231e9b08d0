import type { Rule } from '../../../findings/rule.js';
import { toNumber, UNKNOWN, type Value } from '../../../template/evaluate/value.js';
import type { Template } from '../../../template/model.js';
import { addressOf } from '../../../template/queries/address-of.js';
import { attributeOf } from '../../../template/queries/attribute-of.js';
import { TERRAFORM_PAGES } from '../../huawei-pages.js';
import { moduleScopes } from '../../modules/module-scope.js';
import { shown } from '../../provider/convert.js';
import { catalogOf } from '../../provider/typed-blocks.js';
import { defaultValue } from '../../values/known-value.js';
import { type RefusedValue, reportsOf } from '../../values/refused-values.js';
import { kindOf, type ValueKind } from '../../values/value-kind.js';

const REPEATABLE = new Set(['resource', 'data', 'module']);

export const templateWrongRepetition: Rule<Template> = {
  id: 'template/wrong-repetition',
  name: 'Value that nothing can be repeated by',
  severity: 'error',
  summary: 'count is no whole number, or for_each neither a map nor a set.',
  why: 'Terraform refuses it ("Invalid count argument", "Invalid for_each argument"), so RFS cannot plan the stack.',
  fix: 'Give count a number, such as `var.enabled ? 1 : 0` for a bool; make a set of a list for for_each: toset(…), or a map: { for item in list : item.name => item }.',
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

function wrongCount(value: Value, kind: ValueKind | undefined): string | undefined {
  if (kind === 'bool')
    return 'count wants a number, and this is true or false: write … ? 1 : 0 to have one or none.';
  if (kind === 'list' || kind === 'map' || kind === 'set')
    return `count wants a number, and this is a ${kind}: write length(…) for as many as it has.`;
  if (value === UNKNOWN || value === null) return undefined;
  const number = toNumber(value);
  const isCount = number !== undefined && Number.isInteger(number) && number >= 0;
  return isCount ? undefined : `count wants a whole number from 0 on, and this is ${shown(value)}.`;
}

function wrongForEach(value: Value, kind: ValueKind | undefined): string | undefined {
  // A set is a list to the evaluator: what it is says the kind alone.
  if (kind === 'list')
    return 'for_each takes a map or a set of strings, and this is a list: write toset(…), or { for item in … : KEY => item }.';
  const isScalar = kind === 'bool' || kind === 'number' || kind === 'string';
  if (!isScalar) return undefined;
  const given = value === UNKNOWN || value === null ? `a ${kind}` : shown(value);
  return `for_each takes a map or a set of strings, and this is ${given}.`;
}
