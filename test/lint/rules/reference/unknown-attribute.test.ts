import { referenceUnknownAttribute } from '../../../../src/lint/rules/reference/unknown-attribute.js';
import { describeRule } from '../../lint-files.js';

describeRule(referenceUnknownAttribute, {
  good: {
    'attributes, blocks and their items':
      'resource "huaweicloud_compute_instance" "a" {}\noutput "a" {\n  value = [huaweicloud_compute_instance.a.id, huaweicloud_compute_instance.a.network[0].port, huaweicloud_compute_instance.a.network.0.port, huaweicloud_compute_instance.a.network[*].port, huaweicloud_compute_instance.a.tags.x]\n}\n',
    'repeated blocks':
      'resource "huaweicloud_vpc" "a" {\n  count = 2\n}\noutput "a" {\n  value = [huaweicloud_vpc.a[0].id, huaweicloud_vpc.a.*.id, huaweicloud_vpc.a[*].id]\n}\n',
    'an index behind ".*", which takes an item of the list':
      'resource "huaweicloud_vpc_eip" "a" {\n  count = 2\n}\nresource "huaweicloud_vpc_eip" "b" {}\noutput "a" {\n  value = [huaweicloud_vpc_eip.a.*.address[0], huaweicloud_vpc_eip.b.*.address[0], huaweicloud_vpc_eip.a.*.bandwidth[0][0].size]\n}\n',
    'data sources':
      'data "huaweicloud_availability_zones" "z" {}\noutput "a" {\n  value = data.huaweicloud_availability_zones.z.names[0]\n}\n',
    'the long form of a resource':
      'resource "huaweicloud_vpc" "a" {}\noutput "a" {\n  value = resource.huaweicloud_vpc.a.id\n}\n',
    'the package of an asset':
      'data "huaweicloud_koogallery_assets" "a" {}\noutput "a" {\n  value = data.huaweicloud_koogallery_assets.a.assets[0].software_pkg_deployed_object[0].internal_path\n}\n',
  },
  bad: {
    'an index behind "[*]", which is one of each item': {
      files:
        'resource "huaweicloud_vpc_eip" "a" {\n  count = 2\n}\noutput "a" {\n  value = huaweicloud_vpc_eip.a[*].address[0]\n}\n',
      found: [
        {
          severity: 'error',
          message: '"address" of huaweicloud_vpc_eip is a single value: it has no item [0].',
          at: 'main.tf:5:11',
          marked: 'huaweicloud_vpc_eip.a[*].address[0]',
          address: 'output.a.value',
        },
      ],
    },
    'a misspelt attribute': {
      files: 'resource "huaweicloud_vpc" "main" {}\noutput "a" {\n  value = huaweicloud_vpc.main.idd\n}\n',
      found: [
        {
          severity: 'error',
          message: 'huaweicloud_vpc has no attribute "idd"; did you mean "id"?',
          at: 'main.tf:3:11',
          marked: 'huaweicloud_vpc.main.idd',
          address: 'output.a.value',
        },
      ],
    },
    'a misspelt attribute behind the long form': {
      files:
        'resource "huaweicloud_vpc" "main" {}\noutput "a" {\n  value = resource.huaweicloud_vpc.main.idd\n}\n',
      found: [
        {
          severity: 'error',
          message: 'huaweicloud_vpc has no attribute "idd"; did you mean "id"?',
          at: 'main.tf:3:11',
          marked: 'resource.huaweicloud_vpc.main.idd',
          address: 'output.a.value',
        },
      ],
    },
    'an index into a single value, and none into a list': {
      files:
        'resource "huaweicloud_vpc" "a" {}\ndata "huaweicloud_availability_zones" "z" {}\ndata "huaweicloud_koogallery_assets" "k" {}\noutput "a" {\n  value = huaweicloud_vpc.a.name[0]\n}\noutput "b" {\n  value = data.huaweicloud_koogallery_assets.k.assets.version\n}\n',
      found: [
        {
          severity: 'error',
          message: '"name" of huaweicloud_vpc is a single value: it has no item [0].',
          at: 'main.tf:5:11',
          marked: 'huaweicloud_vpc.a.name[0]',
          address: 'output.a.value',
        },
        {
          severity: 'error',
          message: '"assets" of huaweicloud_koogallery_assets is a list: write assets[0].version.',
          at: 'main.tf:8:11',
          marked: 'data.huaweicloud_koogallery_assets.k.assets.version',
          address: 'output.b.value',
        },
      ],
    },
  },
});
