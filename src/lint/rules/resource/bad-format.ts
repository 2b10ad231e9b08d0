import type { FieldSchema } from '../../../catalog/type-schema.js';
import type { Rule } from '../../../findings/rule.js';
import { defineMessages, type Message } from '../../../i18n/message.js';
import { toText } from '../../../template/evaluate/value.js';
import type { Template } from '../../../template/model.js';
import { PROVIDER_PAGES } from '../../huawei-pages.js';
import { isAddress, networkOf } from '../../values/ip-addresses.js';
import { defaultValue } from '../../values/known-value.js';
import { reportsOfArguments } from '../../values/refused-values.js';

const MAX_SHOWN = 60;

interface BadFormat {
  name: string;
  isDefault: boolean;
  /** Cut where it is long. */
  text: string;
}

const messages = defineMessages('resource/bad-format', {
  cidr: (value: BadFormat) => `${valueOf(value)}, and must be a range of addresses, such as 192.168.0.0/16.`,
  hostBits: ({ network, ...value }: BadFormat & { network: string }) =>
    `${valueOf(value)}, which is an address within ${network}: the provider only accepts the range itself.`,
  ip: (value: BadFormat) => `${valueOf(value)}, and must be an IP address.`,
  ipv4: (value: BadFormat) => `${valueOf(value)}, and must be an IPv4 address.`,
  json: ({ isDefault, name }: BadFormat) =>
    `"${name}" must be JSON, and its ${isDefault ? 'default' : 'value'} is not.`,
});

function valueOf({ isDefault, name, text }: BadFormat): string {
  return `"${name}" is "${text}"${isDefault ? ' by default' : ''}`;
}

export const resourceBadFormat: Rule<Template, typeof messages> = {
  messages,
  id: 'resource/bad-format',
  name: 'Value that is not of its format',
  severity: 'warning',
  summary: 'A range of addresses, an address or a JSON text is not one by the check of the provider itself.',
  why: 'The provider rejects it when RFS plans the stack. A range must be written by its first address: 192.168.1.1/16 is refused. It is a warning, since the release that RFS runs may accept more.',
  fix: 'Write the range that the message names, a valid address, or JSON; jsonencode(…) always makes valid JSON.',
  docs: PROVIDER_PAGES.types,
  examples: {
    bad: `resource "huaweicloud_networking_secgroup_rule" "web" {
  security_group_id = huaweicloud_networking_secgroup.main.id
  direction         = "ingress"
  ethertype         = "IPv4"
  remote_ip_prefix  = "192.168.1.1/16"
}`,
    good: `resource "huaweicloud_networking_secgroup_rule" "web" {
  security_group_id = huaweicloud_networking_secgroup.main.id
  direction         = "ingress"
  ethertype         = "IPv4"
  remote_ip_prefix  = "192.168.0.0/16"
}`,
  },
  check(template, { report }) {
    const reports = reportsOfArguments(template, ({ field, name, typed, value }) => {
      const format = field['x-format'];
      const text = format && toText(defaultValue(value, typed.scope));
      const problem = text ? problemOf(text, format) : undefined;
      if (!text || !problem) return [];
      const shown = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
      return [{ message: (isDefault) => problem({ isDefault, name, text: shown }) }];
    });
    for (const found of reports) report(found);
  },
};

function problemOf(
  text: string,
  format: NonNullable<FieldSchema['x-format']>,
): ((value: BadFormat) => Message) | undefined {
  switch (format) {
    case 'cidr': {
      const network = networkOf(text);
      if (network === undefined) return messages.cidr;
      return network === text.toLowerCase() ? undefined : (value) => messages.hostBits({ ...value, network });
    }

    case 'ip': {
      return isAddress(text) ? undefined : messages.ip;
    }

    case 'ipv4': {
      return isAddress(text, 4) ? undefined : messages.ipv4;
    }

    case 'json': {
      return isJson(text) ? undefined : messages.json;
    }
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
