import { resourceWrongType } from '../../../../src/lint/rules/resource/wrong-type.js';
import { describeRule } from '../../lint-files.js';

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
    'a number and a bool for a string, an attribute for a list in brackets':
      'resource "huaweicloud_networking_secgroup" "g" {\n  name = length(var.a)\n}\nresource "huaweicloud_compute_instance" "a" {\n  name               = var.b == "c"\n  security_group_ids = [huaweicloud_networking_secgroup.g.id]\n}\n',
    'all of what is repeated': `resource "huaweicloud_networking_secgroup" "g" {\n  count = 2\n}\nresource "huaweicloud_compute_instance" "a" {\n  security_group_ids = huaweicloud_networking_secgroup.g[*].id\n}\n`,
    'a choice between two kinds': volume('var.a ? 1 : null'),
  },
  bad: {
    'a whole data source, of which no attribute is sure to be meant': {
      files:
        'data "huaweicloud_obs_buckets" "b" {}\nresource "huaweicloud_obs_bucket_object" "a" {\n  bucket = data.huaweicloud_obs_buckets.b\n  key    = "k"\n}\n',
      found: [
        {
          severity: 'error',
          message: '"bucket" requires a string, and this is a whole block: add the name of an attribute.',
          at: 'main.tf:3:12',
          marked: 'data.huaweicloud_obs_buckets.b',
          address: 'resource.huaweicloud_obs_bucket_object.a.bucket',
        },
      ],
    },
    'a string for a block, in JSON': {
      files: { 'main.tf.json': '{"resource": {"huaweicloud_vpc_eip": {"a": {"publicip": "5_bgp"}}}}' },
      found: [
        {
          severity: 'error',
          message: '"publicip" is a block: write "publicip": { … }.',
          at: 'main.tf.json:1:57',
          marked: '"5_bgp"',
          address: 'resource.huaweicloud_vpc_eip.a.publicip',
        },
      ],
    },
    'an attribute for a list of them': {
      files:
        'resource "huaweicloud_networking_secgroup" "g" {\n  name = "g"\n}\nresource "huaweicloud_compute_instance" "a" {\n  security_group_ids = huaweicloud_networking_secgroup.g.id\n}\n',
      found: [
        {
          severity: 'error',
          message: '"security_group_ids" requires a list, and this gives a string.',
          at: 'main.tf:5:24',
          marked: 'huaweicloud_networking_secgroup.g.id',
          address: 'resource.huaweicloud_compute_instance.a.security_group_ids',
        },
      ],
    },
    'a list for one of its items': {
      files: `data "huaweicloud_availability_zones" "all" {}\nresource "huaweicloud_vpc_subnet" "a" {\n  availability_zone = data.huaweicloud_availability_zones.all.names\n}\n`,
      found: [
        {
          severity: 'error',
          message: '"availability_zone" requires a string, and this gives a list.',
          at: 'main.tf:3:23',
          marked: 'data.huaweicloud_availability_zones.all.names',
          address: 'resource.huaweicloud_vpc_subnet.a.availability_zone',
        },
      ],
    },
    'a whole resource for its id, and a variable of another type': {
      files:
        'variable "zones" {\n  type = list(string)\n}\nresource "huaweicloud_vpc" "a" {\n  name = "a"\n}\nresource "huaweicloud_vpc_subnet" "a" {\n  vpc_id            = huaweicloud_vpc.a\n  availability_zone = var.zones\n}\n',
      found: [
        {
          severity: 'error',
          message:
            '"vpc_id" requires a string, and this is a whole block: add the name of an attribute, such as id.',
          at: 'main.tf:8:23',
          marked: 'huaweicloud_vpc.a',
          address: 'resource.huaweicloud_vpc_subnet.a.vpc_id',
        },
        {
          severity: 'error',
          message: '"availability_zone" requires a string, and this gives a list.',
          at: 'main.tf:9:23',
          marked: 'var.zones',
          address: 'resource.huaweicloud_vpc_subnet.a.availability_zone',
        },
      ],
    },
    'a number with a unit': {
      files: volume('"40 GB"'),
      found: [
        {
          severity: 'error',
          message: '"size" requires a whole number, and this is "40 GB".',
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
          message: '"cascade" requires true or false, and this is "yes".',
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
          message: '"secondary_cidrs" requires a set, and this is "172.16.0.0/20".',
          at: 'main.tf:2:21',
          marked: '"172.16.0.0/20"',
          address: 'resource.huaweicloud_vpc.a.secondary_cidrs',
        },
        {
          severity: 'error',
          message: '"secondary_cidrs" requires a string, and this is ["x"].',
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
          message: '"size" requires a whole number, and this is "big".',
          at: 'main.tf:10:23',
          marked: 'local.size',
          address: 'resource.huaweicloud_evs_volume.a.size',
        },
      ],
    },
  },
});
