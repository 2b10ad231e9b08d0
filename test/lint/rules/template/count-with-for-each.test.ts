import { templateCountWithForEach } from '../../../../src/lint/rules/template/count-with-for-each.js';
import { describeRule } from '../../lint-files.js';

describeRule(templateCountWithForEach, {
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
          message: '"count" cannot be combined with "for_each": keep one of them.',
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
          message: '"for_each" cannot be combined with "count": keep one of them.',
          at: 'main.tf.json:2:54',
          marked: 'for_each',
          address: 'module.web.for_each',
          related: ['2:42 "count" is here.'],
        },
        {
          severity: 'error',
          message: '"count" cannot be combined with "for_each": keep one of them.',
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
