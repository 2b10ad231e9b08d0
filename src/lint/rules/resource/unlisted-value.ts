import type { FieldSchema } from '../../../catalog/type-schema.js';
import { isObjectSchema, listedValues } from '../../../catalog/type-schema.js';
import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { toText } from '../../../template/evaluate/value.js';
import type { Expression, Template } from '../../../template/model.js';
import { orDidYouMean } from '../../english.js';
import { PROVIDER_PAGES } from '../../huawei-pages.js';
import { defaultValue } from '../../values/known-value.js';
import { type RefusedValue, reportsOf } from '../../values/refused-values.js';
import { allBodies } from '../../provider/typed-blocks.js';

const MAX_SHOWN = 12;

/** At most {@link MAX_SHOWN} values are in a message. */
interface Unlisted {
  name: string;
  /** In quotes. */
  value: string;
  isDefault: boolean;
  allowed: readonly string[];
  hasMore: boolean;
  meant: string | undefined;
}

const messages = defineMessages('resource/unlisted-value', {
  checked: (unlisted: Unlisted) => `${valueOf(unlisted)}, and the provider accepts ${allowedOf(unlisted)}`,
  documented: (unlisted: Unlisted) => `${valueOf(unlisted)}, and the provider lists ${allowedOf(unlisted)}`,
});

function valueOf({ isDefault, name, value }: Unlisted): string {
  return `"${name}" is ${value}${isDefault ? ' by default' : ''}`;
}

function allowedOf({ allowed, hasMore, meant }: Unlisted): string {
  return `${allowed.join(', ')}${hasMore ? ', …' : ''}${orDidYouMean(meant)}`;
}

export const resourceUnlistedValue: Rule<Template, typeof messages> = {
  messages,
  id: 'resource/unlisted-value',
  name: 'Value that the provider does not list',
  severity: 'warning',
  summary:
    'An argument has a value other than those that the newest release of the provider accepts or documents.',
  why: 'The provider or the service behind it rejects most such values when the stack is deployed. It is a warning, since the release that RFS runs may accept others.',
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
          // An empty text is a value that was not given.
          if (text === undefined || text === '' || allowed.includes(text)) continue;
          const isOtherCase = allowed.some((one) => one.toLowerCase() === text.toLowerCase());
          if (isOtherCase && field['x-any-case']) continue;
          // Of numbers, each is as near as the others.
          const meant = /^\d+$/.test(text)
            ? undefined
            : (didYouMean(text, allowed) ?? allowed.find((one) => one.toLowerCase() === text.toLowerCase()));
          refused.push({
            name,
            address: `${body.address}.${name}`,
            expression,
            scope: typed.scope,
            source: body.source,
            message: (isDefault) =>
              messages[source]({
                name,
                value: JSON.stringify(text),
                isDefault,
                allowed: allowed.slice(0, MAX_SHOWN),
                hasMore: allowed.length > MAX_SHOWN,
                meant,
              }),
            isNearMiss: meant !== undefined,
            // Its page does not say whether the letter case matters to the service.
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
