import { resourceTimeouts } from '../../../../src/lint/rules/resource/timeouts.js';
import { describeRule } from '../../lint-files.js';

const waiting = (inside: string, type = 'huaweicloud_vpc'): string =>
  `resource "${type}" "a" {\n  timeouts {\n    ${inside}\n  }\n}\n`;

describeRule(resourceTimeouts, {
  good: {
    'operations that the type has': waiting('create = "10m"\n    delete = "1h30m"'),
    'every way to write a duration':
      waiting('create = "1.5h"\n    delete = "0"') + waiting('create = "90s"').replace('"a"', '"b"'),
    'what has to be computed, and null': waiting('create = "${var.minutes}m"\n    delete = null'),
    'a type that the catalogue does not have': waiting('craete = "10m"', 'random_id'),
    'no timeouts': 'resource "huaweicloud_vpc" "a" {\n}\n',
    'a data source that waits':
      'data "huaweicloud_rds_error_log_link" "a" {\n  timeouts {\n    read = "5m"\n  }\n}\n',
    'the same in JSON': {
      'main.tf.json':
        '{"resource": {"huaweicloud_vpc": {"a": {"timeouts": {"//": "slow", "create": "10m"}}}}}',
    },
  },
  bad: {
    'a misspelt operation': {
      files: waiting('craete = "10m"'),
      found: [
        {
          severity: 'error',
          message: 'huaweicloud_vpc has no timeout "craete"; did you mean "create"?',
          at: 'main.tf:3:5',
          marked: 'craete',
          address: 'resource.huaweicloud_vpc.a.timeouts.craete',
          fixed: waiting('create = "10m"'),
        },
      ],
    },
    'an operation that the type does not have': {
      files: waiting('read = "10m"'),
      found: [
        {
          severity: 'error',
          message: 'huaweicloud_vpc has no timeout "read"; it has create and delete.',
          at: 'main.tf:3:5',
          marked: 'read',
          address: 'resource.huaweicloud_vpc.a.timeouts.read',
        },
      ],
    },
    'a type without timeouts': {
      files: waiting('create = "10m"', 'huaweicloud_vpc_flow_log'),
      found: [
        {
          severity: 'error',
          message: 'huaweicloud_vpc_flow_log has no timeouts: leave the block out.',
          at: 'main.tf:2:3',
          marked: 'timeouts',
          address: 'resource.huaweicloud_vpc_flow_log.a.timeouts',
        },
      ],
    },
    'texts that are no duration': {
      files: waiting('create = "10 minutes"\n    delete = 10'),
      found: [
        {
          severity: 'error',
          message: '"create" must be a duration such as "10m" or "1h30m", and this is "10 minutes".',
          at: 'main.tf:3:14',
          marked: '"10 minutes"',
          address: 'resource.huaweicloud_vpc.a.timeouts.create',
        },
        {
          severity: 'error',
          message: '"delete" must be a duration such as "10m" or "1h30m", and this is 10.',
          at: 'main.tf:4:14',
          marked: '10',
          address: 'resource.huaweicloud_vpc.a.timeouts.delete',
        },
      ],
    },
    'a misspelt operation in JSON': {
      files: { 'main.tf.json': '{"resource": {"huaweicloud_vpc": {"a": {"timeouts": {"craete": "10m"}}}}}' },
      found: [
        {
          severity: 'error',
          message: 'huaweicloud_vpc has no timeout "craete"; did you mean "create"?',
          at: 'main.tf.json:1:55',
          marked: 'craete',
          address: 'resource.huaweicloud_vpc.a.timeouts.craete',
          fixed: '{"resource": {"huaweicloud_vpc": {"a": {"timeouts": {"create": "10m"}}}}}',
        },
      ],
    },
  },
});
