import { resourceBlockForm } from '../../../../src/lint/rules/resource/block-form.js';
import { describeRule } from '../../lint-files.js';
import { eip, bandwidth } from '../../samples/eip.js';

describeRule(resourceBlockForm, {
  good: {
    'blocks as blocks and arguments as arguments': eip(`${bandwidth}  tags = {\n    a = "b"\n  }`),
    'objects in JSON': {
      'main.tf.json': '{"resource": {"huaweicloud_vpc_eip": {"a": {"publicip": {"type": "5_bgp"}}}}}',
    },
  },
  bad: {
    'a block with an equals sign': {
      files: 'resource "huaweicloud_vpc_eip" "a" {\n  publicip = { type = "5_bgp" }\n}\n',
      found: [
        {
          severity: 'error',
          message: '"publicip" is a block: write `publicip { … }`, without "=".',
          at: 'main.tf:2:3',
          marked: 'publicip',
          address: 'resource.huaweicloud_vpc_eip.a.publicip',
        },
      ],
    },
    'a map as a block': {
      files: 'resource "huaweicloud_vpc_eip" "a" {\n  tags {\n    a = "b"\n  }\n}\n',
      found: [
        {
          severity: 'error',
          message: '"tags" is an argument: write `tags = { … }`.',
          at: 'main.tf:2:3',
          marked: 'tags',
          address: 'resource.huaweicloud_vpc_eip.a.tags',
        },
      ],
    },
  },
});
