import { listedValues, type ObjectSchema } from '../../../catalog/type-schema.js';
import type { Report, Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { toBool } from '../../../template/evaluate/value.js';
import type { Template } from '../../../template/model.js';
import { type FixedValue, fixedValues } from '../../values/fixed-values.js';
import { fixedValue } from '../../values/known-value.js';
import { type TypedBlock, typedBlocks } from '../../provider/typed-blocks.js';

const MODES = ['charging_mode', 'charge_mode'];
const IN_ADVANCE = /^pre_?paid$/i;

const messages = defineMessages('resource/paid-in-advance', {
  bought: ({ type }: { type: string }) =>
    `${type} is bought for a period: auto-deploy pays for it at once (AutoPay), and the buyer has no choice.`,
  renews: () => 'The resource renews itself: the buyer pays until the renewal is cancelled.',
  paysAtOnce: () => 'Auto-deploy pays at once (AutoPay), whatever auto_pay says.',
});

export const resourcePaidInAdvance: Rule<Template, typeof messages> = {
  messages,
  id: 'resource/paid-in-advance',
  name: 'Resource that is paid for in advance',
  severity: 'info',
  summary:
    'A resource is bought for a period, whatever the buyer chooses; a warning where it also renews itself.',
  why: 'Auto-deploy pays for such resources at once (AutoPay), where the console would show the order first: from one discount, a voucher, then the balance. What is paid for a period is not refunded when the stack is deleted the next day. That auto-deploy pays at once is known from an excerpt of Huawei’s page on vouchers and discounts.',
  fix: 'Leave charging_mode to a variable with the default postPaid, or state in the variables’ descriptions what is bought and for how long.',
  examples: {
    bad: `resource "huaweicloud_compute_instance" "web" {
  name          = "web"
  charging_mode = "prePaid"
  period_unit   = "month"
  period        = 1
}`,
    good: `variable "charging_mode" {
  description = "postPaid, or prePaid for a month that is paid at once"
  type        = string
  default     = "postPaid"
}

resource "huaweicloud_compute_instance" "web" {
  name          = "web"
  charging_mode = var.charging_mode
  period_unit   = "month"
  period        = 1
}`,
  },
  check(template, { report }) {
    const reported = new Set<TypedBlock>();
    for (const found of fixedValues(template, MODES)) {
      const { typed } = found.argument;
      if (typed.mode !== 'resource' || !IN_ADVANCE.test(found.text)) continue;
      reported.add(typed);
      report({ ...found.place, message: messages.bought({ type: typed.type }) });
      const more = renewal(found);
      if (more) report(more);
    }

    for (const typed of typedBlocks(template)) {
      const { address, block, mode, schema, type } = typed;
      if (mode !== 'resource' || !schema || reported.has(typed) || !isForAPeriodOnly(schema)) continue;
      report({
        message: messages.bought({ type }),
        source: block.file.source,
        span: block.labels[0]!.span,
        address,
      });
    }
  },
};

/** Whether the type requires a period, and can be paid for in no other way. */
function isForAPeriodOnly({ properties, required = [] }: ObjectSchema): boolean {
  if (!required.includes('period') || !required.includes('period_unit')) return false;
  return MODES.every((name) => {
    const field = properties[name];
    if (!field || field.readOnly) return true;
    return listedValues(field)?.every((value) => IN_ADVANCE.test(value)) ?? false;
  });
}

function renewal({ argument: { body, typed } }: FixedValue): Report | undefined {
  for (const [name, reported, message, severity] of [
    ['auto_renew', true, messages.renews, 'warning'],
    ['auto_pay', false, messages.paysAtOnce, 'info'],
  ] as const) {
    const use = body.uses.find((one) => one.name === name);
    if (!use?.value || toBool(fixedValue(use.value, typed.scope)) !== reported) continue;
    return {
      message: message(),
      severity,
      source: body.source,
      span: use.value.span,
      address: `${body.address}.${name}`,
    };
  }

  return undefined;
}
