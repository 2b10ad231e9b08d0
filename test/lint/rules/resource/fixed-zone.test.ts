import { resourceFixedZone } from '../../../../src/lint/rules/resource/fixed-zone.js';
import { describeRule } from '../../lint-files.js';
import { server, SERVER } from '../../samples/compute-instance.js';

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
