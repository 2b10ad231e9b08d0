import { resourceMissingArgument } from '../../../../src/lint/rules/resource/missing-argument.js';
import { describeRule } from '../../lint-files.js';
import { eip } from '../../samples/eip.js';

describeRule(resourceMissingArgument, {
  good: {
    'everything that is required': 'resource "huaweicloud_vpc" "a" {\n  name = "a"\n  cidr = var.cidr\n}\n',
    'a required block that is dynamic': eip(
      '  dynamic "bandwidth" {\n    for_each = [1]\n    content {\n      share_type = "PER"\n    }\n  }',
    ),
    'one that is there under a wrong name':
      'resource "huaweicloud_vpc" "a" {\n  name  = "a"\n  cidrr = "192.168.0.0/16"\n}\n',
    'one that a condition decides':
      'resource "huaweicloud_vpc" "a" {\n  name = "a"\n  cidr = var.own ? var.cidr : null\n}\n',
    'an unknown type': 'resource "huaweicloud_vpcx" "a" {}\n',
  },
  bad: {
    'an argument that is left out': {
      files: 'resource "huaweicloud_vpc" "main" {\n  name = "main"\n}\n',
      found: [
        {
          severity: 'error',
          message: 'huaweicloud_vpc must have "cidr".',
          at: 'main.tf:1:1',
          marked: 'resource "huaweicloud_vpc" "main"',
          address: 'resource.huaweicloud_vpc.main',
        },
      ],
    },
    'one that is null, and one in a block': {
      files:
        'resource "huaweicloud_vpc" "main" {\n  name = "main"\n  cidr = null\n}\n' +
        eip('  bandwidth {\n    size = 5\n  }'),
      found: [
        {
          severity: 'error',
          message: 'huaweicloud_vpc must have "cidr".',
          at: 'main.tf:1:1',
          marked: 'resource "huaweicloud_vpc" "main"',
          address: 'resource.huaweicloud_vpc.main',
        },
        {
          severity: 'error',
          message: 'The block bandwidth must have "share_type".',
          at: 'main.tf:9:3',
          marked: 'bandwidth',
          address: 'resource.huaweicloud_vpc_eip.main.bandwidth',
        },
      ],
    },
    'a block that is left out in JSON': {
      files: {
        'main.tf.json': '{"resource": {"huaweicloud_vpc_eip": {"a": {"publicip": {"type": "5_bgp"}}}}}',
      },
      found: [
        {
          severity: 'error',
          message: 'huaweicloud_vpc_eip must have "bandwidth".',
          at: 'main.tf.json:1:40',
          marked: 'a',
          address: 'resource.huaweicloud_vpc_eip.a',
        },
      ],
    },
  },
});
