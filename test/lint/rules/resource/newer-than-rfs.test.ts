import { resourceNewerThanRfs } from '../../../../src/lint/rules/resource/newer-than-rfs.js';
import { describeRule } from '../../lint-files.js';

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
          severity: 'info',
          message:
            '"block_service_endpoint_states" was added after release 1.75.0 of the provider; RFS’s page of 2025-11-07 lists releases up to 1.72.1.',
          at: 'main.tf:2:3',
          marked: 'block_service_endpoint_states',
          address: 'resource.huaweicloud_vpc.a.block_service_endpoint_states',
        },
      ],
    },
  },
});
