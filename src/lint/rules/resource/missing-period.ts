import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { toText } from '../../../template/evaluate/value.js';
import type { Template } from '../../../template/model.js';
import { quotedList } from '../../english.js';
import { pageOfType, PROVIDER_PAGES } from '../../huawei-pages.js';
import { isNullIn } from '../../provider/is-null.js';
import { isMisspelt } from '../../provider/meant-argument.js';
import { givenIn } from '../../provider/provider-path.js';
import { typedBlocks } from '../../provider/typed-blocks.js';
import { defaultValue, fixedValue } from '../../values/known-value.js';

const MODE = 'charging_mode';
const PERIOD = ['period', 'period_unit'];
const IN_ADVANCE = 'prepaid';

interface Missing {
  missing: readonly string[];
  page: string;
  /** Only where a variable keeps its default. */
  isDefault: boolean;
}

const messages = defineMessages('resource/missing-period', {
  missing: ({ isDefault, missing, page }: Missing) =>
    `"${MODE}" is prePaid${isDefault ? ' by default' : ''}, which requires ${quotedList(missing)}: ${page}`,
});

export const resourceMissingPeriod: Rule<Template, typeof messages> = {
  messages,
  id: 'resource/missing-period',
  name: 'Paid for in advance without a period',
  severity: 'warning',
  summary: 'A resource is paid for in advance, and does not say for how long.',
  why: 'The pages of the provider state that period and period_unit are mandatory where charging_mode is prePaid. The provider rejects it when the resource is created, after others have been.',
  fix: 'Give both period and period_unit, or leave charging_mode at postPaid.',
  docs: PROVIDER_PAGES.instance,
  examples: {
    bad: `resource "huaweicloud_compute_instance" "web" {
  name          = "web"
  charging_mode = "prePaid"
}`,
    good: `resource "huaweicloud_compute_instance" "web" {
  name          = "web"
  charging_mode = "prePaid"
  period_unit   = "month"
  period        = 1
}`,
  },
  check(template, { report }) {
    for (const { address, block, body, mode, schema, scope, type } of typedBlocks(template)) {
      if (mode !== 'resource' || !schema || !body || !scope.complete) continue;
      const use = body.uses.find(({ name }) => name === MODE);
      if (!use?.value || PERIOD.some((name) => !isArgument(schema.properties[name]))) continue;
      if (toText(defaultValue(use.value, scope))?.toLowerCase() !== IN_ADVANCE) continue;
      const isNull = isNullIn(scope);
      const missing = PERIOD.filter(
        (name) => givenIn(body, name, isNull) === 'no' && !isMisspelt(body, name),
      );
      // Where only one of both is given, the rule of what requires another one reports it.
      const given = PERIOD.find((name) => !missing.includes(name));
      if (missing.length === 0 || (given && schema.properties[given]?.['x-required-with'])) continue;
      report({
        message: messages.missing({
          missing,
          page: pageOfType(mode, type),
          isDefault: toText(fixedValue(use.value, scope)) === undefined,
        }),
        source: block.file.source,
        span: use.value.span,
        address: `${address}.${MODE}`,
      });
    }
  },
};

function isArgument(field: { readOnly?: boolean } | undefined): boolean {
  return field !== undefined && !field.readOnly;
}
