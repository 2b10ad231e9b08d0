import { resourcePaidInAdvance } from '../../../../src/lint/rules/resource/paid-in-advance.js';
import { describeRule } from '../../lint-files.js';
import { server, SERVER } from '../../samples/compute-instance.js';

const PAID =
  'huaweicloud_compute_instance is bought for a period: auto-deploy pays for it at once (AutoPay), and the buyer has no choice.';

describeRule(resourcePaidInAdvance, {
  good: {
    'what is paid by use': server('charging_mode = "postPaid"', 'auto_renew = true'),
    'a choice of the buyer’s': `variable "mode" {\n  default = "prePaid"\n}\n${server('charging_mode = var.mode')}`,
    'another kind of charge':
      'resource "huaweicloud_vpc_eip" "a" {\n  bandwidth {\n    charge_mode = "traffic"\n  }\n}\n',
  },
  bad: {
    'a period': {
      files: server(
        'charging_mode = "prePaid"',
        'period_unit = "month"',
        'period = 1',
        'auto_renew = var.renew',
      ),
      found: [
        {
          severity: 'info',
          message: PAID,
          at: 'main.tf:2:19',
          marked: '"prePaid"',
          address: `${SERVER}.charging_mode`,
        },
      ],
    },
    'one that renews itself': {
      files: server('charging_mode = "prePaid"', 'auto_renew    = "true"'),
      found: [
        {
          severity: 'info',
          message: PAID,
          at: 'main.tf:2:19',
          marked: '"prePaid"',
          address: `${SERVER}.charging_mode`,
        },
        {
          severity: 'warning',
          message: 'The resource renews itself: the buyer pays until the renewal is cancelled.',
          at: 'main.tf:3:19',
          marked: '"true"',
          address: `${SERVER}.auto_renew`,
        },
      ],
    },
    'types that can only be bought for a period': {
      files:
        'resource "huaweicloud_hss_quota" "a" {\n  period_unit = "month"\n  period      = var.months\n}\n' +
        'resource "huaweicloud_dsc_adg_instance" "b" {\n  charge_mode = var.mode\n}\n',
      found: [
        {
          severity: 'info',
          message: PAID.replace('compute_instance', 'hss_quota'),
          at: 'main.tf:1:11',
          marked: 'huaweicloud_hss_quota',
          address: 'resource.huaweicloud_hss_quota.a',
        },
        {
          severity: 'info',
          message: PAID.replace('compute_instance', 'dsc_adg_instance'),
          at: 'main.tf:5:11',
          marked: 'huaweicloud_dsc_adg_instance',
          address: 'resource.huaweicloud_dsc_adg_instance.b',
        },
      ],
    },
    'one that is meant to be paid later, in JSON': {
      files: {
        'main.tf.json':
          '{"resource": {"huaweicloud_cbr_vault": {"a": {"charging_mode": "prePaid", "auto_pay": "false"}}}}',
      },
      found: [
        {
          severity: 'info',
          message: PAID.replace('compute_instance', 'cbr_vault'),
          at: 'main.tf.json:1:64',
          marked: '"prePaid"',
          address: 'resource.huaweicloud_cbr_vault.a.charging_mode',
        },
        {
          severity: 'info',
          message: 'Auto-deploy pays at once (AutoPay), whatever auto_pay says.',
          at: 'main.tf.json:1:87',
          marked: '"false"',
          address: 'resource.huaweicloud_cbr_vault.a.auto_pay',
        },
      ],
    },
  },
});
