import { templateIdentifier } from '../../../../src/lint/rules/template/identifier.js';
import { describeRule } from '../../lint-files.js';

describeRule(templateIdentifier, {
  bad: {
    'a variable called as an argument of module blocks is': {
      files: {
        'main.tf': 'module "a" {\n  source = "./a"\n}\n\nvariable "version" {}\n',
        'a/main.tf': 'variable "for_each" {}\n',
        'more.tf.json': '{"variable": {"source": {"type": "string"}}}',
      },
      found: [
        ['for_each', 'a/main.tf:1:11'],
        ['version', 'main.tf:5:11'],
        ['source', 'more.tf.json:1:16'],
      ].map(([name, at]) => ({
        severity: 'error' as const,
        message: `A variable cannot be called "${name}": in module blocks that name has a meaning of its own. Choose another, such as "${name}_value".`,
        at: at!,
        marked: name!,
        address: `variable.${name}`,
      })),
    },
    'names that Terraform refuses': {
      files: `variable "my flavor" {}
resource "huaweicloud_vpc" "1st" {}
module "" {
  source = "./a"
}
`,
      found: [
        ['my flavor', 'variable', 'main.tf:1:11', 'variable.my flavor'],
        ['1st', 'resource', 'main.tf:2:29', 'resource.huaweicloud_vpc.1st'],
        ['', 'module', 'main.tf:3:9', 'module.'],
      ].map(([name, kind, at, address]) => ({
        severity: 'error' as const,
        message: `The ${kind} name "${name}" is not an identifier: use letters, digits, "_" and "-", with a letter first.`,
        at: at!,
        marked: name!,
        address,
      })),
    },
    'an output with blanks, which RFS has been seen to run: a warning': {
      files: { 'main.tf.json': '{"output": {"访问 地址": {"value": "x"}}}' },
      found: [
        {
          severity: 'warning',
          message:
            'The output name "访问 地址" is not an identifier: use letters, digits, "_" and "-", with a letter first.',
          at: 'main.tf.json:1:14',
          marked: '访问 地址',
          address: 'output.访问 地址',
        },
      ],
    },
    'other scripts, which Terraform takes and RFS does not document: a warning': {
      files: 'output "地址" {\n  value = 1\n}\n\nlocals {\n  größe = 1\n}\n',
      found: [
        {
          severity: 'warning',
          message:
            'The output name "地址" has characters other than the letters, digits, "_" and "-" that RFS documents.',
          at: 'main.tf:1:9',
          marked: '地址',
          address: 'output.地址',
        },
        {
          severity: 'warning',
          message:
            'The local value name "größe" has characters other than the letters, digits, "_" and "-" that RFS documents.',
          at: 'main.tf:6:3',
          marked: 'größe',
          address: 'local.größe',
        },
      ],
    },
  },
  good: {
    'what module blocks have, as the name of something else, and what only resembles it':
      'output "version" {\n  value = 1\n}\n\nlocals {\n  source = 1\n}\n\nvariable "connection" {}\nvariable "sources" {}\n',
    'letters, digits, _ and -': `variable "ecs-name_2" {}
output "_x" {
  value = 1
}
data "huaweicloud_vpc" "a" {}
locals {
  a-b = 1
}
`,
    'labels that are no names':
      'resource "huaweicloud_vpc" "a" {\n  dynamic "1 x" {\n    for_each = []\n    content {}\n  }\n}\n',
  },
});
