import { resourceBlockCount } from '../../../../src/lint/rules/resource/block-count.js';
import { describeRule } from '../../lint-files.js';
import { eip, bandwidth } from '../../samples/eip.js';

describeRule(resourceBlockCount, {
  good: {
    'as many as allowed': eip(bandwidth),
    'dynamic blocks, which cannot be counted': eip(
      `${bandwidth}  dynamic "bandwidth" {\n    for_each = []\n    content {}\n  }`,
    ),
  },
  bad: {
    'a block that is allowed once, twice': {
      files: eip(bandwidth + bandwidth),
      found: [
        {
          severity: 'error',
          message: '"bandwidth" appears 2 times; at most 1 is allowed.',
          at: 'main.tf:10:3',
          marked: 'bandwidth',
          address: 'resource.huaweicloud_vpc_eip.main.bandwidth',
        },
      ],
    },
  },
});
