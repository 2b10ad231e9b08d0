import { templateUnknownBlock } from '../../../../src/lint/rules/template/unknown-block.js';
import { describeRule } from '../../lint-files.js';

describeRule(templateUnknownBlock, {
  good: {
    'every block that Terraform has':
      'terraform {}\nprovider "huaweicloud" {}\nlocals {}\nvariable "a" {}\noutput "a" {}\nmodule "a" {}\nresource "a" "b" {}\ndata "a" "b" {}\nmoved {}\nimport {}\ncheck "a" {}\n',
    'comments in JSON': { 'main.tf.json': '{ "//": "note", "variable": {} }' },
  },
  bad: {
    'blocks that came with a newer Terraform than RFS runs': {
      files: 'removed {\n  from = huaweicloud_vpc.a\n}\nephemeral "a" "b" {}\n',
      found: [
        {
          severity: 'error',
          message:
            'The block "removed" came with Terraform 1.7, which is newer than the Terraform 1.5 that RFS runs.',
          at: 'main.tf:1:1',
          marked: 'removed',
          address: 'removed',
        },
        {
          severity: 'error',
          message:
            'The block "ephemeral" came with Terraform 1.10, which is newer than the Terraform 1.5 that RFS runs.',
          at: 'main.tf:4:1',
          marked: 'ephemeral',
          address: 'ephemeral',
        },
      ],
    },
    'a misspelt block': {
      files: 'varaible "a" {}\n',
      found: [
        {
          severity: 'error',
          message: 'Terraform has no block "varaible"; did you mean "variable"?',
          at: 'main.tf:1:1',
          marked: 'varaible',
          address: 'varaible',
          fixed: 'variable "a" {}\n',
        },
      ],
    },
    'an argument outside of blocks, and a name of JSON that is no block': {
      files: { 'a.tf': 'region = "cn-north-4"\n', 'b.tf.json': '{ "resources": {} }' },
      found: [
        {
          severity: 'error',
          message: '"region" is an argument; at the top of a file only blocks are allowed.',
          at: 'a.tf:1:1',
          marked: 'region',
          address: 'region',
        },
        {
          severity: 'error',
          message: 'Terraform has no block "resources"; did you mean "resource"?',
          at: 'b.tf.json:1:4',
          marked: 'resources',
          address: 'resources',
        },
      ],
    },
  },
});
