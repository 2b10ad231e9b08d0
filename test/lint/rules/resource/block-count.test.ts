import { resourceBlockCount } from '../../../../src/lint/rules/resource/block-count.js';
import { describeRule } from '../../lint-files.js';
import { eip, bandwidth } from '../../samples/eip.js';

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
