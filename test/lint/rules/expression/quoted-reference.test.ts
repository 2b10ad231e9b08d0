import { expressionQuotedReference } from '../../../../src/lint/rules/expression/quoted-reference.js';
import { describeRule } from '../../lint-files.js';

describeRule(expressionQuotedReference, {
  good: {
    'names without quotes': 'data "x" "y" {\n  depends_on = [b.c]\n  provider = huaweicloud.other\n}\n',
    'the old wildcard, which Terraform refuses':
      'resource "x" "y" {\n  lifecycle {\n    ignore_changes = ["*"]\n  }\n}\n',
    'JSON, where they are always in quotes': {
      'main.tf.json': '{"data": {"x": {"y": {"depends_on": ["b.c"]}}}}',
    },
  },
  bad: {
    'a provider and the keyword of an argument': {
      files:
        'resource "x" "y" {\n  provider = "huaweicloud.other"\n  lifecycle {\n    ignore_changes = ["tags"] # c\n  }\n}\n',
      found: [
        {
          severity: 'info',
          message: '"huaweicloud.other" is a name: write it without quotes.',
          at: 'main.tf:2:14',
          marked: '"huaweicloud.other"',
          address: 'resource.x.y.provider',
          fixed:
            'resource "x" "y" {\n  provider = huaweicloud.other\n  lifecycle {\n    ignore_changes = ["tags"] # c\n  }\n}\n',
        },
        {
          severity: 'info',
          message: '"tags" is a name: write it without quotes.',
          at: 'main.tf:4:23',
          marked: '"tags"',
          address: 'resource.x.y.lifecycle.ignore_changes',
          fixed:
            'resource "x" "y" {\n  provider = "huaweicloud.other"\n  lifecycle {\n    ignore_changes = [tags] # c\n  }\n}\n',
        },
      ],
    },
  },
});
