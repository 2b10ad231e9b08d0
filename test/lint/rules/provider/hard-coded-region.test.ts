import { providerHardCodedRegion } from '../../../../src/lint/rules/provider/hard-coded-region.js';
import { describeRule } from '../../lint-files.js';

describeRule(providerHardCodedRegion, {
  good: {
    'a variable, nothing, and an empty text':
      'provider "huaweicloud" {\n  region = var.region\n}\nprovider "huaweicloud" {\n  alias = "a"\n}\nprovider "huaweicloud" {\n  alias  = "b"\n  region = ""\n}\n',
    'the default of a variable': 'variable "region" {\n  default = "cn-north-4"\n}\n',
    'another word in a resource': 'resource "x_y" "a" {\n  region = "master"\n}\n',
  },
  bad: {
    'a region in the provider, with the variable at hand': {
      files: 'variable "region" {}\nprovider "huaweicloud" {\n  region = "cn-north-4"\n}\n',
      found: [
        {
          severity: 'warning',
          message:
            'The region "cn-north-4" is fixed in provider.huaweicloud: the buyer cannot deploy anywhere else.',
          at: 'main.tf:3:12',
          marked: '"cn-north-4"',
          address: 'provider.huaweicloud.region',
          fixed: 'variable "region" {}\nprovider "huaweicloud" {\n  region = var.region\n}\n',
        },
      ],
    },
    'one in JSON': {
      files: {
        'main.tf.json':
          '{ "variable": { "region": {} }, "provider": { "huaweicloud": { "region": "ap-southeast-3" } } }',
      },
      found: [
        {
          severity: 'warning',
          message:
            'The region "ap-southeast-3" is fixed in provider.huaweicloud: the buyer cannot deploy anywhere else.',
          at: 'main.tf.json:1:74',
          marked: '"ap-southeast-3"',
          address: 'provider.huaweicloud.region',
          fixed:
            '{ "variable": { "region": {} }, "provider": { "huaweicloud": { "region": "${var.region}" } } }',
        },
      ],
    },
    'one in a resource': {
      files: 'resource "huaweicloud_vpc" "main" {\n  region = "la-north-2"\n}\n',
      found: [
        {
          severity: 'warning',
          message:
            'The region "la-north-2" is fixed in resource.huaweicloud_vpc.main: the buyer cannot deploy anywhere else.',
          at: 'main.tf:2:12',
          marked: '"la-north-2"',
          address: 'resource.huaweicloud_vpc.main.region',
        },
      ],
    },
  },
});
