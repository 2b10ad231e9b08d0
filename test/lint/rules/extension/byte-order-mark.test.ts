import { extensionByteOrderMark } from '../../../../src/lint/rules/extension/byte-order-mark.js';
import { describeRule } from '../../lint-files.js';
import { FORM, withForm } from '../../samples/small-form.js';

describeRule(extensionByteOrderMark, {
  good: { 'UTF-8 without it': withForm('{}') },
  bad: {
    'UTF-8 with it': {
      files: withForm('\uFEFF{}'),
      found: [
        {
          severity: 'warning',
          message: 'The file starts with a byte order mark (U+FEFF). Save it as UTF-8 without BOM.',
          at: `${FORM}:1:1`,
          marked: '',
          fixed: '{}',
        },
      ],
    },
  },
});
