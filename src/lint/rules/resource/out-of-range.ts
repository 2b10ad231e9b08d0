import type { FieldSchema } from '../../../catalog/type-schema.js';
import type { Rule } from '../../../findings/rule.js';
import { toNumber, type Value } from '../../../template/evaluate/value.js';
import type { Template } from '../../../template/model.js';
import { PROVIDER_PAGES } from '../../huawei-pages.js';
import { defaultValue } from '../../values/known-value.js';
import { type RefusedValue, reportsOf } from '../../values/refused-values.js';
import { allBodies } from '../../provider/typed-blocks.js';

export const resourceOutOfRange: Rule<Template> = {
  id: 'resource/out-of-range',
  name: 'Value out of range',
  severity: 'warning',
  summary: 'A number or the length of a text is outside what the newest release of the provider takes.',
  why: 'The provider refuses it when the stack is planned. It is a warning, since the release that RFS runs may take others.',
  fix: 'Use a value within the range that the message gives.',
  docs: PROVIDER_PAGES.types,
  examples: {
    bad: `resource "huaweicloud_cbr_vault" "main" {
  name            = "backup"
  type            = "server"
  protection_type = "backup"
  size            = 100
  charging_mode   = "prePaid"
  period_unit     = "month"
  period          = 12
}`,
    good: `resource "huaweicloud_cbr_vault" "main" {
  name            = "backup"
  type            = "server"
  protection_type = "backup"
  size            = 100
  charging_mode   = "prePaid"
  period_unit     = "year"
  period          = 1
}`,
  },
  check(template, { report }) {
    const refused: RefusedValue[] = [];
    for (const { body, typed } of allBodies(template)) {
      for (const { field, name, value } of body.uses) {
        if (!field || !value || !isBounded(field)) continue;
        const problem = outside(field, defaultValue(value, typed.scope));
        if (problem)
          refused.push({
            name,
            address: `${body.address}.${name}`,
            expression: value,
            scope: typed.scope,
            source: body.source,
            message: (isDefault) => `"${name}" ${problem(isDefault ? ' by default' : '')}.`,
          });
      }
    }

    for (const found of reportsOf(refused)) report(found);
  },
};

function isBounded(field: FieldSchema): boolean {
  const bounds = [field.minimum, field.maximum, field['x-min-length'], field['x-max-length']];
  return bounds.some((bound) => bound !== undefined);
}

function outside(field: FieldSchema, value: Value): ((how: string) => string) | undefined {
  const { maximum, minimum, 'x-max-length': longest, 'x-min-length': shortest } = field;
  const number = minimum === undefined && maximum === undefined ? undefined : toNumber(value);
  if (number !== undefined && isOutside(number, minimum, maximum))
    return (how) => `is ${number}${how}, and must be ${range(minimum, maximum)}`;
  const isText =
    typeof value === 'string' && value !== '' && (shortest !== undefined || longest !== undefined);
  if (isText && isOutside(value.length, shortest, longest))
    return (how) => `has ${value.length} characters${how}, and must have ${range(shortest, longest)}`;
  return undefined;
}

function isOutside(number: number, least = -Infinity, most = Infinity): boolean {
  return number < least || number > most;
}

function range(least?: number, most?: number): string {
  if (least === undefined) return `at most ${most}`;
  return most === undefined ? `at least ${least}` : `from ${least} to ${most}`;
}
