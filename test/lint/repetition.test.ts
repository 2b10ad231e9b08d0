import { countLimit } from '../../src/lint/rules/count-limit.js';
import { countWithForEach } from '../../src/lint/rules/count-with-for-each.js';
import { describeRule } from './lint-files.js';

describeRule(countWithForEach, {
  bad: {
    'both in a resource, at the later one': {
      files: `resource "huaweicloud_evs_volume" "data" {
  for_each = toset(["a", "b"])
  count    = 2
}
`,
      found: [
        {
          severity: 'error',
          message: '"count" cannot stand beside "for_each": keep one of them.',
          at: 'main.tf:3:3',
          marked: 'count',
          address: 'resource.huaweicloud_evs_volume.data.count',
          related: ['2:3 "for_each" is here.'],
        },
      ],
    },
    'both in a module and in a data source, in JSON': {
      files: {
        'main.tf.json': `{
  "module": {"web": {"source": "./web", "count": 1, "for_each": {"a": 1}}},
  "data": {"huaweicloud_vpc": {"main": {"for_each": {"a": 1}, "count": 1}}}
}`,
      },
      found: [
        {
          severity: 'error',
          message: '"for_each" cannot stand beside "count": keep one of them.',
          at: 'main.tf.json:2:54',
          marked: 'for_each',
          address: 'module.web.for_each',
          related: ['2:42 "count" is here.'],
        },
        {
          severity: 'error',
          message: '"count" cannot stand beside "for_each": keep one of them.',
          at: 'main.tf.json:3:64',
          marked: 'count',
          address: 'data.huaweicloud_vpc.main.count',
          related: ['3:42 "for_each" is here.'],
        },
      ],
    },
  },
  good: {
    'one of them': `resource "huaweicloud_vpc" "a" {
  count = 2
}

resource "huaweicloud_vpc" "b" {
  for_each = toset(["a"])

  dynamic "tags" {
    for_each = [1]
    content {}
  }
}
`,
    'arguments of that name elsewhere': 'locals {\n  count    = 1\n  for_each = 2\n}\n',
  },
});

const names = (count: number): string =>
  Array.from({ length: count }, (_, index) => `"n${index}"`).join(', ');

describeRule(countLimit, {
  bad: {
    'a count over 1,024': {
      files: 'resource "huaweicloud_vpc" "main" {\n  count = 1025\n}\n',
      found: [
        {
          severity: 'error',
          message: 'RFS repeats a block at most 1024 times, "count" asks for 1025.',
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
          message: 'RFS repeats a block at most 1024 times, "count" asks for 2000.',
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
          message: 'RFS repeats a block at most 1024 times, "for_each" asks for 1025.',
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
          message: 'RFS repeats a block at most 2 times, "count" asks for 3.',
          at: 'main.tf:2:11',
          marked: '3',
          address: 'resource.huaweicloud_vpc.main.count',
        },
      ],
    },
  },
  good: {
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
});
