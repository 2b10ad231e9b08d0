import type { FieldSchema } from '../../../catalog/type-schema.js';
import { isObjectSchema, listedValues } from '../../../catalog/type-schema.js';
import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Rule } from '../../../findings/rule.js';
import { toText } from '../../../template/evaluate/value.js';
import type { Expression, Template } from '../../../template/model.js';
import { PROVIDER_PAGES } from '../../huawei-pages.js';
import { defaultValue } from '../../values/known-value.js';
import { type RefusedValue, reportsOf } from '../../values/refused-values.js';
import { allBodies } from '../../provider/typed-blocks.js';

const MOST_SHOWN = 12;

export const resourceUnlistedValue: Rule<Template> = {
  id: 'resource/unlisted-value',
  name: 'Value that the provider does not list',
  severity: 'warning',
  summary:
    'An argument has a value outside those that the newest release of the provider takes or documents.',
  why: 'The provider or the service behind it refuses most such values when the stack is deployed. It is a warning, since the release that RFS runs may take others.',
  fix: 'Use one of the values that the message lists.',
  docs: PROVIDER_PAGES.types,
  examples: {
    bad: `resource "huaweicloud_networking_secgroup_rule" "web" {
  security_group_id = huaweicloud_networking_secgroup.main.id
  direction         = "inbound"
  ethertype         = "IPv4"
}`,
    good: `resource "huaweicloud_networking_secgroup_rule" "web" {
  security_group_id = huaweicloud_networking_secgroup.main.id
  direction         = "ingress"
  ethertype         = "IPv4"
}`,
  },
  check(template, { report }) {
    const refused: RefusedValue[] = [];
    for (const { body, typed } of allBodies(template)) {
      for (const { field, name, value } of body.uses) {
        if (!field || !value) continue;
        for (const { allowed, expression, source } of listed(field, value)) {
          const text = toText(defaultValue(expression, typed.scope));
          // An empty text stands for a value that was not given.
          if (text === undefined || text === '' || allowed.includes(text)) continue;
          const isOtherCase = allowed.some((one) => one.toLowerCase() === text.toLowerCase());
          if (isOtherCase && field['x-any-case']) continue;
          // Of numbers, each is as near as the others.
          const meant = /^\d+$/.test(text)
            ? undefined
            : (didYouMean(text, allowed) ?? allowed.find((one) => one.toLowerCase() === text.toLowerCase()));
          const more = allowed.length > MOST_SHOWN ? ', …' : '';
          refused.push({
            name,
            address: `${body.address}.${name}`,
            expression,
            scope: typed.scope,
            source: body.source,
            message: (isDefault) =>
              `"${name}" is ${JSON.stringify(text)}${isDefault ? ' by default' : ''}, and the provider ` +
              `${source === 'checked' ? 'takes' : 'lists'} ` +
              `${allowed.slice(0, MOST_SHOWN).join(', ')}${more}${meant ? `; did you mean ${meant}?` : '.'}`,
            isNearMiss: meant !== undefined,
            // Whether the letter case matters to the service its page does not say.
            ...(isOtherCase && source === 'documented' && { severity: 'info' as const }),
          });
        }
      }
    }

    for (const found of reportsOf(refused)) report(found);
  },
};

interface Listed {
  expression: Expression;
  allowed: readonly string[];
  /** Whether the provider itself checks it, or only its pages list it. */
  source: 'checked' | 'documented';
}

function listed(field: FieldSchema, expression: Expression): Listed[] {
  const allowed = listedValues(field);
  if (allowed) return [{ allowed, expression, source: field.anyOf ? 'checked' : 'documented' }];
  const { items } = field;
  if (!items || isObjectSchema(items) || expression.kind !== 'tuple') return [];
  return expression.items.flatMap((item) => listed(items, item));
}
