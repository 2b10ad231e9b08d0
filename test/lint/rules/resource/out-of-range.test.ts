import { resourceOutOfRange } from '../../../../src/lint/rules/resource/out-of-range.js';
import { describeRule } from '../../lint-files.js';

describeRule(resourceOutOfRange, {
  good: { 'a number in the range': 'resource "huaweicloud_cbr_vault" "a" {\n  period = 9\n}\n' },
  bad: {
    'the default of a variable that is named after the argument': {
      files:
        'variable "vault_period" {\n  default = 12\n}\nresource "huaweicloud_cbr_vault" "a" {\n  period = var.vault_period\n}\n',
      found: [
        {
          severity: 'warning',
          message: '"period" is 12 by default, and must be from 1 to 9.',
          at: 'main.tf:2:13',
          marked: '12',
          address: 'variable.vault_period.default',
        },
      ],
    },
    'a number above it': {
      files: 'resource "huaweicloud_cbr_vault" "a" {\n  period = "12"\n}\n',
      found: [
        {
          severity: 'warning',
          message: '"period" is 12, and must be from 1 to 9.',
          at: 'main.tf:2:12',
          marked: '"12"',
          address: 'resource.huaweicloud_cbr_vault.a.period',
        },
      ],
    },
  },
});
