import type { Rule } from '../../../findings/rule.js';
import { toText } from '../../../template/evaluate/value.js';
import type { Expression, Template } from '../../../template/model.js';
import { PROVIDER_PAGES } from '../../huawei-pages.js';
import { allBodies } from '../../provider/typed-blocks.js';
import { defaultValue } from '../../values/known-value.js';
import { type RefusedValue, reportsOf } from '../../values/refused-values.js';

/** Arguments that hold an address or a range of them. */
const ADDRESS_NAME =
  /(?:^|_)(?:cidr|cidrs|cidr_block|ip|ips|ip_address|address|addresses|gateway|gateway_ip|fixed_ip_v4|remote_ip_prefix|ip_prefix|nexthop|destination|dns|dns_list)$/;
const RANGE_NAME = /(?:^|_)cidrs?$/;
/** Digits and dots, and perhaps a mask: meant to be an address of IPv4. */
const MEANT_AS_ADDRESS = /^\d+(?:\.\d+){2,4}(?:\/\d*)?$/;

export const resourceBadAddress: Rule<Template> = {
  id: 'resource/bad-address',
  name: 'No address of IPv4',
  severity: 'warning',
  summary: 'A value looks like an address or a range of IPv4 and is none.',
  why: 'The provider or the service behind it refuses it, some of them only when the stack is deployed.',
  fix: 'Write four numbers from 0 to 255, and a mask from 0 to 32 behind a range: 192.168.0.0/16.',
  docs: PROVIDER_PAGES.types,
  examples: {
    bad: 'resource "huaweicloud_vpc" "main" {\n  name = "main"\n  cidr = "192.168.0.0/33"\n}',
    good: 'resource "huaweicloud_vpc" "main" {\n  name = "main"\n  cidr = "192.168.0.0/16"\n}',
  },
  check(template, { report }) {
    const refused: RefusedValue[] = [];
    for (const { body, typed } of allBodies(template)) {
      for (const { field, name, value } of body.uses) {
        if (!field || !value || !ADDRESS_NAME.test(name)) continue;
        for (const expression of partsOf(value)) {
          const text = toText(defaultValue(expression, typed.scope));
          const problem = text === undefined ? undefined : wrongIn(text, name);
          if (problem)
            refused.push({
              name,
              address: `${body.address}.${name}`,
              expression,
              scope: typed.scope,
              source: body.source,
              message: (isDefault) => `"${name}" is "${text}"${isDefault ? ' by default' : ''}: ${problem}.`,
            });
        }
      }
    }

    for (const found of reportsOf(refused)) report(found);
  },
};

function partsOf(value: Expression): Expression[] {
  return value.kind === 'tuple' ? value.items : [value];
}

function wrongIn(text: string, name: string): string | undefined {
  if (!MEANT_AS_ADDRESS.test(text)) return undefined;
  const [address = '', mask] = text.split('/');
  const numbers = address.split('.').map(Number);
  if (numbers.length !== 4) return `an address has four numbers, and here are ${numbers.length}`;
  const wrong = numbers.find((number) => number > 255);
  if (wrong !== undefined) return `${wrong} is over 255`;
  if (mask !== undefined && (mask === '' || Number(mask) > 32))
    return 'the mask behind "/" is a number from 0 to 32';
  return mask === undefined && RANGE_NAME.test(name) ? 'a range has a mask, such as /24' : undefined;
}
