import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { withoutByteOrderMark } from '../../fixes/byte-order-mark.js';
import { formFiles } from '../../form-extension/extension-document.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';

const messages = defineMessages('extension/byte-order-mark', {
  mark: () => 'The file starts with a byte order mark (U+FEFF). Save it as UTF-8 without BOM.',
});

export const extensionByteOrderMark: Rule<Template, typeof messages> = {
  messages,
  id: 'extension/byte-order-mark',
  name: 'Byte order mark in the form extension',
  severity: 'warning',
  summary: 'The form extension starts with a byte order mark.',
  why: 'JSON has none, and many parsers reject it. RFS states that for .tf.json; of the extension its pages say only that files are UTF-8.',
  fix: 'Save the file as UTF-8 without BOM.',
  docs: HUAWEI_PAGES.parseVariables,
  check(template, { report }) {
    for (const { byteOrderMark, source } of formFiles(template)) {
      if (!byteOrderMark) continue;
      report({
        message: messages.mark(),
        source,
        span: { start: 0, end: 0 },
        fix: withoutByteOrderMark(source.file),
      });
    }
  },
};
