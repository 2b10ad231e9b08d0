import { templateDuplicateBlock } from '../../../../src/lint/rules/template/duplicate-block.js';
import { describeRule } from '../../lint-files.js';

const VPC = 'resource "huaweicloud_vpc" "main" {\n  name = "main"\n}\n';

describeRule(templateDuplicateBlock, {
  good: {
    'the same name for other types': `${VPC}data "huaweicloud_vpc" "main" {}\nresource "huaweicloud_vpc_eip" "main" {}\nmodule "main" {\n  source = "./m"\n}\noutput "main" {\n  value = 1\n}\n`,
    'providers with aliases':
      'provider "huaweicloud" {}\nprovider "huaweicloud" {\n  alias = "b"\n}\nprovider "huaweicloud" {\n  alias = "c"\n}\n',
    'several terraform, locals and moved blocks':
      'terraform {}\nterraform {}\nlocals {\n  a = 1\n}\nlocals {\n  b = 1\n}\nmoved {\n  from = a.b\n  to   = a.c\n}\nmoved {\n  from = a.c\n  to   = a.d\n}\n',
    'what the reader of JSON tells already': {
      'main.tf.json': '{ "output": { "a": { "value": 1 }, "a": { "value": 2 } } }',
    },
    'an argument of one locals block that stands there twice': 'locals {\n  a = 1\n  a = 2\n}\n',
    'required_providers as an array of one object': {
      'main.tf.json':
        '{ "terraform": { "required_providers": [{ "huaweicloud": { "source": "huawei.com/provider/huaweicloud" } }] } }',
    },
  },
  bad: {
    'a resource': {
      files: { 'main.tf': VPC, 'more.tf': VPC },
      found: [
        {
          severity: 'error',
          message: 'The resource "huaweicloud_vpc.main" is declared twice.',
          at: 'more.tf:1:1',
          marked: 'resource "huaweicloud_vpc" "main"',
          address: 'resource.huaweicloud_vpc.main',
          related: ['1:1 First declared here.'],
        },
      ],
    },
    'a resource of another JSON file': {
      files: {
        'a.tf.json': '{ "resource": { "huaweicloud_vpc": { "main": { "name": "a" } } } }',
        'b.tf.json': '{ "resource": { "huaweicloud_vpc": { "main": { "name": "b" } } } }',
      },
      found: [
        {
          severity: 'error',
          message: 'The resource "huaweicloud_vpc.main" is declared twice.',
          at: 'b.tf.json:1:39',
          marked: 'main',
          address: 'resource.huaweicloud_vpc.main',
          related: ['1:39 First declared here.'],
        },
      ],
    },
    'a resource of one JSON array': {
      files: {
        'main.tf.json': '{"resource": {"huaweicloud_vpc": {"main": [{"name": "a"},\n{"name": "b"}]}}}',
      },
      found: [
        {
          severity: 'error',
          message: 'The resource "huaweicloud_vpc.main" is declared twice.',
          at: 'main.tf.json:2:1',
          marked: '{',
          address: 'resource.huaweicloud_vpc.main',
          related: ['1:36 First declared here.'],
        },
      ],
    },
    'a local value, an output, a provider and required_providers': {
      files: `locals {
  a = 1
}
locals {
  a = 2
}
output "o" {
  value = 1
}
output "o" {
  value = 2
}
provider "huaweicloud" {}
provider "huaweicloud" {}
terraform {
  required_providers {}
}
terraform {
  required_providers {}
}
`,
      found: [
        {
          severity: 'error',
          message: 'The local value "a" is declared twice.',
          at: 'main.tf:5:3',
          marked: 'a',
          address: 'local.a',
          related: ['2:3 First declared here.'],
        },
        {
          severity: 'error',
          message: 'The output "o" is declared twice.',
          at: 'main.tf:10:1',
          marked: 'output "o"',
          address: 'output.o',
          related: ['7:1 First declared here.'],
        },
        {
          severity: 'error',
          message: 'The provider "huaweicloud" is declared twice.',
          at: 'main.tf:14:1',
          marked: 'provider "huaweicloud"',
          address: 'provider.huaweicloud',
          related: ['13:1 First declared here.'],
        },
        {
          severity: 'error',
          message: 'The required_providers block is declared twice.',
          at: 'main.tf:19:3',
          marked: 'required_providers',
          address: 'terraform.required_providers',
          related: ['16:3 First declared here.'],
        },
      ],
    },
  },
});
