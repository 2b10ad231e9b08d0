import { templateForbiddenResource } from '../../../../src/lint/rules/template/forbidden-resource.js';
import { describeRule } from '../../lint-files.js';

describeRule(templateForbiddenResource, {
  bad: {
    'a type that both pages forbid': {
      files: 'resource "huaweicloud_kps_keypair" "login" {\n  name = "login"\n}\n',
      found: [
        {
          severity: 'error',
          message: 'RFS does not create resources of the type "huaweicloud_kps_keypair".',
          at: 'main.tf:1:11',
          marked: 'huaweicloud_kps_keypair',
          address: 'resource.huaweicloud_kps_keypair.login',
        },
      ],
    },
    'a family that only the Chinese page forbids, as a warning that says so': {
      files: { 'main.tf.json': '{"resource": {"huaweicloud_cdm_cluster": {"a": {"name": "a"}}}}' },
      found: [
        {
          severity: 'warning',
          message:
            'RFS may reject "huaweicloud_cdm_cluster": the Chinese page on template constraints forbids "huaweicloud_cdm_*", the English one does not. Try it before you publish.',
          at: 'main.tf.json:1:16',
          marked: 'huaweicloud_cdm_cluster',
          address: 'resource.huaweicloud_cdm_cluster.a',
        },
      ],
    },
  },
  good: {
    'types that only begin alike': `resource "huaweicloud_obs_bucket" "a" {}
resource "huaweicloud_compute_keypair_associate" "b" {}
resource "huaweicloud_distribution" "c" {}
`,
    'data sources of the same types':
      'data "huaweicloud_kps_keypair" "a" {}\ndata "huaweicloud_cdm_cluster" "b" {}\n',
  },
});
