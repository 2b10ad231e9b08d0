import { listedValues, type ObjectSchema } from '../../../catalog/type-schema.js';
import type { Report, Rule } from '../../../findings/rule.js';
import { toBool } from '../../../template/evaluate/value.js';
import type { Template } from '../../../template/model.js';
import { type FixedValue, fixedValues } from '../../values/fixed-values.js';
import { fixedValue } from '../../values/known-value.js';
import { type TypedBlock, typedBlocks } from '../../provider/typed-blocks.js';

const MODES = ['charging_mode', 'charge_mode'];
const IN_ADVANCE = /^pre_?paid$/i;

export const resourcePaidInAdvance: Rule<Template> = {
  id: 'resource/paid-in-advance',
  name: 'Resource that is paid for in advance',
  severity: 'info',
  summary:
    'A resource is bought for a period, whatever the buyer chooses; a warning where it also renews itself.',
  why: 'Auto-deploy pays for such resources at once (AutoPay), where the console would show the order first: from one discount, a voucher, then the balance. What is paid for a period is not given back when the stack is deleted the next day. That it pays at once is known from an excerpt of Huawei’s page on vouchers and discounts.',
  fix: 'Leave charging_mode to a variable with the default postPaid, or say in the variables’ descriptions what is bought for how long.',
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
    const told = new Set<TypedBlock>();
    for (const found of fixedValues(template, MODES)) {
      const { typed } = found.argument;
      if (typed.mode !== 'resource' || !IN_ADVANCE.test(found.text)) continue;
      told.add(typed);
      report({ ...found.place, message: bought(typed) });
      const more = renewal(found);
      if (more) report(more);
    }

    for (const typed of typedBlocks(template)) {
      const { address, block, mode, schema } = typed;
      if (mode !== 'resource' || !schema || told.has(typed) || !isForAPeriodOnly(schema)) continue;
      report({ message: bought(typed), source: block.file.source, span: block.labels[0]!.span, address });
    }
  },
};

function bought({ type }: TypedBlock): string {
  return `${type} is bought for a period: auto-deploy pays it at once (AutoPay), and the buyer has no choice.`;
}

/** Whether the type wants a period, and gives no other way to be paid for. */
function isForAPeriodOnly({ properties, required = [] }: ObjectSchema): boolean {
  if (!required.includes('period') || !required.includes('period_unit')) return false;
  return MODES.every((name) => {
    const field = properties[name];
    if (!field || field.readOnly) return true;
    return listedValues(field)?.every((value) => IN_ADVANCE.test(value)) ?? false;
  });
}

function renewal({ argument: { body, typed } }: FixedValue): Report | undefined {
  for (const [name, wanted, message, severity] of [
    ['auto_renew', true, 'The resource renews itself: the buyer pays on until somebody stops it.', 'warning'],
    ['auto_pay', false, 'Auto-deploy pays at once (AutoPay), whatever auto_pay says.', 'info'],
  ] as const) {
    const use = body.uses.find((one) => one.name === name);
    if (!use?.value || toBool(fixedValue(use.value, typed.scope)) !== wanted) continue;
    return {
      message,
      severity,
      source: body.source,
      span: use.value.span,
      address: `${body.address}.${name}`,
    };
  }

  return undefined;
}
