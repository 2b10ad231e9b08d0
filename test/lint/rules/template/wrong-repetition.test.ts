import { templateWrongRepetition } from '../../../../src/lint/rules/template/wrong-repetition.js';
import { describeRule } from '../../lint-files.js';

const vpc = (repetition: string): string =>
  `variable "zones" {\n  type = list(string)\n}\nvariable "on" {\n  type = bool\n}\nresource "huaweicloud_vpc" "a" {\n  ${repetition}\n  name = "a"\n}\n`;

describeRule(templateWrongRepetition, {
  good: {
    'a number, and one in quotes': vpc('count = 2') + vpc('count = "3"').replace('"a"', '"b"'),
    'a bool that becomes a number': vpc('count = var.on ? 1 : 0'),
    'a set of a list': vpc('for_each = toset(var.zones)'),
    'a map made of a list': vpc('for_each = { for zone in var.zones : zone => zone }'),
    'a set in a local value': `locals {\n  zones = toset(["a"])\n}\n${vpc('for_each = local.zones')}`,
    'another resource that is repeated by for_each':
      'resource "huaweicloud_vpc" "a" {\n  for_each = toset(["a"])\n}\nresource "huaweicloud_vpc" "b" {\n  for_each = huaweicloud_vpc.a\n}\n',
    'what is not known': vpc('for_each = var.other'),
    'a list in a dynamic block':
      'resource "huaweicloud_vpc_eip" "a" {\n  dynamic "publicip" {\n    for_each = ["5_bgp"]\n    content {\n      type = publicip.value\n    }\n  }\n}\n',
  },
  bad: {
    'a bool for a number': {
      files: vpc('count = var.on'),
      found: [
        {
          severity: 'error',
          message: 'count requires a number, and this is true or false: write … ? 1 : 0 to have one or none.',
          at: 'main.tf:8:11',
          marked: 'var.on',
          address: 'resource.huaweicloud_vpc.a.count',
        },
      ],
    },
    'a list for a number': {
      files: vpc('count = var.zones'),
      found: [
        {
          severity: 'error',
          message: 'count requires a number, and this is a list: write length(…) for as many as it has.',
          at: 'main.tf:8:11',
          marked: 'var.zones',
          address: 'resource.huaweicloud_vpc.a.count',
        },
      ],
    },
    'less than none': {
      files: vpc('count = -1'),
      found: [
        {
          severity: 'error',
          message: 'count requires a whole number, 0 or more, and this is -1.',
          at: 'main.tf:8:11',
          marked: '-1',
          address: 'resource.huaweicloud_vpc.a.count',
        },
      ],
    },
    'a list for a set': {
      files: vpc('for_each = split(",", "a,b")'),
      found: [
        {
          severity: 'error',
          message:
            'for_each accepts a map or a set of strings, and this is a list: write toset(…), or { for item in … : KEY => item }.',
          at: 'main.tf:8:14',
          marked: 'split(",", "a,b")',
          address: 'resource.huaweicloud_vpc.a.for_each',
        },
      ],
    },
    'a string for a set': {
      files: vpc('for_each = "a"'),
      found: [
        {
          severity: 'error',
          message: 'for_each accepts a map or a set of strings, and this is "a".',
          at: 'main.tf:8:14',
          marked: '"a"',
          address: 'resource.huaweicloud_vpc.a.for_each',
        },
      ],
    },
  },
});
