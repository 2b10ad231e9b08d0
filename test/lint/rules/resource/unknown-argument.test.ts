import { resourceUnknownArgument } from '../../../../src/lint/rules/resource/unknown-argument.js';
import { describeRule } from '../../lint-files.js';
import { eip } from '../../samples/eip.js';

describeRule(resourceUnknownArgument, {
  good: {
    'arguments, blocks and what every resource has': `resource "huaweicloud_vpc" "a" {
  count    = 2
  name     = "a"
  cidr     = "192.168.0.0/16"
  provider = huaweicloud

  lifecycle {
    ignore_changes = [tags]
  }

  timeouts {
    create = "10m"
  }
}
`,
    'dynamic blocks': eip(
      '  dynamic "bandwidth" {\n    for_each = [1]\n    content {\n      share_type = "PER"\n    }\n  }',
    ),
    'blocks in JSON': {
      'main.tf.json':
        '{"resource": {"huaweicloud_vpc_eip": {"a": {"publicip": {"type": "5_bgp"}, "bandwidth": [{"share_type": "PER"}], "timeouts": {"create": "5m"}, "//": "note"}}}}',
    },
  },
  bad: {
    'a misspelt argument': {
      files: 'resource "huaweicloud_vpc" "main" {\n  name  = "main"\n  cidrr = "192.168.0.0/16"\n}\n',
      found: [
        {
          severity: 'error',
          message: 'huaweicloud_vpc has no argument "cidrr"; did you mean "cidr"?',
          at: 'main.tf:3:3',
          marked: 'cidrr',
          address: 'resource.huaweicloud_vpc.main.cidrr',
          fixed: 'resource "huaweicloud_vpc" "main" {\n  name  = "main"\n  cidr = "192.168.0.0/16"\n}\n',
        },
      ],
    },
    'one in a block': {
      files: eip('  bandwidth {\n    share_type = "PER"\n    speed      = 5\n  }'),
      found: [
        {
          severity: 'error',
          message: 'The block bandwidth has no argument "speed".',
          at: 'main.tf:7:5',
          marked: 'speed',
          address: 'resource.huaweicloud_vpc_eip.main.bandwidth.speed',
        },
      ],
    },
    'one in a dynamic block': {
      files: eip('  dynamic "bandwith" {\n    for_each = [1]\n    content {}\n  }'),
      found: [
        {
          severity: 'error',
          message: 'huaweicloud_vpc_eip has no block "bandwith"; did you mean "bandwidth"?',
          at: 'main.tf:5:12',
          marked: 'bandwith',
          address: 'resource.huaweicloud_vpc_eip.main.bandwith',
          fixed: eip('  dynamic "bandwidth" {\n    for_each = [1]\n    content {}\n  }'),
        },
      ],
    },
    'one in JSON, and in a block there': {
      files: {
        'main.tf.json':
          '{\n  "resource": {"huaweicloud_vpc_eip": {"a": {\n    "publicip": {"typ": "5_bgp"},\n    "bandwidth": [{"share_type": "PER"}]}}}}\n',
      },
      found: [
        {
          severity: 'error',
          message: 'The block publicip has no argument "typ"; did you mean "type"?',
          at: 'main.tf.json:3:19',
          marked: 'typ',
          address: 'resource.huaweicloud_vpc_eip.a.publicip.typ',
          fixed:
            '{\n  "resource": {"huaweicloud_vpc_eip": {"a": {\n    "publicip": {"type": "5_bgp"},\n    "bandwidth": [{"share_type": "PER"}]}}}}\n',
        },
      ],
    },
    'arguments and blocks of Terraform’s own, misspelt': {
      files: 'resource "huaweicloud_vpc" "a" {\n  conut = 2\n\n  lifecyle {\n  }\n}\n',
      found: [
        {
          severity: 'error',
          message: 'huaweicloud_vpc has no argument "conut"; did you mean "count"?',
          at: 'main.tf:2:3',
          marked: 'conut',
          address: 'resource.huaweicloud_vpc.a.conut',
          fixed: 'resource "huaweicloud_vpc" "a" {\n  count = 2\n\n  lifecyle {\n  }\n}\n',
        },
        {
          severity: 'error',
          message: 'huaweicloud_vpc has no block "lifecyle"; did you mean "lifecycle"?',
          at: 'main.tf:4:3',
          marked: 'lifecyle',
          address: 'resource.huaweicloud_vpc.a.lifecyle',
          fixed: 'resource "huaweicloud_vpc" "a" {\n  conut = 2\n\n  lifecycle {\n  }\n}\n',
        },
      ],
    },
    'a block where the type has a string of a similar name': {
      files: 'resource "huaweicloud_elb_loadbalancer" "a" {\n  bandwidth {\n    size = 1\n  }\n}\n',
      found: [
        {
          severity: 'error',
          message: 'huaweicloud_elb_loadbalancer has no block "bandwidth".',
          at: 'main.tf:2:3',
          marked: 'bandwidth',
          address: 'resource.huaweicloud_elb_loadbalancer.a.bandwidth',
        },
      ],
    },
  },
});
