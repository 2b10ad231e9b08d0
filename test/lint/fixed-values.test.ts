import { resourceFixedFlavor } from '../../src/lint/rules/resource-fixed-flavor.js';
import { resourceFixedId } from '../../src/lint/rules/resource-fixed-id.js';
import { resourceFixedZone } from '../../src/lint/rules/resource-fixed-zone.js';
import { resourcePaidInAdvance } from '../../src/lint/rules/resource-paid-in-advance.js';
import { describeRule } from './lint-files.js';

const server = (...lines: string[]): string =>
  `resource "huaweicloud_compute_instance" "web" {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
const SERVER = 'resource.huaweicloud_compute_instance.web';

const flavor = (name: string): string =>
  `The flavor "${name}" is fixed: where it is sold out or not offered, nobody can deploy. Take it from a variable with the prompt hwc:ecs:flavors, or from a data source.`;

describeRule(resourceFixedFlavor, {
  good: {
    'a variable with a default': `variable "flavor" {\n  default = "s6.large.2"\n}\n${server('flavor_id = var.flavor')}`,
    'a data source': server('flavor_id = data.huaweicloud_compute_flavors.all.ids[0]'),
    'a choice among variables': server('flavor_id = coalesce(var.flavor, var.other)'),
    'a flavor of something that does not sell out so':
      'resource "huaweicloud_rds_instance" "db" {\n  flavor = "rds.mysql.n1.large.2"\n}\n',
    'a data source that is asked for one':
      'data "huaweicloud_compute_instances" "all" {\n  flavor_id = "s6.large.2"\n}\n',
  },
  bad: {
    'a literal': {
      files: server('flavor_id = "s6.large.2"'),
      found: [
        {
          severity: 'warning',
          message: flavor('s6.large.2'),
          at: 'main.tf:2:15',
          marked: '"s6.large.2"',
          address: `${SERVER}.flavor_id`,
        },
      ],
    },
    'a local value that several servers take, once': {
      files: {
        'main.tf': `locals {\n  flavor = "s6.large.2"\n}\n${server('flavor_id = local.flavor')}`,
        'more.tf': 'resource "huaweicloud_cce_node" "a" {\n  flavor_id = local.flavor\n}\n',
      },
      found: [
        {
          severity: 'warning',
          message: flavor('s6.large.2'),
          at: 'main.tf:2:12',
          marked: '"s6.large.2"',
          address: `${SERVER}.flavor_id`,
        },
      ],
    },
    'what a module is given, and what it falls back to': {
      files: {
        'main.tf':
          'module "a" {\n  source = "./web"\n  flavor = "c6.large.2"\n}\nmodule "b" {\n  source = "./web"\n}\n',
        'web/main.tf': `variable "flavor" {\n  default = "s6.large.2"\n}\n${server('flavor_id = var.flavor')}`,
      },
      found: [
        {
          severity: 'warning',
          message: flavor('c6.large.2'),
          at: 'main.tf:3:12',
          marked: '"c6.large.2"',
          address: `${SERVER}.flavor_id`,
        },
        {
          severity: 'warning',
          message: flavor('s6.large.2'),
          at: 'web/main.tf:2:13',
          marked: '"s6.large.2"',
          address: `${SERVER}.flavor_id`,
        },
      ],
    },
    'JSON, in a branch of a condition': {
      files: {
        'main.tf.json':
          '{"resource": {"huaweicloud_compute_instance": {"web": {"flavor_id": "${var.big ? \\"s6.4xlarge.2\\" : var.flavor}"}}}}',
      },
      found: [
        {
          severity: 'warning',
          message: flavor('s6.4xlarge.2'),
          at: 'main.tf.json:1:82',
          marked: '\\"s6.4xlarge.2\\"',
          address: `${SERVER}.flavor_id`,
        },
      ],
    },
  },
});

const zone = (name: string): string =>
  `The availability zone "${name}" is fixed: the template deploys in its region only, and not when the zone is sold out. Take it from huaweicloud_availability_zones or from a variable.`;

describeRule(resourceFixedZone, {
  good: {
    'the data source': server('availability_zone = data.huaweicloud_availability_zones.all.names[0]'),
    'a variable with a default': `variable "zone" {\n  default = "cn-north-4a"\n}\n${server('availability_zone = var.zone')}`,
    'a word that is no zone':
      'resource "huaweicloud_gaussdb_mysql_instance" "a" {\n  availability_zone_mode = "multi"\n}\n',
    'a zone that depends on the region': server('availability_zone = "${var.region}a"'),
  },
  bad: {
    'a literal': {
      files: server('availability_zone = "cn-north-4a"'),
      found: [
        {
          severity: 'warning',
          message: zone('cn-north-4a'),
          at: 'main.tf:2:23',
          marked: '"cn-north-4a"',
          address: `${SERVER}.availability_zone`,
        },
      ],
    },
    'each of a list, in JSON and in a data source': {
      files: {
        'main.tf.json':
          '{"data": {"huaweicloud_compute_flavors": {"all": {"availability_zone": "ap-southeast-3b"}}},\n"resource": {"huaweicloud_dms_kafka_instance": {"q": {"availability_zones": ["cn-north-4a", "${var.second}"]}}}}',
      },
      found: [
        {
          severity: 'warning',
          message: zone('ap-southeast-3b'),
          at: 'main.tf.json:1:72',
          marked: '"ap-southeast-3b"',
          address: 'data.huaweicloud_compute_flavors.all.availability_zone',
        },
        {
          severity: 'warning',
          message: zone('cn-north-4a'),
          at: 'main.tf.json:2:78',
          marked: '"cn-north-4a"',
          address: 'resource.huaweicloud_dms_kafka_instance.q.availability_zones',
        },
      ],
    },
  },
});

const ID = '6ef85a4f-bdb7-4b2c-b0ab-1dd0d3a1dc5e';

describeRule(resourceFixedId, {
  good: {
    'what the template creates and looks up': server(
      'image_id           = data.huaweicloud_images_image.os.id',
      'security_group_ids = [huaweicloud_networking_secgroup.main.id]',
    ),
    'a variable with a default': `variable "image" {\n  default = "${ID}"\n}\n${server('image_id = var.image')}`,
    'ids of something else': server('enterprise_project_id = "0"', `key_pair = "${ID}"`),
    'a name': server('image_id = "Ubuntu 22.04"'),
  },
  bad: {
    'an image, a subnet and a security group': {
      files: server(
        `image_id           = "${ID}"`,
        `security_group_ids = ["${ID}"]`,
        'network {',
        `  uuid = "${ID}"`,
        '}',
      ),
      found: [
        {
          severity: 'warning',
          message: `The image "${ID}" is fixed: it exists in one region, or in one account. Look it up by its name with huaweicloud_images_image.`,
          at: 'main.tf:2:24',
          marked: `"${ID}"`,
          address: `${SERVER}.image_id`,
        },
        {
          severity: 'warning',
          message: `The security group "${ID}" is fixed: it exists in one account, and the buyer has another. Create it, or take its id from a variable.`,
          at: 'main.tf:3:25',
          marked: `"${ID}"`,
          address: `${SERVER}.security_group_ids`,
        },
        {
          severity: 'warning',
          message: `The subnet "${ID}" is fixed: it exists in one account, and the buyer has another. Create it, or take its id from a variable.`,
          at: 'main.tf:5:12',
          marked: `"${ID}"`,
          address: `${SERVER}.network.uuid`,
        },
      ],
    },
    'a VPC, in JSON': {
      files: { 'main.tf.json': `{"resource": {"huaweicloud_vpc_subnet": {"a": {"vpc_id": "${ID}"}}}}` },
      found: [
        {
          severity: 'warning',
          message: `The VPC "${ID}" is fixed: it exists in one account, and the buyer has another. Create it, or take its id from a variable.`,
          at: 'main.tf.json:1:58',
          marked: `"${ID}"`,
          address: 'resource.huaweicloud_vpc_subnet.a.vpc_id',
        },
      ],
    },
  },
});

const PAID =
  'huaweicloud_compute_instance is bought for a period: auto-deploy pays it at once (AutoPay), and the buyer has no choice.';

describeRule(resourcePaidInAdvance, {
  good: {
    'what is paid by use': server('charging_mode = "postPaid"', 'auto_renew = true'),
    'a choice of the buyer’s': `variable "mode" {\n  default = "prePaid"\n}\n${server('charging_mode = var.mode')}`,
    'another kind of charge':
      'resource "huaweicloud_vpc_eip" "a" {\n  bandwidth {\n    charge_mode = "traffic"\n  }\n}\n',
  },
  bad: {
    'a period': {
      files: server(
        'charging_mode = "prePaid"',
        'period_unit = "month"',
        'period = 1',
        'auto_renew = var.renew',
      ),
      found: [
        {
          severity: 'info',
          message: PAID,
          at: 'main.tf:2:19',
          marked: '"prePaid"',
          address: `${SERVER}.charging_mode`,
        },
      ],
    },
    'one that renews itself': {
      files: server('charging_mode = "prePaid"', 'auto_renew    = "true"'),
      found: [
        {
          severity: 'info',
          message: PAID,
          at: 'main.tf:2:19',
          marked: '"prePaid"',
          address: `${SERVER}.charging_mode`,
        },
        {
          severity: 'warning',
          message: 'The resource renews itself: the buyer pays on until somebody stops it.',
          at: 'main.tf:3:19',
          marked: '"true"',
          address: `${SERVER}.auto_renew`,
        },
      ],
    },
    'one that is meant to be paid later, in JSON': {
      files: {
        'main.tf.json':
          '{"resource": {"huaweicloud_cbr_vault": {"a": {"charging_mode": "prePaid", "auto_pay": "false"}}}}',
      },
      found: [
        {
          severity: 'info',
          message: PAID.replace('compute_instance', 'cbr_vault'),
          at: 'main.tf.json:1:64',
          marked: '"prePaid"',
          address: 'resource.huaweicloud_cbr_vault.a.charging_mode',
        },
        {
          severity: 'info',
          message: 'Auto-deploy pays at once (AutoPay), whatever auto_pay says.',
          at: 'main.tf.json:1:87',
          marked: '"false"',
          address: 'resource.huaweicloud_cbr_vault.a.auto_pay',
        },
      ],
    },
  },
});
