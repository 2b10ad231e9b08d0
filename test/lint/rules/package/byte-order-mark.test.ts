import { packageByteOrderMark } from '../../../../src/lint/rules/package/byte-order-mark.js';
import { describeRule } from '../../lint-files.js';

const MARK = '\uFEFF';

describeRule(packageByteOrderMark, {
  bad: {
    'one before JSON': {
      files: { 'main.tf.json': `${MARK}{"locals": {"a": 1}}` },
      found: [
        {
          severity: 'error',
          message:
            'The file starts with a byte order mark, which RFS rejects in .tf.json: save it as UTF-8 without BOM.',
          at: 'main.tf.json:1:1',
          marked: '',
          fixed: '{"locals": {"a": 1}}',
        },
      ],
    },
  },
  good: {
    'one before HCL, which Terraform skips': `${MARK}locals {}\n`,
    'JSON without one': { files: { 'main.tf.json': '{}' } },
  },
});
