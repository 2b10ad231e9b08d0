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
import { type Refusal, reportsOfArguments } from '../../values/refused-values.js';

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
    const reports = reportsOfArguments(template, ({ field, name, typed, value }) =>
      listed(field, value).flatMap((one) => {
        const text = toText(defaultValue(one.expression, typed.scope));
        const refusal = text === undefined ? undefined : refusalOf(one, { field, name, text });
        return refusal ? [refusal] : [];
      }),
    );
    for (const found of reports) report(found);
  },
};

function refusalOf(
  { allowed, expression, source }: Listed,
  { field, name, text }: { field: FieldSchema; name: string; text: string },
): Refusal | undefined {
  // An empty text is a value that was not given.
  if (text === '' || allowed.includes(text)) return undefined;
  const otherCase = allowed.find((one) => one.toLowerCase() === text.toLowerCase());
  const isOtherCase = otherCase !== undefined;
  if (isOtherCase && field['x-any-case']) return undefined;
  // Of numbers, each is as near as the others.
  const meant = /^\d+$/.test(text) ? undefined : (didYouMean(text, allowed) ?? otherCase);
  return {
    expression,
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
  };
}

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
