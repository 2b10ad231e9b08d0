import { resourceDeprecated } from '../../../../src/lint/rules/resource/deprecated.js';
import { describeRule } from '../../lint-files.js';

describeRule(resourceDeprecated, {
  good: { 'what is not': 'resource "huaweicloud_vpc" "a" {\n  name = "a"\n}\n' },
  bad: {
    'an argument': {
      files: 'resource "huaweicloud_vpc" "a" {\n  secondary_cidr = "172.16.0.0/20"\n}\n',
      found: [
        {
          severity: 'info',
          message: '"secondary_cidr" of huaweicloud_vpc is deprecated.',
          at: 'main.tf:2:3',
          marked: 'secondary_cidr',
          address: 'resource.huaweicloud_vpc.a.secondary_cidr',
        },
      ],
    },
  },
});
