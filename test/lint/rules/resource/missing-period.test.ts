import { resourceMissingPeriod } from '../../../../src/lint/rules/resource/missing-period.js';
import { describeRule } from '../../lint-files.js';

const PAGE =
  'https://registry.terraform.io/providers/huaweicloud/huaweicloud/latest/docs/resources/compute_instance';
const server = (mode: string, more = ''): string =>
  `resource "huaweicloud_compute_instance" "a" {\n  charging_mode = ${mode}\n${more}}\n`;
const variable = (fallback: string): string => `variable "mode" {\n  default = ${fallback}\n}\n`;
const found = (message: string, marked: string) => [
  {
    severity: 'warning' as const,
    message: `${message}: ${PAGE}`,
    at: 'main.tf:2:19',
    marked,
    address: 'resource.huaweicloud_compute_instance.a.charging_mode',
  },
];

describeRule(resourceMissingPeriod, {
  good: {
    'both of them': server('"prePaid"', '  period = 1\n  period_unit = "month"\n'),
    'one that may be null': server('"prePaid"', '  period = var.period\n  period_unit = var.unit\n'),
    'only one of them, which is another rule’s matter': server('"prePaid"', '  period = 1\n'),
    'what is paid by use': server('"postPaid"'),
    'what the buyer chooses': server('var.mode') + variable('"postPaid"'),
    'a type that has no period': 'resource "huaweicloud_vpc" "a" {\n  charging_mode = "prePaid"\n}\n',
  },
  bad: {
    'neither of them': {
      files: server('"prePaid"'),
      found: found('"charging_mode" is prePaid, which requires "period" and "period_unit"', '"prePaid"'),
    },
    'null for both': {
      files: server('"prePaid"', '  period = null\n  period_unit = null\n'),
      found: found('"charging_mode" is prePaid, which requires "period" and "period_unit"', '"prePaid"'),
    },
    'neither of them where a default says so': {
      files: server('var.mode') + variable('"prePaid"'),
      found: found(
        '"charging_mode" is prePaid by default, which requires "period" and "period_unit"',
        'var.mode',
      ),
    },
  },
});
