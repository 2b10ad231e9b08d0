import { resourceRequiredWith } from '../../../../src/lint/rules/resource/required-with.js';
import { describeRule } from '../../lint-files.js';

const associate = (inside: string): string =>
  `resource "huaweicloud_compute_eip_associate" "a" {\n  instance_id = "i"\n${inside}}\n`;

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
