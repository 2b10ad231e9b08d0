import { resourceFixedFlavor } from '../../../../src/lint/rules/resource/fixed-flavor.js';
import { describeRule } from '../../lint-files.js';
import { server, SERVER } from '../../samples/compute-instance.js';

const flavor = (name: string): string =>
  `The flavor "${name}" is fixed: where it is sold out or not offered, every deployment fails. Take it from a variable with the prompt hwc:ecs:flavors, or from a data source.`;

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
