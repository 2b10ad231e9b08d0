import { resourceIgnoredArgument } from '../../../../src/lint/rules/resource/ignored-argument.js';
import { describeRule } from '../../lint-files.js';

const ignoring = (list: string, type = 'huaweicloud_lts_transfer'): string =>
  `resource "${type}" "a" {\n  lifecycle {\n    ignore_changes = ${list}\n  }\n}\n`;
const address = 'resource.huaweicloud_lts_transfer.a.lifecycle.ignore_changes';

describeRule(resourceIgnoredArgument, {
  good: {
    'arguments, blocks and what is inside of them': ignoring(
      '[log_group_id, log_transfer_info, log_transfer_info[0].log_transfer_detail[0].obs_period, "log_group_id"]',
    ),
    'what every resource has, and what only the provider sets': ignoring(
      '[id, timeouts, status]',
      'huaweicloud_vpc',
    ),
    'the keys of a map': ignoring('[tags["a"], tags.b, "tags[\\"c\\"]"]', 'huaweicloud_vpc'),
    'all, and what can be no path': ignoring('all') + ignoring('["*"]').replace('"a"', '"b"'),
    'a type that the catalogue does not have': ignoring('[nmae]', 'random_id'),
    'a list in the old form, and a list that is none': `${ignoring('[routes.0.nexthop]', 'huaweicloud_vpc')}${ignoring('log_group_idd').replace('"a"', '"b"')}`,
  },
  bad: {
    'a misspelt argument': {
      files: ignoring('[log_groupid]'),
      found: [
        {
          severity: 'error',
          message:
            'huaweicloud_lts_transfer has no argument "log_groupid" to ignore; did you mean "log_group_id"?',
          at: 'main.tf:3:23',
          marked: 'log_groupid',
          address,
          fixed: ignoring('[log_group_id]'),
        },
      ],
    },
    'one in a block': {
      files: ignoring('[log_transfer_info[0].log_transfer_typ]'),
      found: [
        {
          severity: 'error',
          message:
            'The block log_transfer_info has no argument "log_transfer_typ" to ignore; did you mean "log_transfer_type"?',
          at: 'main.tf:3:44',
          marked: 'log_transfer_typ',
          address,
          fixed: ignoring('[log_transfer_info[0].log_transfer_type]'),
        },
      ],
    },
    'one in quotes': {
      files: ignoring('["log_transfer_info[0].log_transfer_typ", "nothing_like_it"]'),
      found: [
        {
          severity: 'error',
          message:
            'The block log_transfer_info has no argument "log_transfer_typ" to ignore; did you mean "log_transfer_type"?',
          at: 'main.tf:3:45',
          marked: 'log_transfer_typ',
          address,
          fixed: ignoring('["log_transfer_info[0].log_transfer_type", "nothing_like_it"]'),
        },
        {
          severity: 'error',
          message: 'huaweicloud_lts_transfer has no argument "nothing_like_it" to ignore.',
          at: 'main.tf:3:65',
          marked: 'nothing_like_it',
          address,
        },
      ],
    },
    'one in JSON': {
      files: {
        'main.tf.json':
          '{"resource": {"huaweicloud_vpc": {"a": {"lifecycle": {"ignore_changes": ["tag", "routes[0].hop"]}}}}}',
      },
      found: [
        {
          severity: 'error',
          message: 'huaweicloud_vpc has no argument "tag" to ignore; did you mean "tags"?',
          at: 'main.tf.json:1:75',
          marked: 'tag',
          address: 'resource.huaweicloud_vpc.a.lifecycle.ignore_changes',
          fixed:
            '{"resource": {"huaweicloud_vpc": {"a": {"lifecycle": {"ignore_changes": ["tags", "routes[0].hop"]}}}}}',
        },
        {
          severity: 'error',
          message: 'The block routes has no argument "hop" to ignore.',
          at: 'main.tf.json:1:92',
          marked: 'hop',
          address: 'resource.huaweicloud_vpc.a.lifecycle.ignore_changes',
        },
      ],
    },
    'a name that JavaScript knows': {
      files: ignoring('[constructor]'),
      found: [
        {
          severity: 'error',
          message: 'huaweicloud_lts_transfer has no argument "constructor" to ignore.',
          at: 'main.tf:3:23',
          marked: 'constructor',
          address,
        },
      ],
    },
  },
});
