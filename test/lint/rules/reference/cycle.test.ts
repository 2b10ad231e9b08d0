import { referenceCycle } from '../../../../src/lint/rules/reference/cycle.js';
import { describeRule } from '../../lint-files.js';

describeRule(referenceCycle, {
  good: {
    'values in a row': 'locals {\n  a = local.b\n  b = local.c\n  c = 1\n}\n',
    'the same value twice': 'locals {\n  a = "${local.b}${local.b}"\n  b = 1\n}\n',
    'a resource that checks itself':
      'resource "huaweicloud_vpc" "a" {\n  lifecycle {\n    postcondition {\n      condition = huaweicloud_vpc.a.id != ""\n    }\n  }\n}\n',
  },
  bad: {
    'local values in a circle': {
      files: 'locals {\n  a = local.b\n  b = [local.a]\n}\n',
      found: [
        {
          severity: 'error',
          message: 'It depends on itself: local.a → local.b → local.a.',
          at: 'main.tf:2:7',
          marked: 'local.b',
          address: 'local.a',
        },
      ],
    },
    'resources in a circle, through a local value': {
      files:
        'resource "huaweicloud_vpc" "a" {\n  name = local.n\n}\nresource "huaweicloud_vpc" "b" {\n  depends_on = [huaweicloud_vpc.a]\n}\nlocals {\n  n = huaweicloud_vpc.b.id\n}\n',
      found: [
        {
          severity: 'error',
          message:
            'It depends on itself: huaweicloud_vpc.a → local.n → huaweicloud_vpc.b → huaweicloud_vpc.a.',
          at: 'main.tf:2:10',
          marked: 'local.n',
          address: 'resource.huaweicloud_vpc.a.name',
        },
      ],
    },
  },
});
