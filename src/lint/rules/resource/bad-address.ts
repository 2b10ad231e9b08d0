import type { Rule } from '../../../findings/rule.js';
import { defineMessages, type Message } from '../../../i18n/message.js';
import { toText } from '../../../template/evaluate/value.js';
import type { Expression, Template } from '../../../template/model.js';
import { PROVIDER_PAGES } from '../../huawei-pages.js';
import { defaultValue } from '../../values/known-value.js';
import { type Refusal, reportsOfArguments } from '../../values/refused-values.js';

/** Arguments that hold an address or a range of them. */
const ADDRESS_NAME =
  /(?:^|_)(?:cidr|cidrs|cidr_block|ip|ips|ip_address|address|addresses|gateway|gateway_ip|fixed_ip_v4|remote_ip_prefix|ip_prefix|nexthop|destination|dns|dns_list)$/;
const RANGE_NAME = /(?:^|_)cidrs?$/;
/** Digits and dots, and perhaps a mask: meant to be an IPv4 address. */
const MEANT_AS_ADDRESS = /^\d+(?:\.\d+){2,4}(?:\/\d*)?$/;

interface AddressValue {
  name: string;
  text: string;
  isDefault: boolean;
}

const messages = defineMessages('resource/bad-address', {
  wrongCount: ({ count, ...value }: AddressValue & { count: number }) =>
    `${valueOf(value)}: an address has four numbers, and this has ${count}.`,
  tooLarge: ({ number, ...value }: AddressValue & { number: number }) =>
    `${valueOf(value)}: ${number} is over 255.`,
  badMask: (value: AddressValue) => `${valueOf(value)}: the mask after "/" must be a number from 0 to 32.`,
  noMask: (value: AddressValue) => `${valueOf(value)}: a range requires a mask, such as /24.`,
});

function valueOf({ isDefault, name, text }: AddressValue): string {
  return `"${name}" is "${text}"${isDefault ? ' by default' : ''}`;
}

export const resourceBadAddress: Rule<Template, typeof messages> = {
  messages,
  id: 'resource/bad-address',
  name: 'Not an IPv4 address',
  severity: 'warning',
  summary: 'A value looks like an IPv4 address or range and is not one.',
  why: 'The provider or the service behind it rejects it, in some cases only when the stack is deployed.',
  fix: 'Write four numbers from 0 to 255, and after a range a mask from 0 to 32: 192.168.0.0/16.',
  docs: PROVIDER_PAGES.types,
  examples: {
    bad: 'resource "huaweicloud_vpc" "main" {\n  name = "main"\n  cidr = "192.168.0.0/33"\n}',
    good: 'resource "huaweicloud_vpc" "main" {\n  name = "main"\n  cidr = "192.168.0.0/16"\n}',
  },
  check(template, { report }) {
    const reports = reportsOfArguments(template, ({ name, typed, value }) =>
      (ADDRESS_NAME.test(name) ? partsOf(value) : []).flatMap((expression): Refusal[] => {
        const text = toText(defaultValue(expression, typed.scope));
        const problem = text === undefined ? undefined : problemIn(text, name);
        return text !== undefined && problem
          ? [{ expression, message: (isDefault) => problem({ isDefault, name, text }) }]
          : [];
      }),
    );
    for (const found of reports) report(found);
  },
};

function partsOf(value: Expression): Expression[] {
  return value.kind === 'tuple' ? value.items : [value];
}

function problemIn(text: string, name: string): ((value: AddressValue) => Message) | undefined {
  if (!MEANT_AS_ADDRESS.test(text)) return undefined;
  const [address = '', mask] = text.split('/');
  const numbers = address.split('.').map(Number);
  if (numbers.length !== 4) return (value) => messages.wrongCount({ ...value, count: numbers.length });
  const number = numbers.find((one) => one > 255);
  if (number !== undefined) return (value) => messages.tooLarge({ ...value, number });
  if (mask !== undefined && (mask === '' || Number(mask) > 32)) return messages.badMask;
  return mask === undefined && RANGE_NAME.test(name) ? messages.noMask : undefined;
}
