import { templateWrongValue } from '../../../../src/lint/rules/template/wrong-value.js';
import { describeRule } from '../../lint-files.js';

describeRule(templateWrongValue, {
  good: {
    'true, and what RFS has run for years':
      'variable "a" {\n  sensitive = true\n  nullable  = "false"\n}\nvariable "b" {\n  sensitive = "true"\n  nullable  = null\n}\n',
    'what has to be computed': 'output "a" {\n  value     = 1\n  sensitive = var.secret\n}\n',
  },
  bad: {
    'a variable in JSON that switches the lifecycle, where it is only text': {
      files: {
        'main.tf.json':
          '{"resource": {"huaweicloud_vpc": {"a": {"lifecycle": {"prevent_destroy": "${var.keep}"}}}}}',
      },
      found: [
        {
          severity: 'error',
          message: '"prevent_destroy" must be true or false, and this is "${var.keep}".',
          at: 'main.tf.json:1:74',
          marked: '"${var.keep}"',
          address: 'resource.huaweicloud_vpc.a.lifecycle.prevent_destroy',
        },
      ],
    },
    'a word': {
      files: 'variable "a" {\n  sensitive = "yes"\n}\n',
      found: [
        {
          severity: 'error',
          message: '"sensitive" must be true or false, and this is "yes".',
          at: 'main.tf:2:15',
          marked: '"yes"',
          address: 'variable.a.sensitive',
        },
      ],
    },
    'a number in a lifecycle block': {
      files: 'resource "huaweicloud_vpc" "a" {\n  lifecycle {\n    prevent_destroy = 1\n  }\n}\n',
      found: [
        {
          severity: 'error',
          message: '"prevent_destroy" must be true or false, and this is 1.',
          at: 'main.tf:3:23',
          marked: '1',
          address: 'resource.huaweicloud_vpc.a.lifecycle.prevent_destroy',
        },
      ],
    },
  },
});
