import { resourceBlockCount } from '../../src/lint/rules/resource-block-count.js';
import { resourceBlockForm } from '../../src/lint/rules/resource-block-form.js';
import { resourceConflictingArguments } from '../../src/lint/rules/resource-conflicting-arguments.js';
import { resourceDeprecated } from '../../src/lint/rules/resource-deprecated.js';
import { resourceMissingArgument } from '../../src/lint/rules/resource-missing-argument.js';
import { resourceNewerThanRfs } from '../../src/lint/rules/resource-newer-than-rfs.js';
import { resourceOneOf } from '../../src/lint/rules/resource-one-of.js';
import { resourceOutOfRange } from '../../src/lint/rules/resource-out-of-range.js';
import { resourceReadOnly } from '../../src/lint/rules/resource-read-only.js';
import { resourceRequiredWith } from '../../src/lint/rules/resource-required-with.js';
import { resourceUnknownArgument } from '../../src/lint/rules/resource-unknown-argument.js';
import { resourceUnknownType } from '../../src/lint/rules/resource-unknown-type.js';
import { resourceUnlistedValue } from '../../src/lint/rules/resource-unlisted-value.js';
import { resourceWrongType } from '../../src/lint/rules/resource-wrong-type.js';
import { describeRule } from './lint-files.js';

const eip = (inside: string): string => `resource "huaweicloud_vpc_eip" "main" {
  publicip {
    type = "5_bgp"
  }
${inside}
}
`;
const bandwidth = '  bandwidth {\n    name       = "main"\n    share_type = "PER"\n    size       = 5\n  }\n';

describeRule(resourceUnknownType, {
  good: {
    'types of the provider': 'resource "huaweicloud_vpc" "a" {}\ndata "huaweicloud_vpc" "b" {}\n',
    'types of other providers': 'resource "random_password" "a" {}\n',
    'the data source of the package': 'data "huaweicloud_koogallery_assets" "a" {}\n',
  },
  bad: {
    'a misspelt type': {
      files: 'resource "huaweicloud_vpc_subnets" "a" {\n  nonsense = 1\n}\n',
      found: [
        {
          severity: 'error',
          message:
            'huaweicloud_vpc_subnets is a data source of the provider, not a resource; did you mean huaweicloud_vpc_subnet?',
          at: 'main.tf:1:11',
          marked: 'huaweicloud_vpc_subnets',
          address: 'resource.huaweicloud_vpc_subnets.a',
          fixed: 'resource "huaweicloud_vpc_subnet" "a" {\n  nonsense = 1\n}\n',
        },
      ],
    },
    'a type that was removed': {
      files: 'resource "huaweicloud_cci_network_v1" "a" {}\n',
      found: [
        {
          severity: 'error',
          message:
            'The resource type huaweicloud_cci_network_v1 was removed: 1.30.1 is the last release of the provider with it.',
          at: 'main.tf:1:11',
          marked: 'huaweicloud_cci_network_v1',
          address: 'resource.huaweicloud_cci_network_v1.a',
        },
      ],
    },
    'a data source used as a resource': {
      files: 'resource "huaweicloud_availability_zones" "a" {}\n',
      found: [
        {
          severity: 'error',
          message: 'huaweicloud_availability_zones is a data source of the provider, not a resource.',
          at: 'main.tf:1:11',
          marked: 'huaweicloud_availability_zones',
          address: 'resource.huaweicloud_availability_zones.a',
        },
      ],
    },
  },
});

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
        '{"resource": {"huaweicloud_vpc_eip": {"a": {"publicip": {"type": "5_bgp"}, "bandwidth": [{"share_type": "PER"}], "//": "note"}}}}',
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
  },
});

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

const rule = (direction: string): string =>
  `resource "huaweicloud_networking_secgroup_rule" "a" {\n  direction         = ${direction}\n  ethertype         = "ipv4"\n  security_group_id = "x"\n}\n`;

describeRule(resourceUnlistedValue, {
  good: {
    'a value of the list': rule('"ingress"'),
    'another letter case where it does not matter': rule('"INGRESS"'),
    'what only a deployment knows': rule('var.direction'),
  },
  bad: {
    'a value that is not': {
      files: rule('"inbound"'),
      found: [
        {
          severity: 'warning',
          message: '"direction" is "inbound", and the provider takes ingress, egress.',
          at: 'main.tf:2:23',
          marked: '"inbound"',
          address: 'resource.huaweicloud_networking_secgroup_rule.a.direction',
        },
      ],
    },
    'one that pages do not list': {
      files: 'resource "huaweicloud_compute_instance" "a" {\n  eip_type = "5_bgpp"\n}\n',
      found: [
        {
          severity: 'warning',
          message: '"eip_type" is "5_bgpp", and the provider lists 5_bgp, 5_sbgp; did you mean 5_bgp?',
          at: 'main.tf:2:14',
          marked: '"5_bgpp"',
          address: 'resource.huaweicloud_compute_instance.a.eip_type',
        },
      ],
    },
  },
});

describeRule(resourceOutOfRange, {
  good: { 'a number in the range': 'resource "huaweicloud_cbr_vault" "a" {\n  period = 9\n}\n' },
  bad: {
    'a number above it': {
      files: 'resource "huaweicloud_cbr_vault" "a" {\n  period = "12"\n}\n',
      found: [
        {
          severity: 'warning',
          message: '"period" is 12, and must be from 1 to 9.',
          at: 'main.tf:2:12',
          marked: '"12"',
          address: 'resource.huaweicloud_cbr_vault.a.period',
        },
      ],
    },
  },
});

describeRule(resourceBlockForm, {
  good: {
    'blocks as blocks and arguments as arguments': eip(`${bandwidth}  tags = {\n    a = "b"\n  }`),
    'objects in JSON': {
      'main.tf.json': '{"resource": {"huaweicloud_vpc_eip": {"a": {"publicip": {"type": "5_bgp"}}}}}',
    },
  },
  bad: {
    'a block with an equals sign': {
      files: 'resource "huaweicloud_vpc_eip" "a" {\n  publicip = { type = "5_bgp" }\n}\n',
      found: [
        {
          severity: 'error',
          message: '"publicip" is a block: write `publicip { … }`, without "=".',
          at: 'main.tf:2:3',
          marked: 'publicip',
          address: 'resource.huaweicloud_vpc_eip.a.publicip',
        },
      ],
    },
    'a map as a block': {
      files: 'resource "huaweicloud_vpc_eip" "a" {\n  tags {\n    a = "b"\n  }\n}\n',
      found: [
        {
          severity: 'error',
          message: '"tags" is an argument: write `tags = { … }`.',
          at: 'main.tf:2:3',
          marked: 'tags',
          address: 'resource.huaweicloud_vpc_eip.a.tags',
        },
      ],
    },
  },
});

describeRule(resourceBlockCount, {
  good: {
    'as many as allowed': eip(bandwidth),
    'dynamic blocks, which nobody can count': eip(
      `${bandwidth}  dynamic "bandwidth" {\n    for_each = []\n    content {}\n  }`,
    ),
  },
  bad: {
    'a block that may stand once, twice': {
      files: eip(bandwidth + bandwidth),
      found: [
        {
          severity: 'error',
          message: '"bandwidth" stands 2 times here, and may stand once.',
          at: 'main.tf:10:3',
          marked: 'bandwidth',
          address: 'resource.huaweicloud_vpc_eip.main.bandwidth',
        },
      ],
    },
  },
});

const associate = (inside: string): string =>
  `resource "huaweicloud_compute_eip_associate" "a" {\n  instance_id = "i"\n${inside}}\n`;

describeRule(resourceConflictingArguments, {
  good: {
    'one of them': associate('  public_ip = "1.2.3.4"\n'),
    'one of them and a null': associate('  public_ip = "1.2.3.4"\n  bandwidth_id = null\n'),
    'values of a loop, which may be null': `resource "huaweicloud_obs_bucket" "a" {
  bucket = "a"
  dynamic "website" {
    for_each = var.websites
    content {
      index_document           = website.value.index
      redirect_all_requests_to = website.value.redirect
    }
  }
}
`,
    'what only a deployment knows': associate(
      '  public_ip = var.own ? "1.2.3.4" : null\n  bandwidth_id = var.own ? null : "x"\n',
    ),
  },
  bad: {
    both: {
      files:
        associate('  public_ip = huaweicloud_vpc_eip.a.address\n  bandwidth_id = "b"\n  fixed_ip = "x"\n') +
        'resource "huaweicloud_vpc_eip" "a" {}\n',
      found: [
        {
          severity: 'error',
          message: '"public_ip" and "bandwidth_id" exclude each other.',
          at: 'main.tf:3:3',
          marked: 'public_ip',
          address: 'resource.huaweicloud_compute_eip_associate.a.public_ip',
        },
      ],
    },
  },
});

describeRule(resourceOneOf, {
  good: {
    'one of them': associate('  public_ip = var.ip\n'),
    'both, which is another rule’s': associate('  public_ip = "a"\n  bandwidth_id = "b"\n'),
  },
  bad: {
    'none of them': {
      files: associate(''),
      found: [
        {
          severity: 'warning',
          message: 'huaweicloud_compute_eip_associate must have one of "bandwidth_id", "public_ip".',
          at: 'main.tf:1:1',
          marked: 'resource "huaweicloud_compute_eip_associate" "a"',
          address: 'resource.huaweicloud_compute_eip_associate.a',
        },
      ],
    },
  },
});

describeRule(resourceRequiredWith, {
  good: {
    'both of them': associate('  bandwidth_id = "b"\n  fixed_ip = "x"\n'),
    neither: associate('  public_ip = "a"\n'),
  },
  bad: {
    'one without the other': {
      files: associate('  bandwidth_id = "b"\n'),
      found: [
        {
          severity: 'warning',
          message: '"bandwidth_id" only works with "fixed_ip", which is not given.',
          at: 'main.tf:3:3',
          marked: 'bandwidth_id',
          address: 'resource.huaweicloud_compute_eip_associate.a.bandwidth_id',
        },
      ],
    },
  },
});

describeRule(resourceReadOnly, {
  good: { 'what an author may set': 'resource "huaweicloud_vpc" "a" {\n  name = "a"\n}\n' },
  bad: {
    'an attribute of the provider': {
      files: 'resource "huaweicloud_vpc" "a" {\n  status = "OK"\n}\n',
      found: [
        {
          severity: 'error',
          message: '"status" cannot be set: the provider decides its value.',
          at: 'main.tf:2:3',
          marked: 'status',
          address: 'resource.huaweicloud_vpc.a.status',
        },
      ],
    },
  },
});

describeRule(resourceDeprecated, {
  good: { 'what is not': 'resource "huaweicloud_vpc" "a" {\n  name = "a"\n}\n' },
  bad: {
    'an argument': {
      files: 'resource "huaweicloud_vpc" "a" {\n  secondary_cidr = "172.16.0.0/20"\n}\n',
      found: [
        {
          severity: 'info',
          message: '"secondary_cidr" is deprecated.',
          at: 'main.tf:2:3',
          marked: 'secondary_cidr',
          address: 'resource.huaweicloud_vpc.a.secondary_cidr',
        },
      ],
    },
  },
});

describeRule(resourceNewerThanRfs, {
  good: {
    'what RFS runs': 'resource "huaweicloud_vpc" "a" {\n  enhanced_local_route = "true"\n}\n',
    'what it runs by now': {
      files: 'resource "huaweicloud_vpc" "a" {\n  block_service_endpoint_states = "on"\n}\n',
      options: { settings: { 'resource/newer-than-rfs': { newest: '1.80.0' } } },
    },
  },
  bad: {
    'a newer argument': {
      files: 'resource "huaweicloud_vpc" "a" {\n  block_service_endpoint_states = "on"\n}\n',
      found: [
        {
          severity: 'warning',
          message:
            '"block_service_endpoint_states" came after release 1.75.0 of the provider; RFS is known to run 1.72.1 and earlier.',
          at: 'main.tf:2:3',
          marked: 'block_service_endpoint_states',
          address: 'resource.huaweicloud_vpc.a.block_service_endpoint_states',
        },
      ],
    },
  },
});
