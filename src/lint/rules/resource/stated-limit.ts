import type { StatedLimits } from '../../../catalog/type-schema.js';
import type { Rule } from '../../../findings/rule.js';
import { defineMessages, type Message } from '../../../i18n/message.js';
import { plural } from '../../../i18n/plural.js';
import { toNumber, toText } from '../../../template/evaluate/value.js';
import type { Expression, Template } from '../../../template/model.js';
import { pageOfType, PROVIDER_PAGES } from '../../huawei-pages.js';
import { firstOutside, hasAllowedStart } from '../../values/allowed-characters.js';
import { defaultValue } from '../../values/known-value.js';
import { knownParts } from '../../values/known-parts.js';
import { isOpen, isOutside, type Range } from '../../values/range.js';
import { reportsOfArguments } from '../../values/refused-values.js';
import type { ModuleScope } from '../../modules/module-scope.js';

interface Stated {
  name: string;
  isDefault: boolean;
  page: string;
}

const messages = defineMessages('resource/stated-limit', {
  number: ({ number, page, ...range }: Range & Stated & { number: number }) =>
    `${valueOf(range, String(number))}, and its page states ${rangeText(range)}: ${page}`,
  length: ({ isAtLeast, length, page, ...range }: Range & Stated & { isAtLeast: boolean; length: number }) =>
    `${nameOf(range)} has ${isAtLeast ? 'at least ' : ''}${plural(length, 'character')}${range.isDefault ? ' by default' : ''}, and its page states ${rangeText(range)}: ${page}`,
  character: ({
    chars,
    character,
    page,
    ...value
  }: Stated & { character: string; chars: readonly string[] }) =>
    `${nameOf(value)} contains "${character}"${value.isDefault ? ' by default' : ''}, and its page states ${charactersText(chars)} only: ${page}`,
  start: ({ page, text, ...value }: Stated & { text: string }) =>
    `${valueOf(value, JSON.stringify(text))}, and its page states that it begins with a letter: ${page}`,
});

function nameOf({ name }: Pick<Stated, 'name'>): string {
  return `"${name}"`;
}

function valueOf({ isDefault, name }: Pick<Stated, 'isDefault' | 'name'>, value: string): string {
  return `"${name}" is ${value}${isDefault ? ' by default' : ''}`;
}

function rangeText({ max, min }: Range): string {
  if (min === undefined) return `at most ${max}`;
  return max === undefined ? `at least ${min}` : `${min} to ${max}`;
}

const CLASSES: Readonly<Record<string, string>> = {
  '0-9': 'digits',
  'A-Za-z': 'English letters',
  'a-z': 'lowercase letters',
  letter: 'letters',
};

function charactersText(chars: readonly string[]): string {
  const classes = chars.filter((one) => one in CLASSES).map((one) => CLASSES[one]!);
  const signs = chars.filter((one) => !(one in CLASSES)).map((one) => (one === ' ' ? 'spaces' : `"${one}"`));
  return [...classes, ...signs].join(', ');
}

export const resourceStatedLimit: Rule<Template, typeof messages> = {
  messages,
  id: 'resource/stated-limit',
  name: 'Value beyond what the provider’s page states',
  severity: 'warning',
  summary:
    'A value is longer, shorter, larger or smaller, or contains other characters than the page of its resource type states.',
  why: 'The service rejects most such values when the stack is deployed, after other resources have been made. The pages are those of the newest release of the provider; their limits were compared with thousands of values of configurations that work.',
  fix: 'Use a value within the limits that the message states.',
  docs: PROVIDER_PAGES.types,
  examples: {
    bad: `resource "huaweicloud_vpc" "main" {
  name = "shop vpc"
  cidr = "192.168.0.0/16"
}`,
    good: `resource "huaweicloud_vpc" "main" {
  name = "shop-vpc"
  cidr = "192.168.0.0/16"
}`,
  },
  check(template, { report }) {
    const reports = reportsOfArguments(template, ({ field, name, typed, value }) => {
      const stated = field['x-stated'];
      const problem = stated && problemOf(stated, value, typed.scope);
      if (!problem) return [];
      const page = pageOfType(typed.mode, typed.type);
      return [{ message: (isDefault) => problem({ isDefault, name, page }) }];
    });
    for (const found of reports) report(found);
  },
};

type Problem = (value: Stated) => Message;

function problemOf(stated: StatedLimits, expression: Expression, scope: ModuleScope): Problem | undefined {
  const value = defaultValue(expression, scope);
  const numbers: Range = { min: stated.minimum, max: stated.maximum };
  if (!isOpen(numbers)) {
    const number = toNumber(value);
    if (number === undefined || !isOutside(number, numbers)) return undefined;
    return (given) => messages.number({ ...given, number, ...numbers });
  }

  const text = toText(value);
  // An empty text is a value that was not given.
  if (text === '') return undefined;
  const parts = text === undefined ? knownParts(expression, scope) : [text];
  return (parts && characterProblem(stated, parts)) ?? lengthProblem(stated, parts ?? [], text);
}

function characterProblem({ chars }: StatedLimits, parts: readonly string[]): Problem | undefined {
  if (!chars) return undefined;
  for (const part of parts) {
    const character = firstOutside(part, chars);
    if (character !== undefined) return (given) => messages.character({ ...given, character, chars });
  }

  return undefined;
}

function lengthProblem(
  { maxLength: max, minLength: min, startsWith }: StatedLimits,
  parts: readonly string[],
  text: string | undefined,
): Problem | undefined {
  const lengths: Range = { min, max };
  const length = parts.reduce((sum, part) => sum + [...part].length, 0);
  const isAtLeast = text === undefined;
  const isWrong = isAtLeast ? length > (max ?? Infinity) : isOutside(length, lengths);
  if (isWrong) return (given) => messages.length({ ...given, isAtLeast, length, ...lengths });
  if (text === undefined || startsWith === undefined || hasAllowedStart(text)) return undefined;
  return (given) => messages.start({ ...given, text });
}
