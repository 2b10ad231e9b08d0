import type { FieldSchema } from '../../../catalog/type-schema.js';
import type { Rule } from '../../../findings/rule.js';
import { defineMessages, type Message } from '../../../i18n/message.js';
import { plural } from '../../../i18n/plural.js';
import { toNumber, type Value } from '../../../template/evaluate/value.js';
import type { Template } from '../../../template/model.js';
import { PROVIDER_PAGES } from '../../huawei-pages.js';
import { defaultValue } from '../../values/known-value.js';
import { isOpen, isOutside, type Range } from '../../values/range.js';
import { reportsOfArguments } from '../../values/refused-values.js';

interface OutOfRange extends Range {
  name: string;
  isDefault: boolean;
}

const messages = defineMessages('resource/out-of-range', {
  number: ({ isDefault, name, number, ...range }: OutOfRange & { number: number }) =>
    `"${name}" is ${number}${isDefault ? ' by default' : ''}, and must be ${rangeText(range)}.`,
  length: ({ isDefault, length, name, ...range }: OutOfRange & { length: number }) =>
    `"${name}" has ${plural(length, 'character')}${isDefault ? ' by default' : ''}, and must have ${rangeText(range)}.`,
});

function rangeText({ max, min }: Range): string {
  if (min === undefined) return `at most ${max}`;
  return max === undefined ? `at least ${min}` : `from ${min} to ${max}`;
}

export const resourceOutOfRange: Rule<Template, typeof messages> = {
  messages,
  id: 'resource/out-of-range',
  name: 'Value out of range',
  severity: 'warning',
  summary:
    'A number or the length of a text is outside the range that the newest release of the provider accepts.',
  why: 'The provider rejects it when the stack is planned. It is a warning, since the release that RFS runs may accept others.',
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
    const reports = reportsOfArguments(template, ({ field, name, typed, value }) => {
      const problem = isBounded(field) && outside(field, defaultValue(value, typed.scope));
      return problem ? [{ message: (isDefault) => problem({ isDefault, name }) }] : [];
    });
    for (const found of reports) report(found);
  },
};

function isBounded(field: FieldSchema): boolean {
  const bounds = [field.minimum, field.maximum, field['x-min-length'], field['x-max-length']];
  return bounds.some((bound) => bound !== undefined);
}

type Argument = Pick<OutOfRange, 'isDefault' | 'name'>;

function outside(field: FieldSchema, value: Value): ((argument: Argument) => Message) | undefined {
  const numbers: Range = { min: field.minimum, max: field.maximum };
  const number = isOpen(numbers) ? undefined : toNumber(value);
  if (number !== undefined && isOutside(number, numbers))
    return (argument) => messages.number({ ...argument, number, ...numbers });
  const lengths: Range = { min: field['x-min-length'], max: field['x-max-length'] };
  if (typeof value === 'string' && value !== '' && isOutside(value.length, lengths))
    return (argument) => messages.length({ ...argument, length: value.length, ...lengths });
  return undefined;
}
