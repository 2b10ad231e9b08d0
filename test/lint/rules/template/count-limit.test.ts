import { templateCountLimit } from '../../../../src/lint/rules/template/count-limit.js';
import { describeRule } from '../../lint-files.js';

const names = (count: number): string =>
  Array.from({ length: count }, (_, index) => `"n${index}"`).join(', ');

describeRule(templateCountLimit, {
  good: {
    'a local value within the limit':
      'locals {\n  n = 4\n}\nresource "huaweicloud_vpc" "a" {\n  count = local.n * 256\n}\n',
    'a variable without a default': 'variable "n" {}\nresource "huaweicloud_vpc" "a" {\n  count = var.n\n}\n',
    'a set of few': 'resource "huaweicloud_vpc" "a" {\n  for_each = toset(["a", var.b])\n}\n',
    '1,024 copies, and counts that are not known': `resource "huaweicloud_vpc" "a" {
  count = 1024
}

resource "huaweicloud_vpc" "b" {
  count = var.count
}

resource "huaweicloud_vpc" "c" {
  for_each = toset([${names(1024)}])
}
`,
    'other arguments named count': 'resource "huaweicloud_x" "a" {\n  node {\n    count = 5000\n  }\n}\n',
  },
  bad: {
    'a local value and arithmetic': {
      files: 'locals {\n  n = 5\n}\nresource "huaweicloud_vpc" "a" {\n  count = local.n * 1000\n}\n',
      found: [
        {
          severity: 'error',
          message: '"count" asks for 5000 copies; RFS repeats a block at most 1024 times.',
          at: 'main.tf:5:11',
          marked: 'local.n * 1000',
          address: 'resource.huaweicloud_vpc.a.count',
        },
      ],
    },
    'a default that the buyer may change': {
      files: {
        'main.tf.json':
          '{"variable": {"n": {"default": 2000}}, "resource": {"huaweicloud_vpc": {"a": {"count": "${var.n}"}}}}',
      },
      found: [
        {
          severity: 'warning',
          message:
            'With the variables’ defaults, "count" asks for 2000 copies; RFS repeats a block at most 1024 times.',
          at: 'main.tf.json:1:91',
          marked: 'var.n',
          address: 'resource.huaweicloud_vpc.a.count',
        },
      ],
    },
    'a list of many in a local value': {
      files: {
        'main.tf': `locals {\n  names = [${Array.from({ length: 1030 }, (_, index) => index).join(', ')}]\n}\nresource "huaweicloud_vpc" "a" {\n  for_each = toset(local.names)\n}\n`,
      },
      found: [
        {
          severity: 'error',
          message: '"for_each" asks for 1030 copies; RFS repeats a block at most 1024 times.',
          at: 'main.tf:5:14',
          marked: 'toset(local.names)',
          address: 'resource.huaweicloud_vpc.a.for_each',
        },
      ],
    },
    'a count over 1,024': {
      files: 'resource "huaweicloud_vpc" "main" {\n  count = 1025\n}\n',
      found: [
        {
          severity: 'error',
          message: '"count" asks for 1025 copies; RFS repeats a block at most 1024 times.',
          at: 'main.tf:2:11',
          marked: '1025',
          address: 'resource.huaweicloud_vpc.main.count',
        },
      ],
    },
    'a count that is a string, in JSON': {
      files: { 'main.tf.json': '{"module": {"web": {"source": "./web", "count": "2000"}}}' },
      found: [
        {
          severity: 'error',
          message: '"count" asks for 2000 copies; RFS repeats a block at most 1024 times.',
          at: 'main.tf.json:1:49',
          marked: '"2000"',
          address: 'module.web.count',
        },
      ],
    },
    'a for_each with too many entries': {
      files: `data "huaweicloud_vpc" "all" {\n  for_each = toset([${names(1025)}])\n}\n`,
      found: [
        {
          severity: 'error',
          message: '"for_each" asks for 1025 copies; RFS repeats a block at most 1024 times.',
          at: 'main.tf:2:14',
          marked: `toset([${names(1025)}])`,
          address: 'data.huaweicloud_vpc.all.for_each',
        },
      ],
    },
    'what koo.yaml lowers the limit to': {
      files: 'resource "huaweicloud_vpc" "main" {\n  count = 3\n}\n',
      options: { settings: { 'template/count-limit': { severity: 'warning', max: 2 } } },
      found: [
        {
          severity: 'warning',
          message: '"count" asks for 3 copies; RFS repeats a block at most 2 times.',
          at: 'main.tf:2:11',
          marked: '3',
          address: 'resource.huaweicloud_vpc.main.count',
        },
      ],
    },
  },
});
