import { resourceReadOnly } from '../../../../src/lint/rules/resource/read-only.js';
import { describeRule } from '../../lint-files.js';

describeRule(resourceReadOnly, {
  good: { 'what an author may set': 'resource "huaweicloud_vpc" "a" {\n  name = "a"\n}\n' },
  bad: {
    'an attribute of the provider': {
      files: 'resource "huaweicloud_vpc" "a" {\n  status = "OK"\n}\n',
      found: [
        {
          severity: 'error',
          message: '"status" cannot be set: the provider decides its value.',
          at: 'main.tf:2:3',
          marked: 'status',
          address: 'resource.huaweicloud_vpc.a.status',
        },
      ],
    },
  },
});
