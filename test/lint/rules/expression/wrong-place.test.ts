import { expressionWrongPlace } from '../../../../src/lint/rules/expression/wrong-place.js';
import { describeRule } from '../../lint-files.js';

describeRule(expressionWrongPlace, {
  good: {
    'each with for_each, count.index with count':
      'resource "huaweicloud_vpc" "a" {\n  for_each = toset(["x"])\n  name = each.key\n}\nmodule "b" {\n  source = "./b"\n  count = 2\n  name = count.index\n}\n',
    'self in a postcondition':
      'resource "huaweicloud_vpc" "a" {\n  lifecycle {\n    postcondition {\n      condition = self.status == "OK"\n    }\n  }\n}\n',
    'each in a dynamic block of a repeated resource':
      'resource "huaweicloud_vpc_eip" "a" {\n  for_each = {}\n  dynamic "bandwidth" {\n    for_each = each.value\n    content {}\n  }\n}\n',
  },
  bad: {
    'count.index without count': {
      files: 'resource "huaweicloud_vpc" "a" {\n  name = "vpc-${count.index}"\n}\n',
      found: [
        {
          severity: 'error',
          message: '"count.index" has a meaning only in a block with count.',
          at: 'main.tf:2:17',
          marked: 'count.index',
          address: 'resource.huaweicloud_vpc.a.name',
        },
      ],
    },
    'each in an output, and a member that it does not have': {
      files:
        'output "a" {\n  value = each.key\n}\nresource "huaweicloud_vpc" "a" {\n  for_each = {}\n  name = each.name\n}\n',
      found: [
        {
          severity: 'error',
          message: '"each.key" has a meaning only in a block with for_each.',
          at: 'main.tf:2:11',
          marked: 'each.key',
          address: 'output.a.value',
        },
        {
          severity: 'error',
          message: '"each" has no "name": use each.key or each.value.',
          at: 'main.tf:6:10',
          marked: 'each.name',
          address: 'resource.huaweicloud_vpc.a.name',
        },
      ],
    },
    'count.index in count itself': {
      files: 'resource "huaweicloud_vpc" "a" {\n  count = count.index\n}\n',
      found: [
        {
          severity: 'error',
          message: '"count.index" has a meaning only in a block with count, not in count itself.',
          at: 'main.tf:2:11',
          marked: 'count.index',
          address: 'resource.huaweicloud_vpc.a.count',
        },
      ],
    },
  },
});
