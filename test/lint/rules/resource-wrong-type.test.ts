import { resourceWrongType } from '../../../src/lint/rules/resource-wrong-type.js';
import { describeRule } from '../lint-files.js';

const volume = (size: string): string =>
  `resource "huaweicloud_evs_volume" "a" {\n  volume_type       = "SSD"\n  availability_zone = "z"\n  size              = ${size}\n}\n`;

describeRule(resourceWrongType, {
  good: {
    'a number': volume('40'),
    'a number in quotes': volume('"40"'),
    'a number from a variable': `variable "size" {\n  default = "40"\n}\n${volume('var.size')}`,
    'what only a deployment knows': volume('var.size'),
    'a bool in quotes': 'resource "huaweicloud_evs_volume" "a" {\n  cascade = "true"\n}\n',
    'a number for a string': 'resource "huaweicloud_vpc" "a" {\n  name = 1\n}\n',
    null: volume('null'),
  },
  bad: {
    'a number with a unit': {
      files: volume('"40 GB"'),
      found: [
        {
          severity: 'error',
          message: '"size" wants a whole number, and this is "40 GB".',
          at: 'main.tf:4:23',
          marked: '"40 GB"',
          address: 'resource.huaweicloud_evs_volume.a.size',
        },
      ],
    },
    '"yes" for a bool': {
      files: 'resource "huaweicloud_evs_volume" "a" {\n  cascade = "yes"\n}\n',
      found: [
        {
          severity: 'error',
          message: '"cascade" wants true or false, and this is "yes".',
          at: 'main.tf:2:13',
          marked: '"yes"',
          address: 'resource.huaweicloud_evs_volume.a.cascade',
        },
      ],
    },
    'a string for a list, and an item of a list': {
      files:
        'resource "huaweicloud_vpc" "a" {\n  secondary_cidrs = "172.16.0.0/20"\n}\nresource "huaweicloud_vpc" "b" {\n  secondary_cidrs = ["172.16.0.0/20", ["x"]]\n}\n',
      found: [
        {
          severity: 'error',
          message: '"secondary_cidrs" wants a set, and this is "172.16.0.0/20".',
          at: 'main.tf:2:21',
          marked: '"172.16.0.0/20"',
          address: 'resource.huaweicloud_vpc.a.secondary_cidrs',
        },
        {
          severity: 'error',
          message: '"secondary_cidrs" wants a string, and this is ["x"].',
          at: 'main.tf:5:39',
          marked: '["x"]',
          address: 'resource.huaweicloud_vpc.b.secondary_cidrs',
        },
      ],
    },
    'a default that does not fit, followed through a local value': {
      files: `variable "size" {\n  default = "big"\n}\nlocals {\n  size = var.size\n}\n${volume('local.size')}`,
      found: [
        {
          severity: 'error',
          message: '"size" wants a whole number, and this is "big".',
          at: 'main.tf:10:23',
          marked: 'local.size',
          address: 'resource.huaweicloud_evs_volume.a.size',
        },
      ],
    },
  },
});
