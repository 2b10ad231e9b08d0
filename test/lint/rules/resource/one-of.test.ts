import { resourceOneOf } from '../../../../src/lint/rules/resource/one-of.js';
import { describeRule } from '../../lint-files.js';

const associate = (inside: string): string =>
  `resource "huaweicloud_compute_eip_associate" "a" {\n  instance_id = "i"\n${inside}}\n`;

describeRule(resourceOneOf, {
  good: {
    'an argument that the type does not have, which may be meant for it':
      associate('  floating_ip = var.ip\n'),
    'one of them': associate('  public_ip = var.ip\n'),
    'both, which is another rule’s': associate('  public_ip = "a"\n  bandwidth_id = "b"\n'),
  },
  bad: {
    'none of them': {
      files: associate(''),
      found: [
        {
          severity: 'warning',
          message: 'huaweicloud_compute_eip_associate must have one of "bandwidth_id" or "public_ip".',
          at: 'main.tf:1:1',
          marked: 'resource "huaweicloud_compute_eip_associate" "a"',
          address: 'resource.huaweicloud_compute_eip_associate.a',
        },
      ],
    },
  },
});
